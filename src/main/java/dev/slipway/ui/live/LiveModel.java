package dev.slipway.ui.live;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.select.Namespaces;
import dev.slipway.cluster.select.Selection;
import dev.slipway.desk.Desk;
import dev.slipway.desk.LiveSession;
import dev.slipway.desk.Route;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.live.LiveView.Component;
import dev.slipway.ui.live.LiveView.Spot;
import dev.slipway.ui.live.LiveView.Team;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// What the Live screen shows and does. Properties change on the `window` executor only. A session
/// runs from [#connect] on while the screen is seen.
public final class LiveModel {
    private final Desk desk;
    private final Navigator navigator;
    private final Executor window;
    private final ReadOnlyObjectWrapper<LiveView> view =
            new ReadOnlyObjectWrapper<>(LiveView.EMPTY);
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    private final Set<String> agreed = new HashSet<>();
    private final LiveLink link;
    private Roster roster = Roster.EMPTY;
    private String wanted = "";
    private Runnable ended = () -> {};
    private boolean seen;
    private boolean looked;

    LiveModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        this.window = window;
        link = new LiveLink(window, this::hear);
    }

    ReadOnlyObjectProperty<LiveView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heading> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    Optional<LiveSession> session() {
        return link.session();
    }

    /// Whether the files were looked at that name clusters.
    boolean isSettled() {
        return looked
                && view.get().feeds().stream()
                        .noneMatch(
                                feed ->
                                        view.get().connected()
                                                && feed.state() == FeedState.CONNECTING);
    }

    void took(Workspace workspace) {
        roster = Roster.of(workspace);
        if (seen) {
            lookAround(wanted);
        }
    }

    void show(Route.Live route) {
        Workspace workspace = desk.workspace().get();
        roster = Roster.of(workspace);
        seen = true;
        if (!route.component().isEmpty()) {
            set(view.get().withSpot(Optional.of(new Spot(route.component(), route.cluster()))));
        }
        String team = route.team().isEmpty() ? wanted : route.team();
        lookAround(team.isEmpty() ? roster.ownTeam(workspace, desk.settings().get().user()) : team);
    }

    /// Leaves the screen: what runs is ended.
    void leave() {
        seen = false;
        end();
    }

    private void end() {
        ended.run();
        link.end();
    }

    /// Hears when what is asked of the clusters ends.
    void whenEnded(Runnable listener) {
        ended = listener;
    }

    void chooseTeam(Team team) {
        if (!team.equals(view.get().team())) {
            lookAround(team.ref());
        }
    }

    /// Reads which clusters there are and what was last seen of them; connects where the user has
    /// agreed since the start of the program.
    private void lookAround(String team) {
        wanted = team;
        Roster now = roster;
        Team chosen = now.team(team);
        List<Component> components = now.components(chosen);
        desk.jobs()
                .quietly(
                        () -> {
                            List<ClusterTarget> targets =
                                    desk.clusters().targets().value().orElse(List.of());
                            List<FeedView> kept =
                                    targets.stream()
                                            .map(
                                                    t ->
                                                            desk.clusters()
                                                                    .remembered(t.name())
                                                                    .orElse(
                                                                            FeedView.closed(
                                                                                    t.name())))
                                            .toList();
                            Map<String, Namespaces> asked = namespaces(targets, now, components);
                            LiveView found =
                                    new LiveView(
                                            now.teams(),
                                            chosen,
                                            components,
                                            targets,
                                            false,
                                            kept,
                                            Optional.empty(),
                                            asked);
                            window.execute(
                                    () -> {
                                        if (team.equals(wanted)) {
                                            found(found);
                                        }
                                    });
                        });
    }

    private Map<String, Namespaces> namespaces(
            List<ClusterTarget> targets, Roster from, List<Component> components) {
        List<Selection> selections = selections(from, components);
        Map<String, Namespaces> all = new LinkedHashMap<>();
        targets.forEach(t -> all.put(t.name(), desk.clusters().namespaces(t, selections)));
        return all;
    }

    private List<Selection> selections(Roster from, List<Component> components) {
        return desk.clusters().selections(from.entities(components)).value().orElse(List.of());
    }

    private void found(LiveView found) {
        looked = true;
        List<Component> components = found.components();
        List<ClusterTarget> targets = found.targets();
        LiveView old = view.get();
        boolean same =
                found.team().equals(old.team())
                        && components.equals(old.components())
                        && found.namespaces().equals(old.namespaces());
        if (same && session().isPresent()) {
            return;
        }
        Optional<Spot> spot =
                old.spot()
                        .filter(
                                s ->
                                        components.stream()
                                                .anyMatch(c -> c.ref().equals(s.component())))
                        .or(() -> first(components, targets));
        set(found.withSpot(spot));
        if (seen && targets.stream().anyMatch(t -> agreed.contains(t.name()))) {
            connect(Set.copyOf(agreed));
        }
    }

    private static Optional<Spot> first(List<Component> components, List<ClusterTarget> targets) {
        return components.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spot(components.getFirst().ref(), targets.getFirst().name()));
    }

    private void set(LiveView next) {
        view.set(next);
        List<Crumb> crumbs = new ArrayList<>();
        boolean plain = next.spot().isEmpty();
        crumbs.add(plain ? Crumb.here("Live") : Crumb.to("Live", new Route.Live("", "", "")));
        next.spot()
                .flatMap(spot -> next.component(spot.component()))
                .ifPresent(one -> crumbs.add(Crumb.here(one.name())));
        heading.set(
                new Heading(
                        crumbs,
                        Words.count(next.components().size(), "component", "components")
                                + ", "
                                + Words.count(next.targets().size(), "cluster", "clusters")));
    }

    /// Contacts the chosen clusters. To call it is the user's agreement, which holds until the
    /// program ends; those not chosen stay closed.
    void connect(Set<String> chosen) {
        LiveView now = view.get();
        agreed.clear();
        agreed.addAll(chosen);
        List<ClusterTarget> targets =
                now.targets().stream().filter(t -> chosen.contains(t.name())).toList();
        List<Selection> selections = selections(roster, now.components());
        end();
        link.follow(desk.clusters().open(targets, selections), now.feeds());
    }

    private void hear(List<FeedView> feeds) {
        set(view.get().withFeeds(feeds));
    }

    void choose(Spot spot) {
        LiveView old = view.get();
        if (!old.spot().equals(Optional.of(spot))) {
            set(old.withSpot(Optional.of(spot)));
            navigator.here(new Route.Live(old.team().ref(), spot.component(), spot.cluster()));
        }
    }

    /// Keeps which namespaces of a cluster are asked, and asks anew where the user has agreed.
    void chooseNamespaces(String cluster, List<String> chosen) {
        desk.jobs()
                .quietly(
                        () -> {
                            desk.clusters().chooseNamespaces(cluster, chosen);
                            window.execute(() -> lookAround(wanted));
                        });
    }

    /// Asks a cluster again that was lost; all stay as agreed.
    void again() {
        connect(Set.copyOf(agreed));
    }

    void copyStatusCommand() {
        navigator.copy(
                "slipway cluster status --connect"
                        + view.get()
                                .spot()
                                .flatMap(spot -> view.get().component(spot.component()))
                                .map(one -> " " + one.name())
                                .orElse(""),
                "the command");
    }
}

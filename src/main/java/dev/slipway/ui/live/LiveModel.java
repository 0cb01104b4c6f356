package dev.slipway.ui.live;

import dev.slipway.base.Subscription;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.live.FeedView;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
    private Optional<LiveSession> session = Optional.empty();
    private Subscription following = () -> {};
    private List<Entity> deployed = List.of();
    private String wanted = "";
    private Runnable ended = () -> {};
    private boolean seen;
    private boolean looked;

    LiveModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        this.window = window;
    }

    ReadOnlyObjectProperty<LiveView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heading> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    Optional<LiveSession> session() {
        return session;
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
        take(workspace);
        if (seen) {
            lookAround(wanted);
        }
    }

    private void take(Workspace workspace) {
        deployed =
                workspace.catalog().entities().stream()
                        .filter(entity -> Selection.isDeployed(entity.annotations()))
                        .sorted(Comparator.comparing(Entity::name))
                        .toList();
    }

    void show(Route.Live route) {
        take(desk.workspace().get());
        seen = true;
        String team = route.team().isEmpty() ? wanted : route.team();
        Optional<Spot> spot =
                route.component().isEmpty()
                        ? view.get().spot()
                        : Optional.of(new Spot(route.component(), route.cluster()));
        LiveView old = view.get();
        view.set(
                new LiveView(
                        old.teams(),
                        old.team(),
                        old.components(),
                        old.targets(),
                        old.connected(),
                        old.feeds(),
                        spot));
        lookAround(team.isEmpty() ? ownTeam() : team);
    }

    /// The first group of the user that owns something deployed; else everybody.
    private String ownTeam() {
        Workspace workspace = desk.workspace().get();
        return desk.settings()
                .get()
                .user()
                .flatMap(EntityRef::parse)
                .map(workspace.catalog().ownership()::memberships)
                .flatMap(
                        groups ->
                                teams().stream()
                                        .map(Team::ref)
                                        .filter(
                                                ref ->
                                                        EntityRef.parse(ref)
                                                                .filter(groups::contains)
                                                                .isPresent())
                                        .findFirst())
                .orElse("");
    }

    private List<Team> teams() {
        List<Team> teams = new ArrayList<>(List.of(LiveView.EVERYBODY));
        deployed.stream()
                .flatMap(entity -> entity.owner().stream())
                .distinct()
                .sorted()
                .forEach(owner -> teams.add(new Team(owner.toString(), owner.name())));
        return teams;
    }

    /// Leaves the screen: what runs is ended.
    void leave() {
        seen = false;
        end();
    }

    /// Hears when what is asked of the clusters ends.
    void whenEnded(Runnable listener) {
        ended = listener;
    }

    private void end() {
        ended.run();
        following.close();
        session.ifPresent(LiveSession::close);
        session = Optional.empty();
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
        List<Team> teams = teams();
        Team chosen =
                teams.stream()
                        .filter(t -> t.ref().equals(team))
                        .findFirst()
                        .orElse(teams.getFirst());
        List<Component> components =
                deployed.stream()
                        .filter(
                                e ->
                                        chosen.ref().isEmpty()
                                                || e.owner()
                                                        .filter(
                                                                o ->
                                                                        o.toString()
                                                                                .equals(
                                                                                        chosen
                                                                                                .ref()))
                                                        .isPresent())
                        .map(e -> new Component(e.ref().toString(), e.name()))
                        .toList();
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
                            window.execute(() -> found(teams, chosen, components, targets, kept));
                        });
    }

    private void found(
            List<Team> teams,
            Team team,
            List<Component> components,
            List<ClusterTarget> targets,
            List<FeedView> kept) {
        looked = true;
        boolean same = team.equals(view.get().team()) && components.equals(view.get().components());
        boolean agreedBefore = targets.stream().anyMatch(t -> agreed.contains(t.name()));
        if (same && session.isPresent()) {
            return;
        }
        Optional<Spot> spot =
                view.get()
                        .spot()
                        .filter(
                                s ->
                                        components.stream()
                                                .anyMatch(c -> c.ref().equals(s.component())))
                        .or(
                                () ->
                                        components.isEmpty() || targets.isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(
                                                        new Spot(
                                                                components.getFirst().ref(),
                                                                targets.getFirst().name())));
        set(new LiveView(teams, team, components, targets, false, kept, spot));
        if (agreedBefore && seen) {
            connect(Set.copyOf(agreed));
        }
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
        end();
        LiveView now = view.get();
        agreed.clear();
        agreed.addAll(chosen);
        List<ClusterTarget> targets =
                now.targets().stream().filter(t -> chosen.contains(t.name())).toList();
        List<Entity> entities =
                deployed.stream()
                        .filter(e -> now.component(e.ref().toString()).isPresent())
                        .toList();
        List<Selection> selections = desk.clusters().selections(entities).value().orElse(List.of());
        LiveSession next = desk.clusters().open(targets, selections);
        session = Optional.of(next);
        List<FeedView> kept = now.feeds();
        following = next.views().listen(feeds -> window.execute(() -> hear(next, kept, feeds)));
    }

    private void hear(LiveSession from, List<FeedView> kept, List<FeedView> feeds) {
        if (session.filter(s -> s == from).isEmpty()) {
            return;
        }
        LiveView old = view.get();
        List<FeedView> all = new ArrayList<>();
        for (FeedView before : kept) {
            all.add(
                    feeds.stream()
                            .filter(feed -> feed.cluster().equals(before.cluster()))
                            .findFirst()
                            .map(feed -> withLast(feed, before))
                            .orElse(before));
        }
        set(
                new LiveView(
                        old.teams(),
                        old.team(),
                        old.components(),
                        old.targets(),
                        true,
                        all,
                        old.spot()));
    }

    /// A cluster that does not answer keeps what was last seen of it, with its age.
    private static FeedView withLast(FeedView feed, FeedView before) {
        boolean silent = feed.cells().isEmpty() && feed.state() != FeedState.LIVE;
        return silent
                ? new FeedView(
                        feed.cluster(),
                        feed.state() == FeedState.CLOSED ? FeedState.CONNECTING : feed.state(),
                        feed.trouble(),
                        feed.heard().or(before::heard),
                        feed.limits(),
                        before.cells())
                : feed;
    }

    void choose(Spot spot) {
        LiveView old = view.get();
        if (!old.spot().equals(Optional.of(spot))) {
            set(
                    new LiveView(
                            old.teams(),
                            old.team(),
                            old.components(),
                            old.targets(),
                            old.connected(),
                            old.feeds(),
                            Optional.of(spot)));
            navigator.here(new Route.Live(old.team().ref(), spot.component(), spot.cluster()));
        }
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

package dev.slipway.ui.live;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.select.Namespaces;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the Live screen shows at one moment.
///
/// @param teams who owns deployed components, the whole platform first
/// @param components the rows of the matrix, in the order of their names
/// @param connected whether the user agreed to contact the clusters
/// @param feeds one a target, closed ones with what was last seen
/// @param spot the chosen cell
/// @param namespaces which are asked, by cluster
record LiveView(
        List<Team> teams,
        Team team,
        List<Component> components,
        List<ClusterTarget> targets,
        boolean connected,
        List<FeedView> feeds,
        Optional<Spot> spot,
        Map<String, Namespaces> namespaces) {
    static final Team EVERYBODY = new Team("", "All teams");
    static final LiveView EMPTY =
            new LiveView(
                    List.of(EVERYBODY),
                    EVERYBODY,
                    List.of(),
                    List.of(),
                    false,
                    List.of(),
                    Optional.empty(),
                    Map.of());

    /// A group, by its reference; empty for all.
    record Team(String ref, String title) {
        @Override
        public String toString() {
            return title;
        }
    }

    /// A component that is deployed somewhere.
    ///
    /// @param namespace that it names; empty where it names none
    record Component(String ref, String name, String namespace) {}

    /// One cell of the matrix.
    record Spot(String component, String cluster) {}

    LiveView withSpot(Optional<Spot> next) {
        return new LiveView(teams, team, components, targets, connected, feeds, next, namespaces);
    }

    /// Connected from now on.
    LiveView withFeeds(List<FeedView> next) {
        return new LiveView(teams, team, components, targets, true, next, spot, namespaces);
    }

    Optional<FeedView> feed(String cluster) {
        return feeds.stream().filter(feed -> feed.cluster().equals(cluster)).findFirst();
    }

    Cell cell(String component, String cluster) {
        return feed(cluster)
                .map(feed -> feed.cells().getOrDefault(component, Cell.NOTHING))
                .orElse(Cell.NOTHING);
    }

    /// Whether nothing of a component can be seen in a cluster, wherever it may be.
    boolean isHidden(Component component, FeedView feed) {
        String own = component.namespace();
        String named =
                own.isEmpty()
                        ? target(feed.cluster()).flatMap(ClusterTarget::namespace).orElse("")
                        : own;
        return feed.hidden().contains(named);
    }

    Optional<ClusterTarget> target(String cluster) {
        return targets.stream().filter(target -> target.name().equals(cluster)).findFirst();
    }

    Optional<Component> component(String ref) {
        return components.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    /// How many components are at a level in any live cluster, each counted once at its worst.
    long count(Level level) {
        return components.stream()
                .filter(one -> worst(one.ref()).equals(Optional.of(level)))
                .count();
    }

    /// The rows with those in trouble first and those deployed nowhere last, else as they stand.
    List<Component> worstFirst() {
        return components.stream()
                .sorted(
                        Comparator.comparing(
                                one ->
                                        worst(one.ref())
                                                .map(Level::ordinal)
                                                .orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private Optional<Level> worst(String component) {
        return feeds.stream()
                .filter(FeedView::isLive)
                .map(feed -> feed.cells().getOrDefault(component, Cell.NOTHING))
                .filter(Cell::isDeployed)
                .map(Cell::level)
                .min(Comparator.naturalOrder());
    }
}

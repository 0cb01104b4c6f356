package dev.slipway.ui.live;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.cluster.select.Selection;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.live.LiveView.Component;
import dev.slipway.ui.live.LiveView.Team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which entities of the catalog are deployed, by name, and who owns them.
record Roster(List<Entity> deployed) {
    static final Roster EMPTY = new Roster(List.of());

    static Roster of(Workspace workspace) {
        return new Roster(
                workspace.catalog().entities().stream()
                        .filter(entity -> Selection.isDeployed(entity.annotations()))
                        .sorted(Comparator.comparing(Entity::name))
                        .toList());
    }

    /// The owners, the whole platform first.
    List<Team> teams() {
        List<Team> teams = new ArrayList<>(List.of(LiveView.EVERYBODY));
        deployed.stream()
                .flatMap(entity -> entity.owner().stream())
                .distinct()
                .sorted()
                .forEach(owner -> teams.add(new Team(owner.toString(), owner.name())));
        return teams;
    }

    /// The team with this reference; the whole platform where it owns nothing deployed.
    Team team(String ref) {
        return teams().stream()
                .filter(team -> team.ref().equals(ref))
                .findFirst()
                .orElse(LiveView.EVERYBODY);
    }

    /// The first group of the user that owns something deployed; else everybody.
    String ownTeam(Workspace workspace, Optional<String> user) {
        Set<EntityRef> groups =
                user.flatMap(EntityRef::parse)
                        .map(ref -> Set.copyOf(workspace.catalog().ownership().memberships(ref)))
                        .orElse(Set.of());
        return teams().stream()
                .map(Team::ref)
                .filter(ref -> EntityRef.parse(ref).filter(groups::contains).isPresent())
                .findFirst()
                .orElse("");
    }

    List<Component> components(Team team) {
        return deployed.stream()
                .filter(
                        entity ->
                                team.ref().isEmpty()
                                        || entity.owner()
                                                .filter(o -> o.toString().equals(team.ref()))
                                                .isPresent())
                .map(Roster::component)
                .toList();
    }

    private static Component component(Entity entity) {
        return new Component(
                entity.ref().toString(),
                entity.name(),
                entity.annotations().getOrDefault(Selection.NAMESPACE, ""));
    }

    List<Entity> entities(List<Component> components) {
        return deployed.stream().filter(entity -> components.contains(component(entity))).toList();
    }
}

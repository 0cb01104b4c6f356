package dev.slipway.ui.score;

import dev.slipway.base.Where;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.ScoreResource;
import dev.slipway.desk.ScoreView;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.graph.Family;
import dev.slipway.ui.kit.graph.Neighbourhood;
import dev.slipway.ui.preview.Origins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A workload with its resources, what makes each, and who else uses them: as a graph, and where
/// each box leads.
record ResourceGraph(Neighbourhood graph, Map<EntityRef, Where> places) {
    private static final int RESOURCES = 1;
    private static final int MAKERS = 2;
    private static final String RESOURCE = "resource";

    static ResourceGraph of(ScoreView view) {
        Map<EntityRef, Where> places = new LinkedHashMap<>();
        EntityRef root = new EntityRef("workload", "score", view.workload());
        List<Neighbourhood.Node> resources = new ArrayList<>();
        Map<EntityRef, Neighbourhood.Node> makers = new LinkedHashMap<>();
        Map<EntityRef, Neighbourhood.Node> others = new LinkedHashMap<>();
        Set<Neighbourhood.Edge> edges = new LinkedHashSet<>();
        places.put(root, new Where(view.path(), 1, 1));
        for (ScoreResource resource : view.resources()) {
            EntityRef ref = ref(resource);
            places.put(ref, new Where(view.path(), resource.line(), 1));
            boolean missing = resource.kubernetes().isEmpty() && resource.compose().isEmpty();
            String name = resource.name() + "  " + resource.type();
            resources.add(new Neighbourhood.Node(ref, name, Icon.RESOURCE, missing, RESOURCES, 0));
            edges.add(edge(root, ref, Family.API, "uses"));
            resource.kubernetes()
                    .ifPresent(m -> maker(m, "Kubernetes", ref, makers, edges, places));
            resource.compose().ifPresent(m -> maker(m, "Compose", ref, makers, edges, places));
            for (String other : resource.sharedWith()) {
                EntityRef user = new EntityRef("workload", "other", other);
                others.put(
                        user,
                        new Neighbourhood.Node(user, other, Icon.COMPONENT, false, RESOURCES, 0));
                edges.add(edge(user, ref, Family.API, "uses"));
            }
        }
        TreeMap<Integer, Neighbourhood.Column> columns = new TreeMap<>();
        List<Neighbourhood.Node> users = new ArrayList<>();
        users.add(new Neighbourhood.Node(root, view.workload(), Icon.SCORE, false, 0, 0));
        others.values()
                .forEach(
                        node ->
                                users.add(
                                        new Neighbourhood.Node(
                                                node.ref(),
                                                node.name(),
                                                node.icon(),
                                                false,
                                                0,
                                                0)));
        columns.put(0, new Neighbourhood.Column("workloads", users, 0));
        columns.put(RESOURCES, new Neighbourhood.Column("resources", resources, 0));
        if (!makers.isEmpty()) {
            columns.put(
                    MAKERS, new Neighbourhood.Column("made by", List.copyOf(makers.values()), 0));
        }
        return new ResourceGraph(
                new Neighbourhood(
                        root, columns, List.of(), List.of(), List.copyOf(edges), List.of()),
                places);
    }

    private static EntityRef ref(ScoreResource resource) {
        return new EntityRef(RESOURCE, resource.type(), resource.name());
    }

    /// The resource that a box stands for.
    static Optional<ScoreResource> resource(EntityRef ref, ScoreView view) {
        return view.resources().stream().filter(one -> ref(one).equals(ref)).findFirst();
    }

    private static void maker(
            ScoreResource.Maker maker,
            String target,
            EntityRef resource,
            Map<EntityRef, Neighbourhood.Node> makers,
            Set<Neighbourhood.Edge> edges,
            Map<EntityRef, Where> places) {
        String uri = maker.uri().substring(maker.uri().lastIndexOf('/') + 1);
        String file = Origins.name(maker.where().path());
        EntityRef ref = new EntityRef(target, maker.where().path(), maker.uri());
        String name = (file.endsWith(uri) ? file : file + " " + uri) + " on " + target;
        makers.putIfAbsent(
                ref, new Neighbourhood.Node(ref, name, Icon.FILE_TEXT, false, MAKERS, 0));
        places.put(ref, maker.where());
        edges.add(edge(resource, ref, Family.DEPENDENCY, "made by"));
    }

    private static Neighbourhood.Edge edge(
            EntityRef from, EntityRef to, Family family, String type) {
        return new Neighbourhood.Edge(from, to, Optional.of(family), type);
    }
}

package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KindTabs;
import dev.slipway.ui.kit.NearNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the page of one reference shows. Without an entity it says so, with names near it.
///
/// @param written the reference as the route has it, also when it is none
/// @param siblings how many entities stand in the same file, this one included
record EntityPage(
        String written,
        Catalog catalog,
        Optional<Entity> entity,
        List<EntityRef> near,
        List<KindTabs.Tab> tabs,
        int siblings) {
    static final EntityPage NONE =
            new EntityPage("", Catalog.EMPTY, Optional.empty(), List.of(), List.of(), 0);

    static final String OVERVIEW = "";
    static final String RELATIONS = "relations";
    static final String GRAPH = "graph";
    static final String ORGANISATION = "organisation";
    static final String DEFINITION = "definition";
    static final String INSPECT = "inspect";

    static EntityPage of(Catalog catalog, String written) {
        Optional<EntityRef> ref =
                EntityRef.parse(written, "component", EntityRef.DEFAULT_NAMESPACE);
        Optional<Entity> entity = ref.flatMap(catalog::entity);
        List<EntityRef> near =
                entity.isPresent()
                        ? List.of()
                        : ref.map(r -> NearNames.of(catalog, r)).orElse(List.of());
        int siblings =
                entity.map(
                                e ->
                                        (int)
                                                catalog.entities().stream()
                                                        .filter(o -> o.path().equals(e.path()))
                                                        .count())
                        .orElse(0);
        List<KindTabs.Tab> tabs = entity.map(e -> tabs(catalog, e)).orElse(List.of());
        return new EntityPage(written, catalog, entity, near, tabs, siblings);
    }

    /// Only what this entity has.
    private static List<KindTabs.Tab> tabs(Catalog catalog, Entity entity) {
        List<KindTabs.Tab> tabs = new ArrayList<>();
        Icon icon = Icon.of(entity.kind(), entity.type());
        tabs.add(KindTabs.Tab.of(OVERVIEW, icon, "Overview"));
        int relations = catalog.relations(entity.ref()).size();
        if (relations > 0) {
            tabs.add(KindTabs.Tab.of(GRAPH, Icon.GRAPH, "Graph"));
            tabs.add(KindTabs.Tab.of(RELATIONS, Icon.LINK, "Relations").count(relations));
        }
        boolean group = entity.isKind("Group");
        if (group && hasFamily(catalog, entity.ref())) {
            tabs.add(KindTabs.Tab.of(ORGANISATION, Icon.GROUP, "Organisation"));
        }
        if (entity.field("spec", "definition").isPresent()) {
            tabs.add(KindTabs.Tab.of(DEFINITION, Icon.FILE_TEXT, "Definition"));
        }
        tabs.add(KindTabs.Tab.of(INSPECT, Icon.INSPECT, "Inspect"));
        return tabs;
    }

    private static boolean hasFamily(Catalog catalog, EntityRef group) {
        return catalog.related(group, Relation.CHILD_OF).findAny().isPresent()
                || catalog.related(group, Relation.PARENT_OF).findAny().isPresent();
    }

    boolean has(String tab) {
        return tabs.stream().anyMatch(t -> t.id().equals(tab));
    }
}

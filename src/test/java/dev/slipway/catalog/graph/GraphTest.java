package dev.slipway.catalog.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Catalogs;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Root;
import dev.slipway.catalog.graph.RelationGraph.Wanted;
import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class GraphTest {
    private static final EntityRef A = ref("component:a");

    private static final Catalog CATALOG =
            Catalogs.scan(
                    Catalogs.component("a", "system: shop\ndependsOn: [component:b]"),
                    Catalogs.component("b", "system: shop\ndependsOn: [component:c, component:x]"),
                    Catalogs.component("c", "subcomponentOf: b"),
                    system("shop", "domain: sales"),
                    Catalogs.group("commerce", ""));

    @Test
    void stepsKindsAndTypesDecideWhatIsShown() {
        assertThat(show(wanted(0, Set.of(), Set.of()))).isEqualTo("component:a");
        assertThat(show(wanted(1, Set.of(), Set.of("dependencyOf"))))
                .isEqualTo("component:a component:b | a dependsOn b");
        assertThat(show(wanted(9, Set.of("component"), Set.of("dependsOn"))))
                .isEqualTo(
                        "component:a component:b component:c component:x | a dependsOn b,"
                                + " b dependsOn c, b dependsOn x");
        assertThat(show(wanted(1, Set.of("SYSTEM"), Set.of())))
                .isEqualTo("component:a system:shop | a partOf shop");
    }

    @Test
    void everyPairOfDirectionsIsOneEdge() {
        RelationGraph all = RelationGraph.of(CATALOG, Wanted.ALL);

        assertThat(all.edges()).doesNotHaveDuplicates();
        assertThat(all.edges())
                .extracting(RelationGraph.Edge::type)
                .doesNotContain("ownerOf", "hasPart", "dependencyOf");
        assertThat(all.nodes())
                .filteredOn(node -> node.entity().isEmpty())
                .extracting(node -> node.ref().compact())
                .containsExactlyInAnyOrder("component:x", "domain:sales");
    }

    @Test
    void aBudgetKeepsTheNearestAndCountsTheRest() {
        RelationGraph graph =
                RelationGraph.of(CATALOG, new Wanted(List.of(A), 9, Set.of(), Set.of(), 3));

        assertThat(graph.nodes()).hasSize(3);
        assertThat(graph.hidden()).isEqualTo(4);
        assertThat(graph.nodes()).extracting(RelationGraph.Node::depth).containsExactly(0, 1, 1);
    }

    @Test
    void otherToolsReadTheGraph() {
        GraphText text =
                new GraphText(
                        RelationGraph.of(
                                Catalogs.scan(
                                        Catalogs.component("a", "dependsOn: [resource:db]")
                                                .replace(
                                                        "description: x",
                                                        "title: 'The \"A\" <b>'")),
                                new Wanted(List.of(A), 1, Set.of(), Set.of("dependsOn"), 9)));

        assertThat(text.dot())
                .contains("\"component:default/a\" [label=\"The \\\"A\\\" <b>\\ncomponent\"];")
                .contains(
                        "\"resource:default/db\" [label=\"db\\nresource\", shape=cylinder,"
                                + " style=dashed];")
                .contains(
                        "\"component:default/a\" -> \"resource:default/db\""
                                + " [label=\"dependsOn\"];");
        assertThat(text.mermaid())
                .contains("n1[\"The #quot;A#quot; &lt;b&gt;<br/><small>component</small>\"]")
                .contains("n2[(\"db<br/><small>resource</small>\")]:::missing")
                .contains("n1 -->|dependsOn| n2");
    }

    @Test
    void domainsHoldSystemsHoldParts() {
        assertThat(drawn(Outlines.byDomain(CATALOG)))
                .isEqualTo(
                        """
                        domain:sales  (not in this catalog)
                        └─ system:shop
                           ├─ component:a  (service)
                           └─ component:b  (service)
                              └─ component:c  (service)
                        """);
        assertThat(drawn(Outlines.bySystem(Catalogs.scan(Catalogs.component("lone", "")))))
                .isEqualTo("in no system\n└─ component:lone  (service)\n");
    }

    @Test
    void groupsHoldGroupsAndWhatTheyOwn() {
        Catalog catalog =
                Catalogs.scan(
                        Catalogs.group("commerce", "parent: all"),
                        Catalogs.group("all", ""),
                        Catalogs.component("a", ""),
                        Catalogs.component("b", "").replace("owner: commerce", "owner: user:lea"));

        assertThat(drawn(Outlines.byOwner(catalog)))
                .isEqualTo(
                        """
                        group:all  (team)
                        └─ group:commerce  (team)
                           └─ component:a  (service)
                        user:lea  (not in this catalog)
                        └─ component:b  (service)
                        """);
    }

    @Test
    void whatLeadsBackToItselfEnds() {
        Catalog catalog =
                Catalogs.scan(
                        Catalogs.component("a", "subcomponentOf: b"),
                        Catalogs.component("b", "subcomponentOf: a"));

        assertThat(Outlines.below(catalog, A).drawn())
                .isEqualTo(
                        """
                        component:a  (service)
                        └─ component:b  (service)
                           └─ component:a  (leads back to itself)
                        """);
    }

    @Test
    void locationsHoldFilesHoldEntities() {
        MemorySource files =
                MemorySource.of(
                        Map.of(
                                "all.yaml", Catalogs.location("[./x/*.yaml, ./gone.yaml]"),
                                "x/a.yaml", Catalogs.component("a", ""),
                                "x/b.yaml", Catalogs.component("b", "")));
        List<Root> roots = List.of(Root.file("p", files, "all.yaml"));

        assertThat(drawn(LocationOutline.of(Catalogs.read(roots.getFirst()), roots)))
                .isEqualTo(
                        """
                        all.yaml  (Backstage would show 0 of 1)
                        └─ location:all  (not in Backstage)
                           ├─ x/a.yaml  (Backstage would show 0 of 1)
                           │  └─ component:a  (not in Backstage)
                           └─ x/b.yaml  (Backstage would show 0 of 1)
                              └─ component:b  (not in Backstage)
                        """);
    }

    private static Wanted wanted(int depth, Set<String> kinds, Set<String> types) {
        return new Wanted(List.of(A), depth, kinds, types, 100);
    }

    private static String show(Wanted wanted) {
        RelationGraph graph = RelationGraph.of(CATALOG, wanted);
        String nodes =
                graph.nodes().stream()
                        .map(node -> node.ref().compact())
                        .sorted()
                        .collect(Collectors.joining(" "));
        String edges =
                graph.edges().stream()
                        .map(e -> e.from().name() + " " + e.type() + " " + e.to().name())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return edges.isEmpty() ? nodes : nodes + " | " + edges;
    }

    private static String drawn(List<Outline> trees) {
        return trees.stream().map(Outline::drawn).collect(Collectors.joining());
    }

    private static String system(String name, String more) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: System
        metadata: {name: %s, description: x}
        spec:
          owner: commerce
        """
                        .formatted(name)
                + more.indent(2);
    }

    private static EntityRef ref(String text) {
        return EntityRef.parse(text).orElseThrow();
    }
}

package dev.slipway.catalog;

import static dev.slipway.catalog.Catalogs.component;
import static dev.slipway.catalog.Catalogs.entity;
import static dev.slipway.catalog.Catalogs.folder;
import static dev.slipway.catalog.Catalogs.group;
import static dev.slipway.catalog.Catalogs.location;
import static dev.slipway.catalog.Catalogs.refs;
import static dev.slipway.catalog.Catalogs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.yaml.YamlEdit;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class AllowedKindsTest {

    private static Catalog read(String rules, String locations, Map<String, String> files) {
        Map<String, String> all = new HashMap<>(files);
        all.put("app-config.yaml", "catalog:\n" + rules.indent(2) + locations.indent(2));
        return folder(all);
    }

    private static List<String> listed(Catalog catalog) {
        return refs(catalog.entities().stream().filter(Entity::listed).toList());
    }

    @Test
    void oneRefusedKindHidesAllOfItsLocation() {
        Catalog catalog =
                read(
                        "",
                        """
                        locations:
                          - {type: file, target: ./mixed.yaml}
                          - {type: file, target: ./plain.yaml}
                        """,
                        Map.of(
                                "mixed.yaml",
                                component("a", "") + "---\n" + group("g", ""),
                                "plain.yaml",
                                component("b", "")));

        assertThat(listed(catalog)).containsExactly("component:b");
        assertThat(catalog.problems())
                .filteredOn(p -> p.rule().equals("catalog.rules"))
                .extracting(Problem::message)
                .containsExactly(
                        "catalog.rules does not allow Group: Backstage would list nothing that"
                                + " ./mixed.yaml leads to");
    }

    @Test
    void aLocationMayAllowMoreForItself() {
        Catalog catalog =
                read(
                        "rules:\n  - allow: [Component]",
                        """
                        locations:
                          - {type: file, target: ./org.yaml, rules: [{allow: [Group]}]}
                          - {type: file, target: ./other.yaml}
                        """,
                        Map.of("org.yaml", group("g", ""), "other.yaml", group("h", "")));

        assertThat(listed(catalog)).containsExactly("group:g");
    }

    @Test
    void aRuleMayNameTypesAndPlaces() {
        Catalog catalog =
                read(
                        """
                        rules:
                          - allow: [{kind: component, spec.type: Service}]
                          - allow: [Group]
                            locations: [{type: file, pattern: '**/org/*'}]
                        """,
                        """
                        locations:
                          - {type: file, target: ./a.yaml}
                          - {type: file, target: ./b.yaml}
                          - {type: file, target: ./org/g.yaml}
                          - {type: file, target: ./h.yaml}
                        """,
                        Map.of(
                                "a.yaml", component("a", ""),
                                "b.yaml", component("b", "").replace("service", "library"),
                                "org/g.yaml", group("g", ""),
                                "h.yaml", group("h", "")));

        assertThat(listed(catalog)).containsExactly("component:a", "group:g");
    }

    @Test
    void aNestedLocationFailsWithWhatItLeadsTo() {
        Catalog catalog =
                read(
                        "rules:\n  - allow: [Component, Location]",
                        "locations:\n  - {type: file, target: ./all.yaml}",
                        Map.of(
                                "all.yaml", location("[./a.yaml, ./g.yaml]"),
                                "a.yaml", component("a", ""),
                                "g.yaml", group("g", "")));

        assertThat(listed(catalog)).isEmpty();
        assertThat(entity(catalog, "location:all").verdict()).isEqualTo(Verdict.INVALID);
        assertThat(rules(catalog.problems())).contains("catalog.rules all.yaml:6:23");
    }

    @Test
    void theMissingKindsCanBeAdded() {
        for (String rules :
                List.of(
                        "rules:\n  - allow: [Location] # only\n",
                        "rules:\n  - allow:\n      - Location # only\n")) {
            Map<String, String> files =
                    Map.of("mixed.yaml", component("a", "") + "---\n" + group("g", ""));
            String locations = "locations:\n  - {type: file, target: ./mixed.yaml}\n";
            Problem problem =
                    read(rules, locations, files).problems().stream()
                            .filter(p -> p.fix().isPresent())
                            .findFirst()
                            .orElseThrow();
            String config = "catalog:\n" + rules.indent(2) + locations.indent(2);
            String mended = YamlEdit.apply(config, problem.fix().orElseThrow().edits());

            Map<String, String> after = new HashMap<>(files);
            after.put("app-config.yaml", mended);
            assertThat(listed(folder(after))).containsExactly("component:a", "group:g");
            assertThat(mended).contains("Location", "# only");
        }
    }
}

package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.MemorySource;

import java.util.List;
import java.util.Map;

/// Small catalogs for tests.
public final class Catalogs {

    private Catalogs() {}

    public static Catalog scan(String... documents) {
        return scan(Map.of("catalog-info.yaml", String.join("---\n", documents)));
    }

    public static Catalog scan(Map<String, String> files) {
        return read(Root.scan("", MemorySource.of(files)));
    }

    public static Catalog folder(Map<String, String> files) {
        return read(Root.folder("", MemorySource.of(files)));
    }

    public static Catalog read(Root root) {
        return new CatalogReader().read(List.of(root), Progress.NONE).value().orElseThrow();
    }

    public static Entity entity(Catalog catalog, String ref) {
        return catalog.entity(EntityRef.parse(ref).orElseThrow()).orElseThrow();
    }

    public static List<String> refs(List<Entity> entities) {
        return entities.stream().map(e -> e.ref().compact()).toList();
    }

    public static List<String> rules(List<Problem> problems) {
        return problems.stream().map(p -> p.rule() + " " + p.where()).toList();
    }

    public static String component(String name, String more) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata:
          name: %s
          description: x
        spec:
          type: service
          lifecycle: production
          owner: commerce
        """
                        .formatted(name)
                + more.indent(2);
    }

    public static String group(String name, String more) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: Group
        metadata:
          name: %s
        spec:
          type: team
          children: []
        """
                        .formatted(name)
                + more.indent(2);
    }

    public static String location(String targets) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: Location
        metadata:
          name: all
        spec:
          targets: %s
        """
                .formatted(targets);
    }
}

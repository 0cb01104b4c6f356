package dev.slipway.ui;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Root;
import dev.slipway.files.FolderSource;
import dev.slipway.files.MemorySource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Catalogs for tests of what is shown of them.
public final class Entities {

    private Entities() {}

    /// The documents of one file `catalog-info.yaml`.
    public static Catalog of(String... documents) {
        String text = String.join("---\n", documents);
        return read(Root.scan("", MemorySource.of(Map.of("catalog-info.yaml", text))));
    }

    /// The bundled sample platform.
    public static Catalog sample() {
        Path folder = Path.of("assets/sample-platform");
        return read(Root.folder("sample", new FolderSource(folder)));
    }

    public static Catalog read(Root root) {
        return new CatalogReader().read(List.of(root), Progress.NONE).value().orElseThrow();
    }

    public static EntityRef ref(String text) {
        return EntityRef.parse(text).orElseThrow();
    }

    /// `spec` are the lines of the spec, without indentation.
    public static String document(String kind, String name, String spec) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: %s
        metadata:
          name: %s
          description: A test.
        spec:
        """
                        .formatted(kind, name)
                + spec.indent(2);
    }

    public static String component(String name, String more) {
        return document(
                "Component",
                name,
                """
                type: service
                lifecycle: production
                owner: group:team-a
                """
                        + more);
    }
}

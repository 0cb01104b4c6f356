package dev.slipway.catalog;

import static dev.slipway.catalog.Catalogs.component;
import static dev.slipway.catalog.Catalogs.entity;
import static dev.slipway.catalog.Catalogs.group;
import static dev.slipway.catalog.Catalogs.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.files.FolderSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class ReadAgainTest {
    private final CatalogReader reader = new CatalogReader();
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        write("app-config.yaml", "catalog: {locations: [{type: file, target: ./all.yaml}]}\n");
        write("all.yaml", location("[./teams.yaml, './services/*.yaml']"));
        write("teams.yaml", group("commerce", "") + "---\n" + group("money", ""));
        write("services/orders.yaml", component("orders", "dependsOn: [component:ledger]"));
        write("services/ledger.yaml", component("ledger", ""));
        write("services/api.txt", "openapi: 3.1.0");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private List<Root> roots() {
        return List.of(Root.folder("x", new FolderSource(folder)));
    }

    private Catalog again(String... paths) {
        return reader.readAgain(Map.of(0, Set.of(paths)), Progress.NONE).value().orElseThrow();
    }

    /// All that can be seen of a catalog.
    private static List<String> picture(Catalog catalog) {
        List<String> lines = new ArrayList<>(catalog.files());
        catalog.entities()
                .forEach(
                        e ->
                                lines.add(
                                        "%s %s %s %s %s %s %s"
                                                .formatted(
                                                        e.ref(),
                                                        e.where(),
                                                        e.verdict(),
                                                        e.listed(),
                                                        e.raw().value(),
                                                        catalog.relations(e.ref()),
                                                        e.problems())));
        catalog.problems().forEach(problem -> lines.add(problem.toString()));
        return lines;
    }

    private void isWhatAFreshReadingGives(Catalog catalog) {
        Outcome<Catalog> fresh = new CatalogReader().read(roots(), Progress.NONE);
        assertThat(picture(catalog)).isEqualTo(picture(fresh.value().orElseThrow()));
    }

    @Test
    void exchangesADocumentAndKeepsTheOthers() throws IOException {
        Catalog before = reader.read(roots(), Progress.NONE).value().orElseThrow();
        write("services/ledger.yaml", component("ledger", "subcomponentOf: orders"));
        Catalog after = again("services/ledger.yaml");

        isWhatAFreshReadingGives(after);
        assertThat(entity(after, "component:orders")).isSameAs(entity(before, "component:orders"));
        assertThat(after.relations(EntityRef.parse("component:orders").orElseThrow()))
                .anyMatch(relation -> relation.type().equals("hasPart"));
    }

    @Test
    void staysTheSameForFilesOfOthers() throws IOException {
        Catalog before = reader.read(roots(), Progress.NONE).value().orElseThrow();
        write("services/Main.java", "class Main {}");
        Files.setLastModifiedTime(
                folder.resolve("services/ledger.yaml"),
                java.nio.file.attribute.FileTime.fromMillis(1));

        assertThat(again("services/Main.java", "services/ledger.yaml")).isSameAs(before);
    }

    @Test
    void readsWhatIsNewGoneOrBroken() throws IOException {
        reader.read(roots(), Progress.NONE);
        write("services/stock.yaml", component("stock", "dependsOn: [component:ledger]"));
        isWhatAFreshReadingGives(again("services/stock.yaml"));

        Files.delete(folder.resolve("services/ledger.yaml"));
        isWhatAFreshReadingGives(again("services/ledger.yaml"));

        write("services/orders.yaml", "kind: [");
        isWhatAFreshReadingGives(again("services/orders.yaml"));

        write("services/orders.yaml", component("orders", "providesApis: [a]"));
        isWhatAFreshReadingGives(again("services/orders.yaml"));

        write("all.yaml", location("[./teams.yaml]"));
        isWhatAFreshReadingGives(again("all.yaml"));

        write("app-config.yaml", "catalog: {locations: [{type: file, target: ./teams.yaml}]}");
        isWhatAFreshReadingGives(again("app-config.yaml"));
    }

    @Test
    void seesWhatADescriptorIncludes() throws IOException {
        String api = component("pay", "definition: {$text: ./api.txt}").replace("Component", "API");
        write("services/pay.yaml", api);
        reader.read(roots(), Progress.NONE);
        write("services/api.txt", "openapi: 3.0.0");
        Catalog after = again("services/api.txt");

        isWhatAFreshReadingGives(after);
        assertThat(entity(after, "api:pay").raw().text("spec", "definition"))
                .contains("openapi: 3.0.0");
    }

    @Test
    void scansOnlyWhatChanged() throws IOException {
        Files.delete(folder.resolve("app-config.yaml"));
        reader.read(roots(), Progress.NONE);
        write("services/ledger.yaml", "apiVersion: v1\nkind: ConfigMap\n");
        isWhatAFreshReadingGives(again("services/ledger.yaml"));
        write("services/deep/catalog-info.yaml", component("deep", ""));
        isWhatAFreshReadingGives(again("services/deep/catalog-info.yaml"));
        write("services/deep/catalog-info.yaml", component("${{ values.name }}", ""));
        isWhatAFreshReadingGives(again("services/deep/catalog-info.yaml"));
        Files.delete(folder.resolve("services/deep/catalog-info.yaml"));
        Files.delete(folder.resolve("services/deep"));
        isWhatAFreshReadingGives(again("services/deep"));
    }

    @Test
    void anyManyChangesGiveWhatAFreshReadingGives() throws IOException {
        Random random = new Random(7);
        reader.read(roots(), Progress.NONE);
        List<String> names = List.of("a", "b", "c", "d");
        for (int round = 0; round < 60; round++) {
            String name = names.get(random.nextInt(names.size()));
            String path = "services/" + name + ".yaml";
            switch (random.nextInt(5)) {
                case 0 -> Files.deleteIfExists(folder.resolve(path));
                case 1 -> write(path, component(name, "dependsOn: [orders]"));
                case 2 -> write(path, component("ledger", "") + "---\n" + component(name, ""));
                case 3 ->
                        write(
                                path,
                                "# " + round + "\n" + component(name, "owner2: x\nsystem: shop"));
                default ->
                        write(path, component(name, "dependsOn: [component:" + names.get(0) + "]"));
            }
            isWhatAFreshReadingGives(again(path));
        }
    }
}

package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Subscription;
import dev.slipway.catalog.Entity;
import dev.slipway.files.FolderSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Real files, real watches. Nothing is timed: a change that does not show fails by patience only.
class WatchingTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir Path top;
    private Path folder = top;
    private Desk desk = new Desk(new SettingsFile(Path.of("x")), FolderSource::new, Path.of("x"));

    @BeforeEach
    void open() throws IOException, InterruptedException {
        folder = Files.createDirectories(top.toRealPath().resolve("platform"));
        group("one", "First");
        desk = new Desk(new SettingsFile(top.resolve("kept/s")), FolderSource::new, top);
        desk.open(folder);
        await(workspace -> names(workspace).equals(List.of("one")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void group(String name, String title) throws IOException {
        Path file = folder.resolve(name + "/catalog-info.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                apiVersion: backstage.io/v1alpha1
                kind: Group
                metadata: {name: %s, title: %s}
                spec: {type: team, children: []}
                """
                        .formatted(name, title));
    }

    private static List<String> names(Workspace workspace) {
        return workspace.catalog().entities().stream().map(Entity::name).toList();
    }

    private void await(Predicate<Workspace> wanted) throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        Subscription listening =
                desk.workspace()
                        .listen(
                                workspace -> {
                                    if (wanted.test(workspace)) {
                                        seen.countDown();
                                    }
                                });
        assertThat(seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(() -> "what is seen: " + names(desk.workspace().get()))
                .isTrue();
        listening.close();
    }

    @Test
    void changedNewAndDeletedFilesShow() throws Exception {
        group("one", "Changed");
        await(workspace -> workspace.catalog().entities().getFirst().title().equals("Changed"));

        group("two", "Second");
        await(workspace -> names(workspace).size() == 2);

        Path replaced = folder.resolve("one/catalog-info.yaml");
        Path next =
                Files.writeString(
                        folder.resolve("one/next"),
                        Files.readString(replaced).replace("Changed", "Moved"));
        Files.move(next, replaced, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        await(workspace -> workspace.catalog().entities().getFirst().title().equals("Moved"));

        try (Stream<Path> all = Files.walk(folder.resolve("two"))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        await(workspace -> names(workspace).equals(List.of("one")));
    }

    @Test
    void aBrokenFileIsToldAndMended() throws Exception {
        Path file = folder.resolve("one/catalog-info.yaml");
        String good = Files.readString(file);
        Files.writeString(file, "kind: [");
        await(workspace -> workspace.problems().stream().anyMatch(p -> p.isError()));
        Files.writeString(file, good);
        await(
                workspace ->
                        workspace.problems().stream().noneMatch(p -> p.isError())
                                && names(workspace).size() == 1);
    }

    @Test
    void whatIsWrongInAnApiDefinitionIsToldToo() throws Exception {
        Path api = Files.createDirectories(folder.resolve("api"));
        Files.writeString(api.resolve("openapi.yaml"), "openapi: 3.0.3\ninfo: [\n");
        Files.writeString(
                api.resolve("catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: orders}
                spec:
                  type: openapi
                  lifecycle: production
                  owner: one
                  definition: {$text: ./openapi.yaml}
                """);
        await(
                workspace ->
                        workspace.problems().stream()
                                .anyMatch(p -> p.where().path().equals("api/openapi.yaml")));
        assertThat(desk.catalog().problems(dev.slipway.base.Progress.NONE))
                .doesNotHaveDuplicates()
                .anyMatch(p -> p.where().path().equals("api/openapi.yaml") && p.isError());
    }

    @Test
    void anotherFolderIsFollowedWhenItIsOpened() throws Exception {
        folder = Files.createDirectories(top.toRealPath().resolve("other"));
        group("three", "Third");
        desk.open(folder);
        await(workspace -> names(workspace).equals(List.of("three")));
        group("four", "Fourth");
        await(workspace -> names(workspace).size() == 2);
    }
}

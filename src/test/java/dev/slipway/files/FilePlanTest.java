package dev.slipway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class FilePlanTest {
    private static final int FILES = 60;

    @TempDir Path folder;

    @Test
    void createsAFolderWithModesLinksAndEmptyFolders() throws IOException {
        FilePlan plan =
                new FilePlan(
                        List.of(
                                write("run.sh", "#!/bin/sh\n", FileSource.RUNNABLE),
                                write("src/a.txt", "a\n", FileSource.PLAIN),
                                new Change.Link("link", "src/a.txt"),
                                new Change.Folder("empty/deep")));

        Path target = folder.resolve("orders");
        Outcome<Path> created = plan.createFolder(target, FilePlan.Finish.NOTHING, Progress.NONE);

        assertThat(created.problems()).isEmpty();
        assertThat(Files.isExecutable(target.resolve("run.sh"))).isTrue();
        assertThat(Files.isExecutable(target.resolve("src/a.txt"))).isFalse();
        assertThat(target.resolve("link")).hasContent("a\n");
        assertThat(target.resolve("empty/deep")).isEmptyDirectory();
        assertThat(names()).containsExactly("orders");
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        Outcome<Path> created =
                plan(1).createFolder(folder, FilePlan.Finish.NOTHING, Progress.NONE);

        assertThat(created.problems()).extracting(Problem::rule).containsExactly("files.target");
        assertThat(names()).containsExactly("mine.txt");
    }

    @Test
    void leavesNothingWhenTheLastStepFails() throws IOException {
        Problem problem = Problem.error("git.init", Where.file("x"), "could not");

        Outcome<Path> created =
                plan(3).createFolder(
                                folder.resolve("new"),
                                at -> Outcome.failed(problem),
                                Progress.NONE);

        assertThat(created.problems()).containsExactly(problem);
        assertThat(names()).isEmpty();
    }

    @Test
    void pathsThatLeaveTheFolderCannotBeMade() {
        for (String path : List.of("../a", "/a", "a/../../b", "", "a\0b", "C:/x", "a\\b", "a/")) {
            assertThatThrownBy(() -> new Change.Delete(path))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void doesNotWriteThroughLinks() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        FilePlan plan =
                new FilePlan(
                        List.of(
                                new Change.Link("in", outside.toString()),
                                write("in/a", "x", FileSource.PLAIN)));

        Outcome<Path> created =
                plan.createFolder(folder.resolve("new"), FilePlan.Finish.NOTHING, Progress.NONE);

        assertThat(created.hasErrors()).isTrue();
        assertThat(outside).isEmptyDirectory();
        assertThat(names()).containsExactly("outside");
    }

    @Test
    void editsAFolderAndTakesItBack() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Files.createDirectory(folder.resolve("d"));
        Files.writeString(folder.resolve("d/b.txt"), "b");
        FilePlan plan =
                new FilePlan(
                        List.of(
                                write("a.txt", "new", FileSource.PLAIN),
                                write("n/e/w.txt", "w", FileSource.PLAIN),
                                new Change.Delete("d")));

        FilePlan undo = plan.applyTo(folder, Progress.NONE).value().orElseThrow();

        assertThat(folder.resolve("a.txt")).hasContent("new");
        assertThat(folder.resolve("n/e/w.txt")).hasContent("w");
        assertThat(folder.resolve("d")).doesNotExist();

        assertThat(undo.applyTo(folder, Progress.NONE).problems()).isEmpty();
        assertThat(folder.resolve("a.txt")).hasContent("old");
        assertThat(folder.resolve("d/b.txt")).hasContent("b");
        assertThat(names()).containsExactly("a.txt", "d");
    }

    @Test
    void saysWhatWouldBeDifferent() {
        FileSource existing = MemorySource.of(java.util.Map.of("a", "1", "b", "2", "c/d", "3"));
        FilePlan plan =
                new FilePlan(
                        List.of(
                                write("a", "1", FileSource.PLAIN),
                                write("b", "x", FileSource.PLAIN),
                                write("n", "n", FileSource.PLAIN),
                                new Change.Delete("c")));

        assertThat(plan.against(existing))
                .extracting(d -> d.path() + " " + d.kind())
                .containsExactly("a SAME", "b CHANGED", "c/d REMOVED", "n ADDED");
    }

    @Test
    void aKilledProcessLeavesNothingOrEverything() throws Exception {
        Random random = new Random(7);
        Path target = folder.resolve("orders");
        List<Integer> moments = new ArrayList<>(List.of(0, FILES, FILES + 1));
        random.ints(3, 1, FILES).forEach(moments::add);
        for (int moment : moments) {
            killAfter(moment, target);
            if (Files.exists(target)) {
                try (Stream<Path> files = Files.walk(target)) {
                    assertThat(files.filter(Files::isRegularFile)).hasSize(FILES);
                }
                Disk.deleteTree(target);
            }
        }
        plan(2).createFolder(target, FilePlan.Finish.NOTHING, Progress.NONE);

        assertThat(names()).containsExactly("orders");
    }

    private void killAfter(int lines, Path target) throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                target.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said =
                new BufferedReader(
                        new java.io.InputStreamReader(
                                child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int line = 0; line <= lines && said.readLine() != null; line++) {
                assertThat(child.pid()).isPositive();
            }
            child.destroyForcibly().waitFor();
        }
    }

    /// Creates a folder in a process of its own and says each file as it is written.
    static final class Child {

        public static void main(String[] args) {
            System.out.println("started");
            System.out.flush();
            Progress loud =
                    new Progress() {
                        @Override
                        public void step(String what, long done, long total) {
                            System.out.println(what);
                            System.out.flush();
                        }
                    };
            plan(FILES).createFolder(Path.of(args[0]), FilePlan.Finish.NOTHING, loud);
        }
    }

    private static FilePlan plan(int files) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            changes.add(write("d" + i % 7 + "/f" + i, "text ".repeat(200), FileSource.PLAIN));
        }
        return new FilePlan(changes);
    }

    private static Change.Write write(String path, String text, int mode) {
        return Change.Write.text(path, Traced.source(path, text), mode);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }
}

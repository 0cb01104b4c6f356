package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process that is killed while it creates leaves no repository or a whole one.
/// `-Dslipway.kill.rounds=N` tries more moments.
class KilledCreationTest {
    private static final int ROUNDS = Integer.getInteger("slipway.kill.rounds", 3);
    private static final int BULK = 200;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir Path folder;
    private Path platform;
    private Path repos;

    @BeforeEach
    void makeALongSkeleton() throws IOException {
        platform = Samples.copy(folder);
        repos = folder.resolve("repos");
        Path bulk = platform.resolve("templates/nodejs-service/skeleton/bulk");
        Files.createDirectories(bulk);
        for (int i = 0; i < BULK; i++) {
            Files.writeString(bulk.resolve("file" + i + ".txt"), "text of file " + i + "\n");
        }
    }

    @Test
    void leavesNothingOrEverything() throws Exception {
        long whole = complete("first");
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            String name = "killed-" + round;
            Process process = start(name);
            awaitStaging(process, name);
            TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * whole * 1.4));
            process.destroyForcibly().waitFor();
            assertNothingOrEverything(name);
        }
        complete("last");
        assertThat(names(repos)).noneMatch(name -> name.startsWith("."));
        assertThat(targets()).contains(descriptor("first"), descriptor("last"));
    }

    private void assertNothingOrEverything(String name) throws IOException, GitAPIException {
        Path target = repos.resolve(name);
        assertThat(targets()).contains(descriptor("first"));
        if (!Files.exists(target)) {
            assertThat(targets()).doesNotContain(descriptor(name));
            return;
        }
        try (Stream<Path> bulk = Files.list(target.resolve("bulk"))) {
            assertThat(bulk).hasSize(BULK);
        }
        try (Git git = Git.open(target.toFile())) {
            assertThat(git.log().call()).hasSize(1);
            assertThat(git.status().call().isClean()).isTrue();
        }
    }

    /// Runs to the end; the nanoseconds from the first trace to the last.
    private long complete(String name) throws IOException, InterruptedException {
        Process process = start(name);
        awaitStaging(process, name);
        long start = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        assertThat(repos.resolve(name).resolve(".git")).exists();
        return System.nanoTime() - start;
    }

    private void awaitStaging(Process process, String name)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (names(repos).stream().noneMatch(n -> n.startsWith(".slipway-new-" + name))) {
            assertThat(process.isAlive()).isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private Process start(String name) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add("dev.slipway.app.Main");
        words.addAll(List.of("template", "run", "nodejs-service", "-C", platform.toString()));
        words.addAll(List.of("--into", repos.toString(), "--set", "name=" + name));
        words.addAll(List.of("--set", "owner=team-commerce", "--set", "system=payments"));
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SLIPWAY_HOME", folder.resolve("home").toString());
        return builder.start();
    }

    private String descriptor(String name) {
        return repos.resolve(name).resolve("catalog-info.yaml").toString();
    }

    /// What is registered; reading it shows that the file is whole.
    private List<String> targets() {
        return Registered.of(folder.resolve("home"), platform, folder).sources().stream()
                .map(Source::place)
                .map(Path::toString)
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}

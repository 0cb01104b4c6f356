package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.yaml.Json;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

class DoraVerbsTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @TempDir Path home;
    private Path repository;

    @BeforeEach
    void makeARepository() throws Exception {
        repository = home.resolve("shop");
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            for (int day = 0; day < 8; day++) {
                PersonIdent person =
                        new PersonIdent(
                                "Dev",
                                "dev@example.org",
                                START.plusSeconds(86_400L * day),
                                ZoneOffset.UTC);
                String message = day == 5 ? "hotfix: mend it" : "feat: " + day;
                git.commit()
                        .setAllowEmpty(true)
                        .setAuthor(person)
                        .setCommitter(person)
                        .setMessage(message)
                        .setSign(false)
                        .call();
                git.tag().setName("v1." + day + ".0").setAnnotated(false).setSigned(false).call();
            }
        }
    }

    @Test
    void theTableSaysHowEachFigureCameAbout() {
        CommandLineRun run = dora("git", "--repo", repository.toString(), "--window", "all");

        assertThat(run.code()).isEqualTo(Exit.OK);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("shop: 2026-01-05 to 2026-01-12 (7.0 days, all deployments)")
                .contains("LEVEL 2023", "12.5 %", "1, too few", "How is this computed")
                .contains("Failed deployments / all (1 / 8)");
    }

    @Test
    void jsonHasTheSameFiguresForMachines() {
        CommandLineRun run =
                dora(
                        "git",
                        "--repo",
                        repository.toString(),
                        "--window",
                        "all",
                        "--levels",
                        "2021",
                        "-o",
                        "json");

        Map<String, Object> json = Json.object(run.out());
        assertThat(json).containsEntry("service", "shop");
        Map<?, ?> metrics = Objects.requireNonNull((Map<?, ?>) json.get("metrics"));
        Map<?, ?> rate = Objects.requireNonNull((Map<?, ?>) metrics.get("changeFailRate"));
        assertThat(rate.get("value")).isEqualTo(0.125);
        assertThat(rate.get("n")).isEqualTo(8);
        assertThat(rate.get("level")).isEqualTo("elite");
        assertThat(run.out()).contains("\"repairs\" : \"v1.4.0\"");
    }

    @Test
    void nothingInTheWindowIsSaidAndIsNoZero() {
        CommandLineRun run = dora("git", "--repo", repository.toString(), "--window", "1h");

        assertThat(run.out()).contains("0, too few").doesNotContain("0.0 %");
        assertThat(run.err()).contains("none of the 8 deployments", "--window all");
    }

    @Test
    void noWayOfDeployingIsAFindingWithAdvice() {
        CommandLineRun run = dora("git", "--repo", repository.toString(), "--tags", "^release-");

        assertThat(run.code()).isEqualTo(Exit.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no deployments found", "choose how this service deploys");
    }

    @Test
    void flagsThatMeanNothingAreUsageMistakes() {
        assertThat(dora("git", "--window", "soon").code()).isEqualTo(Exit.USAGE);
        assertThat(dora("git", "--levels", "2020").err()).contains("2021, 2023, 2024");
        assertThat(dora("git", "--tags", "a", "--branch", "b").code()).isEqualTo(Exit.USAGE);
        assertThat(dora("prometheus").err()).contains("--url");
        assertThat(dora("prometheus", "--url", "localhost:9090").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aServerThatIsNotThereIsAFailureAndRulesAreStillLookedThrough() throws Exception {
        Path rules = home.resolve("rules.yaml");
        Files.writeString(
                rules,
                "groups: [{name: slow, interval: 1h, rules: [{record: 'a:b', expr: up}]}]\n");
        CommandLineRun run =
                dora("prometheus", "--url", "http://127.0.0.1:1", "--rules", rules.toString());

        assertThat(run.code()).isEqualTo(Exit.FAILURE);
        assertThat(run.err()).contains("cannot be reached", "this group runs every 1h");
    }

    private CommandLineRun dora(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "dora";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandLineRun.of(home, Map.of(), all);
    }
}

package dev.slipway.cli;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Verdict;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Saved;
import dev.slipway.desk.TextChange;
import dev.slipway.desk.Workspace;
import dev.slipway.git.UnifiedDiff;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// `slipway catalog validate`: both verdicts over everything, and what can be mended.
@Command(
        name = "validate",
        description = {
            "Checks every catalog file, as Backstage would and beyond; exit 1 when there is an"
                    + " error.",
            "Says what Backstage would show of it. Notes of one kind are told once; --all tells"
                    + " each.",
        })
final class CatalogValidateVerb extends Common.Verb implements Callable<Integer> {
    /// As many places of a note are named as fit in a glance.
    private static final int PLACES = 3;

    private final Desk desk;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "One descriptor of the folder with all it leads to, as if only this were"
                            + " registered (default: everything there is).")
    @Nullable Path file;

    @Option(
            names = {"-a", "--all"},
            description = "Tells every note, not each kind of note once.")
    boolean all;

    @Option(
            names = "--fix",
            description = "Makes all changes that have one right answer; comments and order stay.")
    boolean fix;

    @Option(names = "--dry-run", description = "With --fix: shows the changes, writes nothing.")
    boolean dryRun;

    CatalogValidateVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Workspace platform = file == null ? common.platform(desk) : read(file);
        if (fix) {
            return mend(platform);
        }
        List<Problem> problems = desk.catalog().problems(Progress.NONE);
        common.print(values(platform, problems), summary(platform.catalog(), problems));
        problems.stream()
                .filter(p -> all || p.severity() != Severity.INFO)
                .sorted(Problem.WORST_FIRST)
                .forEach(common.err()::println);
        if (!all) {
            notes(problems);
        }
        common.err().flush();
        return problems.stream().anyMatch(Problem::isError) ? Exit.FINDINGS : Exit.OK;
    }

    private Workspace read(Path named) {
        Path folder = common.folder();
        Path inside = folder.relativize(named.toAbsolutePath().normalize());
        Path path = Files.isRegularFile(folder.resolve(inside)) ? inside : named;
        if (path.startsWith("..") || !Files.isRegularFile(folder.resolve(path))) {
            throw common.misuse("there is no file " + named + " in " + folder);
        }
        return desk.readFile(folder, path.toString().replace('\\', '/'), Progress.NONE);
    }

    private static Map<String, Object> values(Workspace platform, List<Problem> problems) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Entity> entities = platform.catalog().entities();
        map.put("entities", entities.size());
        map.put("backstageShows", entities.stream().filter(Entity::listed).count());
        map.put("files", platform.catalog().files().size());
        map.put(
                "hidden",
                entities.stream().filter(e -> !e.listed()).map(e -> e.ref().toString()).toList());
        map.put("problems", problems.stream().map(Common::values).toList());
        return map;
    }

    private static String summary(Catalog catalog, List<Problem> problems) {
        Map<Severity, Long> counts = new TreeMap<>();
        problems.forEach(p -> counts.merge(p.severity(), 1L, Long::sum));
        int total = catalog.entities().size();
        String head =
                "%s in %s: %s, %s, %s\n"
                        .formatted(
                                Common.count(total, "entity", "entities"),
                                Common.count(catalog.files().size(), "file", "files"),
                                count(counts, Severity.ERROR, "error"),
                                count(counts, Severity.WARNING, "warning"),
                                count(counts, Severity.INFO, "note"));
        long shown = catalog.entities().stream().filter(Entity::listed).count();
        if (total == 0 || shown == total) {
            return head + (total == 0 ? "" : "Backstage would show all of them.\n");
        }
        long own = count(catalog, Verdict.INVALID);
        long open = count(catalog, Verdict.NOT_FETCHED);
        long dropped = total - shown - own - open;
        List<String> why = new ArrayList<>();
        if (own > 0) {
            why.add(Common.count(own, "is wrong itself", "are wrong themselves"));
        }
        if (dropped > 0) {
            why.add(dropped + " would vanish because of others' errors");
        }
        if (open > 0) {
            why.add(Common.count(open, "needs", "need") + " the network before anybody can tell");
        }
        return head
                + "Backstage would show %d of %s: %s.\n"
                        .formatted(
                                shown,
                                Common.count(total, "entity", "entities"),
                                String.join(", ", why));
    }

    private static long count(Catalog catalog, Verdict verdict) {
        return catalog.entities().stream().filter(e -> e.verdict() == verdict).count();
    }

    private static String count(Map<Severity, Long> counts, Severity severity, String word) {
        return Common.count(counts.getOrDefault(severity, 0L), word, word + "s");
    }

    /// Each kind of note once, with its first places.
    private void notes(List<Problem> problems) {
        Map<String, List<Problem>> byRule = new TreeMap<>();
        problems.stream()
                .filter(p -> p.severity() == Severity.INFO)
                .sorted(Problem.WORST_FIRST)
                .forEach(p -> byRule.computeIfAbsent(p.rule(), r -> new ArrayList<>()).add(p));
        byRule.forEach(
                (rule, list) -> {
                    list.stream().limit(PLACES).forEach(common.err()::println);
                    if (list.size() > PLACES) {
                        common.err()
                                .println(
                                        "  … and %d more of [%s]; --all tells each"
                                                .formatted(list.size() - PLACES, rule));
                    }
                });
    }

    private int mend(Workspace platform) {
        List<Problem> fixable =
                platform.problems().stream().filter(p -> p.fix().isPresent()).toList();
        TextChange change = TextChange.fixing("Fix the catalog", fixable, desk::source);
        change.files()
                .forEach(
                        file ->
                                common.out()
                                        .print(
                                                UnifiedDiff.of(
                                                        file.path(), file.before(), file.after())));
        common.out().flush();
        String what = Common.count(change.files().size(), "file", "files");
        if (dryRun || change.isEmpty()) {
            common.err()
                    .println(
                            change.isEmpty()
                                    ? "nothing to fix by itself"
                                    : what + " would change; nothing was written");
            return common.tell(List.of());
        }
        return switch (desk.writeNow(change, Progress.NONE)) {
            case Saved.Done done -> {
                common.err().println(what + " changed");
                yield common.tell(
                        desk.catalog().problems(Progress.NONE).stream()
                                .filter(Problem::isError)
                                .toList());
            }
            case Saved.Conflict conflict -> {
                common.err()
                        .println(
                                "slipway: changed meanwhile, nothing was written: "
                                        + String.join(", ", conflict.paths()));
                yield Exit.FAILURE;
            }
            case Saved.Failed failed -> common.tell(failed.problems());
        };
    }
}

package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.dora.Window;
import dev.slipway.delivery.git.Definition;
import dev.slipway.delivery.git.Definition.DeployedBy;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway dora git`: the five metrics from a clone alone, offline.
@Command(
        name = "git",
        description = {
            "Computes the five DORA metrics from a repository's history alone, offline.",
            "A deployment is a version tag unless --branch or --images says otherwise."
        })
final class DoraGitVerb extends Common.Verb implements Callable<Integer> {
    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "The repository (default: the current folder).")
    Path repository = Path.of("");

    @ArgGroup @Nullable Source source;

    /// At most one of them.
    static final class Source {
        @Option(
                names = "--tags",
                paramLabel = "REGEX",
                description =
                        "Deployments are tags of this form (default: ^v?\\d+\\.\\d+\\.\\d+$).")
        @Nullable String tags;

        @Option(
                names = "--branch",
                paramLabel = "GLOB",
                description =
                        "Deployments are the merges into this branch, e.g. production or"
                                + " release/*.")
        @Nullable String branch;

        @Option(
                names = "--commits-of",
                paramLabel = "GLOB",
                description = "Deployments are all first-parent commits of this branch.")
        @Nullable String commitsOf;

        @Option(
                names = "--images",
                paramLabel = "DIR",
                description =
                        "Deployments are the commits that change an image below this folder of a"
                                + " GitOps repository.")
        @Nullable String images;
    }

    @Option(
            names = "--from-merge",
            description = "Lead time begins with the merge, not when the commit was written.")
    boolean fromMerge;

    @Option(
            names = "--window",
            paramLabel = "SPAN",
            description = "The last 90d (default), 12w, 24h, ..., or all.")
    String window = "90d";

    @Option(
            names = "--levels",
            paramLabel = "YEAR",
            description = "The table of levels: 2021, 2023 (default) or 2024.")
    int levels = 2023;

    private final Clock clock;

    DoraGitVerb(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Optional<LevelTable> table = LevelTable.of(levels);
        Optional<Duration> span = Spans.parse(window);
        if (table.isEmpty() || span.isEmpty() && !window.equals("all")) {
            common.err()
                    .println(
                            table.isEmpty()
                                    ? "slipway: --levels " + levels + ": there are 2021, 2023, 2024"
                                    : "slipway: --window " + window + ": write 90d, 12w or all");
            return Exit.USAGE;
        }
        Path folder = repository.toAbsolutePath().normalize();
        Path name = folder.getFileName();
        Outcome<Delivery> read =
                Delivery.of(
                        name == null ? "repository" : name.toString(),
                        folder,
                        definition(),
                        Progress.NONE);
        if (read.value().isEmpty()) {
            return common.tell(read.problems());
        }
        Delivery delivery = read.value().get();
        Window asked =
                span.map(length -> Window.ending(clock.instant().getEpochSecond(), length))
                        .orElse(delivery.whole());
        Report report = delivery.report(asked);
        DoraText text = new DoraText(report, delivery.reportBefore(asked), table.get());
        common.print(text.values(), text.table());
        if (report.deployments().isEmpty()) {
            common.tell(
                    java.util.List.of(
                            Problem.warning(
                                            "delivery.window",
                                            dev.slipway.base.Where.file(folder.toString()),
                                            "none of the "
                                                    + delivery.deployments().size()
                                                    + " deployments lies in this window")
                                    .advise("--window all takes them all")));
        }
        return common.tell(read.problems());
    }

    private Definition definition() {
        return new Definition(
                deployedBy(),
                fromMerge ? Definition.LeadFrom.MERGED : Definition.LeadFrom.AUTHORED);
    }

    private DeployedBy deployedBy() {
        if (source == null) {
            return Definition.USUAL.deployedBy();
        }
        if (source.tags != null) {
            return new DeployedBy.Tags(source.tags);
        }
        if (source.branch != null) {
            return new DeployedBy.Branch(source.branch, false);
        }
        return source.commitsOf != null
                ? new DeployedBy.Branch(source.commitsOf, true)
                : new DeployedBy.Images(source.images == null ? "" : source.images);
    }
}

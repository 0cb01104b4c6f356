package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.delivery.dora.LevelTable;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.prometheus.PrometheusClient;
import dev.slipway.delivery.prometheus.PrometheusFigures;
import dev.slipway.delivery.rules.RuleFile;
import dev.slipway.net.Address;
import dev.slipway.net.Http;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway dora prometheus`: the figures that a Prometheus server can tell. Asks only the server
/// that `--url` names: giving it is the consent.
@Command(
        name = "prometheus",
        description = {
            "Computes what a Prometheus server can tell of the five DORA metrics, one service after"
                    + " the other.",
            "Asks the server that --url names and no other."
        })
final class DoraPrometheusVerb extends Common.Verb implements Callable<Integer> {
    private final Map<String, String> environment;
    private final Clock clock;

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "The server, e.g. http://localhost:9090.")
    String url = "";

    @Option(
            names = "--token",
            paramLabel = "VARIABLE",
            description = "The environment variable that holds a bearer token.")
    @Nullable String token;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "A rule file or PrometheusRule to look through for faults as well.")
    @Nullable Path rules;

    @Option(
            names = "--window",
            paramLabel = "SPAN",
            description = "The last 7d (default), 24h, 4w, ...")
    String window = "7d";

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            description = "At this time instead of now, in seconds since 1970.")
    @Nullable Long time;

    @Option(
            names = "--levels",
            paramLabel = "YEAR",
            description = "The table of levels: 2021, 2023 (default) or 2024.")
    int levels = 2023;

    DoraPrometheusVerb(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Optional<Duration> span = Spans.parse(window);
        Optional<LevelTable> table = LevelTable.of(levels);
        Outcome<Address> address = Address.parse(url);
        String mistake =
                span.isEmpty()
                        ? "--window " + window + ": write 7d, 24h or 4w"
                        : table.isEmpty()
                                ? "--levels " + levels + ": there are 2021, 2023, 2024"
                                : token != null && !environment.containsKey(token)
                                        ? "--token: the variable " + token + " is not set"
                                        : "";
        if (!mistake.isEmpty()) {
            common.err().println("slipway: " + mistake);
            return Exit.USAGE;
        }
        if (address.value().isEmpty()) {
            common.tell(address.problems());
            return Exit.USAGE;
        }
        List<Problem> problems = new ArrayList<>(ruleFaults());
        Address server = address.value().get();
        try (Http http =
                new Http(
                        token == null
                                ? server
                                : server.withToken(environment.getOrDefault(token, "")),
                        Http.Limits.USUAL,
                        environment)) {
            double at = time == null ? clock.instant().getEpochSecond() : time;
            Outcome<List<Report>> read =
                    new PrometheusFigures(
                                    new PrometheusClient(http),
                                    at,
                                    span.orElseThrow(),
                                    Progress.NONE)
                            .read();
            problems.addAll(read.problems());
            read.value().ifPresent(reports -> print(reports, table.orElseThrow()));
            int code = common.tell(problems);
            return read.value().isEmpty() ? Exit.FAILURE : code;
        }
    }

    private void print(List<Report> reports, LevelTable table) {
        List<DoraText> texts =
                reports.stream()
                        .map(report -> new DoraText(report, Optional.empty(), table))
                        .toList();
        common.print(
                texts.stream().map(DoraText::values).toList(),
                String.join("\n", texts.stream().map(DoraText::table).toList()));
    }

    private List<Problem> ruleFaults() {
        if (rules == null) {
            return List.of();
        }
        try {
            return RuleFile.read(rules.toString(), Files.readString(rules)).problems();
        } catch (IOException e) {
            return List.of(
                    Problem.error(
                            "rules.file",
                            dev.slipway.base.Where.file(rules.toString()),
                            "the file cannot be read"));
        }
    }
}

package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.delivery.dashboard.Builtins;
import dev.slipway.delivery.dashboard.Dashboard;
import dev.slipway.delivery.dashboard.Interpolation;
import dev.slipway.delivery.dashboard.PanelKind;
import dev.slipway.delivery.dashboard.Placed;
import dev.slipway.delivery.dashboard.Target;
import dev.slipway.delivery.dashboard.Variable;
import dev.slipway.delivery.dashboard.VariableQuery;
import dev.slipway.delivery.dashboard.VariableValues;
import dev.slipway.delivery.picture.Answer;
import dev.slipway.delivery.picture.Pictures;
import dev.slipway.delivery.prometheus.Answered;
import dev.slipway.delivery.prometheus.PrometheusClient;
import dev.slipway.delivery.prometheus.Series;
import dev.slipway.delivery.prometheus.ServerRules;
import dev.slipway.delivery.prometheus.StoredAnswers;
import dev.slipway.delivery.rules.PromDuration;
import dev.slipway.delivery.rules.RuleGroup;
import dev.slipway.delivery.rules.SteadyQuery;
import dev.slipway.net.Address;
import dev.slipway.net.Http;
import dev.slipway.yaml.YamlNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks one Prometheus what a dashboard shows. Where it gives no answer, the last one that was kept
/// stands in, with its age. Close it when done. Times are milliseconds since 1970.
public final class DashboardAsk implements AutoCloseable {
    private static final double MILLIS = 1000;

    private final Http http;
    private final PrometheusClient client;
    private final LastAnswers last;
    private SteadyQuery steady = new SteadyQuery(List.of());

    DashboardAsk(Address address, Supplier<Map<String, String>> environment, Path kept) {
        http = new Http(address, Http.Limits.USUAL, environment);
        client = new PrometheusClient(http);
        last = new LastAnswers(new StoredAnswers(kept, address.shown()));
    }

    public String server() {
        return client.server();
    }

    /// The variables with the values that the server offers, each after those it depends on, which
    /// stand before it. `problems` collects what could not be asked.
    public List<Variable> variables(
            Dashboard dashboard, Builtins builtins, List<Problem> problems, Progress progress) {
        List<Variable> known = new ArrayList<>();
        for (Variable variable : dashboard.variables()) {
            Variable next = variable;
            Optional<VariableQuery> query =
                    variable.type().equals("query")
                            ? VariableQuery.parse(variable.query())
                            : Optional.empty();
            if (query.isPresent()) {
                Interpolation before = new Interpolation(known, builtins);
                Outcome<List<String>> answer =
                        last.values(
                                before.text(variable.query()),
                                values(query.get(), before, builtins, progress));
                problems.addAll(answer.problems());
                if (answer.value().isPresent()) {
                    next =
                            VariableValues.offering(
                                    variable, VariableValues.of(variable, answer.value().get()));
                }
            }
            known.add(next);
        }
        return known;
    }

    private Outcome<List<String>> values(
            VariableQuery query, Interpolation before, Builtins builtins, Progress progress) {
        return switch (query) {
            case VariableQuery.LabelNames names -> client.labels(progress);
            case VariableQuery.Metrics metrics ->
                    client.labelValues("__name__", progress)
                            .map(
                                    all ->
                                            all.stream()
                                                    .filter(
                                                            name ->
                                                                    dev.slipway.delivery.show
                                                                            .FieldOptions.found(
                                                                            before.text(
                                                                                    metrics
                                                                                            .regex()),
                                                                            name))
                                                    .toList());
            case VariableQuery.Result result ->
                    client.instant(before.promQl(result.expr()), builtins.to() / MILLIS, progress)
                            .map(
                                    answered ->
                                            answered.series().stream()
                                                    .map(DashboardAsk::line)
                                                    .toList());
            case VariableQuery.LabelValues values -> {
                String label = before.text(values.label());
                yield values.selector().isEmpty()
                        ? client.labelValues(label, progress)
                        : client.series(List.of(before.promQl(values.selector())), progress)
                                .map(
                                        sets ->
                                                sets.stream()
                                                        .map(set -> set.getOrDefault(label, ""))
                                                        .filter(value -> !value.isEmpty())
                                                        .distinct()
                                                        .toList());
            }
        };
    }

    private static String line(Series series) {
        return series.name()
                + " "
                + series.last()
                + " "
                + (series.size() == 0 ? 0 : series.time(series.size() - 1));
    }

    /// Reads which recorded series are there only now and then, so that queries over them find
    /// something.
    public void mindRules(Progress progress) {
        Outcome<YamlNode> rules = client.rules(progress);
        List<RuleGroup> groups =
                rules.value().map(data -> ServerRules.read(server(), data)).orElse(List.of());
        steady = new SteadyQuery(groups);
    }

    /// What the server says of its rules and alerts, as JSON.
    public Outcome<YamlNode> rules(Progress progress) {
        return client.rules(progress);
    }

    public Outcome<YamlNode> alerts(Progress progress) {
        return client.alerts(progress);
    }

    /// Asks all queries of one panel, which is drawn `pixels` wide.
    public PanelAnswers panel(
            Placed placed, long from, long to, int pixels, long now, Progress progress) {
        List<Answer> answers = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long oldest = 0;
        long begins = from;
        long ends = to;
        for (Target target : placed.panel().targets()) {
            if (!target.isPromQl() || target.hidden()) {
                continue;
            }
            progress.check();
            Builtins builtins = builtins(placed, target, from, to, pixels);
            Interpolation variables = new Interpolation(placed.variables(), builtins);
            String query = steady.mended(variables.promQl(target.expr()));
            queries.add(query);
            Outcome<Answered> outcome = send(placed, target, query, builtins, progress);
            problems.addAll(outcome.problems());
            String key = key(target, query, placed);
            String legend = variables.text(target.legend());
            if (outcome.value().isPresent()) {
                answers.add(new Answer(target, query, legend, outcome.value().get()));
                last.keep(key, new StoredAnswers.Stored(outcome.value().get(), now, from, to));
                continue;
            }
            Optional<StoredAnswers.Stored> before =
                    LastAnswers.isOutage(outcome) ? last.last(key) : Optional.empty();
            if (before.isPresent()) {
                answers.add(new Answer(target, query, legend, before.get().answered()));
                oldest =
                        oldest == 0 ? before.get().asked() : Math.min(oldest, before.get().asked());
                begins = before.get().from();
                ends = before.get().to();
            }
        }
        Pictures.Made made = Pictures.of(placed.panel(), answers);
        return new PanelAnswers(placed, answers, made, queries, problems, oldest, begins, ends);
    }

    private static Builtins builtins(Placed placed, Target target, long from, long to, int pixels) {
        Builtins usual = Builtins.of(from, to, pixels);
        String least =
                target.interval().isEmpty()
                        ? placed.panel().json().text("interval").orElse("")
                        : target.interval();
        long millis =
                PromDuration.parse(
                                new Interpolation(placed.variables(), usual)
                                        .text(least)
                                        .replace(">", "")
                                        .strip())
                        .map(java.time.Duration::toMillis)
                        .orElse(0L);
        return millis > usual.interval() ? new Builtins(from, to, millis, usual.scrape()) : usual;
    }

    private Outcome<Answered> send(
            Placed placed, Target target, String query, Builtins builtins, Progress progress) {
        return isInstant(placed, target)
                ? client.instant(query, builtins.to() / MILLIS, progress)
                : client.range(
                        query,
                        aligned(builtins.from(), builtins),
                        aligned(builtins.to(), builtins),
                        builtins.interval() / MILLIS,
                        progress);
    }

    /// On whole steps, so that a refresh moves no point.
    private static double aligned(long time, Builtins builtins) {
        return time / builtins.interval() * builtins.interval() / MILLIS;
    }

    private static boolean isInstant(Placed placed, Target target) {
        return target.instant()
                || target.format().equals("table")
                        && placed.panel().kind() == PanelKind.TABLE
                        && placed.panel().json().text("type").orElse("").equals("table-old");
    }

    private static String key(Target target, String query, Placed placed) {
        return (isInstant(placed, target) ? "instant " : "range ") + query;
    }

    @Override
    public void close() {
        http.close();
    }
}

package dev.slipway.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.delivery.prometheus.Answered;
import dev.slipway.delivery.prometheus.PrometheusClient;
import dev.slipway.delivery.prometheus.Series;
import dev.slipway.delivery.prometheus.StubServer;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What Prometheus answered once, replayed by a server on loopback and read by our client.
final class DoraPrometheusCases implements ConformanceArea {
    private static final String MISSING = "slipway_no_such_metric";

    @Override
    public String name() {
        return "dora-prometheus";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("infra/dora/prometheus/expected.json");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        JsonNode recorded = new ObjectMapper().readTree(data(corpus).toFile());
        double time = recorded.path("time").asDouble();
        List<Case> cases = new ArrayList<>();
        each(recorded, "instant", cases, (one, client) -> instant(one, client, time));
        each(recorded, "range", cases, DoraPrometheusCases::range);
        each(recorded, "errors", cases, (one, client) -> error(one, client, time));
        single(
                recorded,
                "labels",
                cases,
                (one, client) -> texts(one, client.labels(Progress.NONE)));
        single(
                recorded,
                "label_values_service",
                cases,
                (one, client) -> texts(one, client.labelValues("service", Progress.NONE)));
        single(
                recorded,
                "series",
                cases,
                (one, client) ->
                        maps(one, client.series(List.of("argocd_app_sync_total"), Progress.NONE)));
        single(
                recorded,
                "metadata_of_missing",
                cases,
                (one, client) -> metadata(one, client.metadata(MISSING, Progress.NONE)));
        return cases;
    }

    private interface Judge {
        Verdict judge(JsonNode one, PrometheusClient client);
    }

    private static void each(JsonNode recorded, String part, List<Case> cases, Judge judge) {
        for (int i = 0; i < recorded.path(part).size(); i++) {
            JsonNode one = recorded.path(part).path(i);
            cases.add(new Case(part + "/" + i, () -> replay(recorded, one, judge)));
        }
    }

    private static void single(JsonNode recorded, String part, List<Case> cases, Judge judge) {
        if (recorded.has(part)) {
            cases.add(new Case(part, () -> replay(recorded, recorded.path(part), judge)));
        }
    }

    private static Verdict replay(JsonNode recorded, JsonNode one, Judge judge) throws IOException {
        try (StubServer server = new StubServer(asked -> reply(recorded, asked))) {
            return judge.judge(one, server.client());
        }
    }

    private static StubServer.Reply reply(JsonNode recorded, StubServer.Asked asked) {
        switch (asked.path()) {
            case "/api/v1/query" -> {
                boolean now = is(asked.parameter("time"), recorded.path("time"));
                for (String part : List.of("instant", "errors")) {
                    for (JsonNode one : recorded.path(part)) {
                        if (now && one.path("query").asText().equals(asked.parameter("query"))) {
                            return StubServer.Reply.json(
                                    one.path("status").asInt(200), one.path("response").toString());
                        }
                    }
                }
            }
            case "/api/v1/query_range" -> {
                for (JsonNode one : recorded.path("range")) {
                    if (one.path("query").asText().equals(asked.parameter("query"))
                            && is(asked.parameter("start"), one.path("start"))
                            && is(asked.parameter("end"), one.path("end"))
                            && is(asked.parameter("step"), one.path("step"))) {
                        return StubServer.Reply.json(200, one.path("response").toString());
                    }
                }
            }
            case "/api/v1/labels" -> {
                return StubServer.Reply.json(200, recorded.path("labels").toString());
            }
            case "/api/v1/label/service/values" -> {
                return StubServer.Reply.json(200, recorded.path("label_values_service").toString());
            }
            case "/api/v1/series" -> {
                if (asked.parameter("match[]").equals("argocd_app_sync_total")) {
                    return StubServer.Reply.json(200, recorded.path("series").toString());
                }
            }
            case "/api/v1/metadata" -> {
                return StubServer.Reply.json(200, recorded.path("metadata_of_missing").toString());
            }
            default -> {}
        }
        return StubServer.Reply.json(404, "{\"not\": \"recorded\"}");
    }

    private static boolean is(String parameter, JsonNode number) {
        return !parameter.isEmpty() && Double.parseDouble(parameter) == number.asDouble();
    }

    private static Verdict instant(JsonNode one, PrometheusClient client, double time) {
        return compare(one, client.instant(one.path("query").asText(), time, Progress.NONE));
    }

    private static Verdict range(JsonNode one, PrometheusClient client) {
        return compare(
                one,
                client.range(
                        one.path("query").asText(),
                        one.path("start").asDouble(),
                        one.path("end").asDouble(),
                        one.path("step").asDouble(),
                        Progress.NONE));
    }

    private static Verdict compare(JsonNode one, Outcome<Answered> outcome) {
        if (outcome.value().isEmpty()) {
            return Verdict.disagree(outcome.problems().toString());
        }
        Answered answered = outcome.value().get();
        JsonNode data = one.path("response").path("data");
        String kind = answered.kind().name().toLowerCase(Locale.ROOT);
        if (!kind.equals(data.path("resultType").asText())) {
            return Verdict.disagree("the result type is " + kind);
        }
        List<Series> expected = new ArrayList<>();
        for (JsonNode series : data.path("result")) {
            List<JsonNode> points = new ArrayList<>();
            if (series.has("value")) {
                points.add(series.path("value"));
            }
            series.path("values").forEach(points::add);
            expected.add(
                    new Series(
                            map(series.path("metric")),
                            points.stream()
                                    .mapToLong(p -> Math.round(p.path(0).asDouble() * 1000))
                                    .toArray(),
                            points.stream()
                                    .mapToDouble(p -> sample(p.path(1).asText()))
                                    .toArray()));
        }
        return Verdict.of(expected.equals(answered.series()), answered.series().toString());
    }

    private static double sample(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static Verdict error(JsonNode one, PrometheusClient client, double time) {
        Outcome<Answered> outcome = client.instant(one.path("query").asText(), time, Progress.NONE);
        JsonNode response = one.path("response");
        boolean kept =
                outcome.value().isEmpty()
                        && outcome.problems().stream()
                                .filter(Problem::isError)
                                .anyMatch(
                                        problem ->
                                                problem.message()
                                                                .equals(
                                                                        response.path("error")
                                                                                .asText())
                                                        && problem.rule()
                                                                .equals(
                                                                        "prometheus."
                                                                                + response.path(
                                                                                                "errorType")
                                                                                        .asText()));
        return Verdict.of(kept, outcome.toString());
    }

    private static Verdict texts(JsonNode one, Outcome<List<String>> outcome) {
        return list(one, outcome, JsonNode::asText);
    }

    private static Verdict maps(JsonNode one, Outcome<List<Map<String, String>>> outcome) {
        return list(one, outcome, DoraPrometheusCases::map);
    }

    private static <T> Verdict list(
            JsonNode one, Outcome<List<T>> outcome, Function<JsonNode, T> reader) {
        List<T> expected = new ArrayList<>();
        one.path("data").forEach(item -> expected.add(reader.apply(item)));
        return Verdict.of(outcome.value().filter(expected::equals).isPresent(), outcome.toString());
    }

    private static Verdict metadata(JsonNode one, Outcome<YamlNode> outcome) {
        Object expected = new ObjectMapper().convertValue(one.path("data"), Object.class);
        boolean same = outcome.value().filter(node -> expected.equals(node.value())).isPresent();
        return Verdict.of(same, outcome.toString());
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }
}

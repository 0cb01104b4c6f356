package dev.slipway.delivery.prometheus;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.net.Http;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Asks one Prometheus (or what speaks its API: Thanos, Mimir, VictoriaMetrics). What the server
/// refuses becomes a [Problem] whose rule is `prometheus.` with the server's `errorType` and whose
/// message is its `error`; its warnings stand beside the value, which then may be partial. Times
/// are seconds since 1970.
public final class PrometheusClient {
    private static final int LONG_QUERY = 1500;
    private static final String API = "/api/v1/";

    private final Http http;

    public PrometheusClient(Http http) {
        this.http = http;
    }

    /// The server's address, without secrets.
    public String server() {
        return http.address().shown();
    }

    public Outcome<Answered> instant(String query, double time, Progress progress) {
        Parameters parameters = new Parameters().add("query", query).add("time", number(time));
        return ask("query", parameters, AnswerReader::answered, NOTHING, progress);
    }

    /// One sample every `step` seconds from `start` to `end`, both inclusive.
    public Outcome<Answered> range(
            String query, double start, double end, double step, Progress progress) {
        Parameters parameters =
                new Parameters()
                        .add("query", query)
                        .add("start", number(start))
                        .add("end", number(end))
                        .add("step", number(step));
        return ask("query_range", parameters, AnswerReader::answered, NOTHING, progress);
    }

    public Outcome<List<String>> labels(Progress progress) {
        return ask("labels", new Parameters(), AnswerReader::texts, List.of(), progress);
    }

    public Outcome<List<String>> labelValues(String label, Progress progress) {
        return get(
                "label/" + encoded(label) + "/values",
                new Parameters(),
                AnswerReader::texts,
                List.of(),
                progress);
    }

    /// The label sets of the series that any of the selectors takes.
    public Outcome<List<Map<String, String>>> series(List<String> selectors, Progress progress) {
        Parameters parameters = new Parameters();
        selectors.forEach(selector -> parameters.add("match[]", selector));
        return ask("series", parameters, AnswerReader::labelSets, List.of(), progress);
    }

    /// What is known of a metric (type, help, unit) by its name, as JSON.
    public Outcome<YamlNode> metadata(String metric, Progress progress) {
        return tree("metadata", new Parameters().add("metric", metric), progress);
    }

    /// The rule groups that the server evaluates, as JSON.
    public Outcome<YamlNode> rules(Progress progress) {
        return tree("rules", new Parameters(), progress);
    }

    /// The alerts that are pending or fire, as JSON.
    public Outcome<YamlNode> alerts(Progress progress) {
        return tree("alerts", new Parameters(), progress);
    }

    public Outcome<YamlNode> buildInfo(Progress progress) {
        return tree("status/buildinfo", new Parameters(), progress);
    }

    private static final Answered NOTHING = new Answered(Answered.Kind.VECTOR, List.of(), "");

    private Outcome<YamlNode> tree(String what, Parameters parameters, Progress progress) {
        Outcome<Http.Answer> sent =
                http.send(Http.Request.get(API + what + parameters.query()), progress);
        if (sent.value().isEmpty()) {
            return Outcome.failed(sent.problems());
        }
        Http.Answer answer = sent.value().get();
        Outcome<YamlNode> read = Json.read(place(what), answer.text());
        if (!(read.value().orElse(null) instanceof YamlMap map)) {
            return Outcome.failed(unreadable(what, answer, "it is no JSON object"));
        }
        if (!map.text("status").orElse("").equals("success")) {
            return Outcome.failed(
                    refused(
                            what,
                            answer,
                            map.text("errorType").orElse(""),
                            map.text("error").orElse("")));
        }
        return map.get("data")
                .map(Outcome::of)
                .orElseGet(() -> Outcome.failed(unreadable(what, answer, "it has no data")));
    }

    /// A short question as GET, which caches and logs can see; a long one as a form.
    private <T> Outcome<T> ask(
            String what,
            Parameters parameters,
            AnswerReader.Data<T> data,
            T empty,
            Progress progress) {
        if (parameters.query().length() <= LONG_QUERY) {
            return get(what, parameters, data, empty, progress);
        }
        Http.Request form = Http.Request.form(API + what, parameters.form());
        return read(what, http.send(form, progress), data, empty);
    }

    private <T> Outcome<T> get(
            String what,
            Parameters parameters,
            AnswerReader.Data<T> data,
            T empty,
            Progress progress) {
        Http.Request request = Http.Request.get(API + what + parameters.query());
        return read(what, http.send(request, progress), data, empty);
    }

    private <T> Outcome<T> read(
            String what, Outcome<Http.Answer> sent, AnswerReader.Data<T> data, T empty) {
        if (sent.value().isEmpty()) {
            return Outcome.failed(sent.problems());
        }
        Http.Answer answer = sent.value().get();
        try {
            AnswerReader.Envelope<T> envelope = AnswerReader.read(answer.body(), data, empty);
            if (!envelope.status().equals("success")) {
                return Outcome.failed(
                        refused(what, answer, envelope.errorType(), envelope.error()));
            }
            return Outcome.of(envelope.data(), notes(what, envelope));
        } catch (IOException e) {
            String said = e.getMessage();
            return Outcome.failed(unreadable(what, answer, said == null ? "" : said));
        }
    }

    private List<Problem> notes(String what, AnswerReader.Envelope<?> envelope) {
        Where where = Where.file(place(what));
        List<Problem> notes = new ArrayList<>();
        envelope.warnings()
                .forEach(
                        warning ->
                                notes.add(
                                        Problem.warning("prometheus.warning", where, warning)
                                                .advise("the answer may be partial")));
        envelope.infos().forEach(info -> notes.add(Problem.info("prometheus.info", where, info)));
        if (envelope.histograms() > 0) {
            notes.add(
                    Problem.warning(
                                    "prometheus.histogram",
                                    where,
                                    envelope.histograms()
                                            + " series hold native histograms, which are left out")
                            .advise("ask for histogram_quantile() or histogram_count() of them"));
        }
        return notes;
    }

    private Problem refused(String what, Http.Answer answer, String type, String error) {
        if (type.isEmpty() && error.isEmpty()) {
            return unreadable(what, answer, "it has no status");
        }
        return Problem.error("prometheus." + type, Where.file(place(what)), error)
                .advise(
                        switch (type) {
                            case "timeout", "canceled" -> "ask for less, or a shorter time";
                            case "execution" -> "the query is well formed but cannot be evaluated";
                            case "unavailable" -> "the server may still be starting";
                            default -> "";
                        });
    }

    private Problem unreadable(String what, Http.Answer answer, String why) {
        String advice =
                switch (answer.status()) {
                    case 401, 403 -> "the server wants a login or a token";
                    case 404 -> "is this the address of a Prometheus? A path may be missing";
                    case 301, 302, 303, 307, 308 ->
                            "the server leads elsewhere; give that address: "
                                    + dev.slipway.net.Redaction.hide(
                                            answer.headers().getOrDefault("Location", "unknown"));
                    case 502, 503, 504 -> "the server behind the proxy does not answer now";
                    default -> "";
                };
        return Problem.error(
                        "prometheus.answer",
                        Where.file(place(what)),
                        "the answer (HTTP "
                                + answer.status()
                                + (answer.type().isEmpty() ? "" : ", " + answer.type())
                                + ") is not Prometheus': "
                                + why)
                .advise(advice);
    }

    private String place(String what) {
        return server() + API + what;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Whole seconds without a fraction, so that a log reads well.
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// Names and values, encoded.
    private static final class Parameters {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        Parameters add(String name, String value) {
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            return this;
        }

        String form() {
            StringJoiner form = new StringJoiner("&");
            values.forEach(
                    (name, all) ->
                            all.forEach(value -> form.add(encoded(name) + "=" + encoded(value))));
            return form.toString();
        }

        String query() {
            return values.isEmpty() ? "" : "?" + form();
        }
    }
}

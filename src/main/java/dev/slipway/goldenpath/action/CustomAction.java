package dev.slipway.goldenpath.action;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.template.Limits;
import dev.slipway.template.Template;
import dev.slipway.template.TypedValue;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An action that the platform's configuration declares (`scaffolder.actions` or
/// `slipway.actions`): an id, a schema, and either an HTTP call or files to write. In its texts
/// `${{ input.x }}` is the step's input.
///
/// ```yaml
/// slipway:
///   actions:
///     - id: platform:provision-environment
///       input: {type: object, required: [team]}
///       output: {type: object, properties: {url: {type: string}}}
///       http: {method: POST, url: "https://…/environments", body: "${{ input | dump }}"}
///     - id: platform:readme
///       files: [{path: README.md, content: "# ${{ input.name }}"}]
/// ```
public final class CustomAction {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String id;
    private final Where where;
    private final ActionFacts facts;
    private final Optional<YamlMap> http;
    private final List<YamlNode> files;

    private CustomAction(
            String id,
            Where where,
            ActionFacts facts,
            Optional<YamlMap> http,
            List<YamlNode> files) {
        this.id = id;
        this.where = where;
        this.facts = facts;
        this.http = http;
        this.files = files;
    }

    /// The actions of a configuration's list; each one that is not right is a problem.
    public static Outcome<List<CustomAction>> read(YamlNode list) {
        List<CustomAction> actions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (!(list instanceof YamlList items)) {
            problems.add(
                    Problem.error("goldenpath.action", list.where(), "actions must be a list"));
            return Outcome.of(actions, problems);
        }
        for (YamlNode item : items.items()) {
            String id = item.text("id").orElse("");
            Optional<YamlMap> http =
                    item.get("http").filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
            List<YamlNode> files =
                    item.get("files").orElse(null) instanceof YamlList l ? l.items() : List.of();
            if (!id.matches("[A-Za-z][-A-Za-z0-9_.]*(:[A-Za-z0-9][-A-Za-z0-9_.]*)*")) {
                problems.add(
                        Problem.error("goldenpath.action", item.where(), "the action has no id")
                                .advise("give it one like platform:provision-environment"));
            } else if (http.isPresent() != files.isEmpty()) {
                problems.add(
                        Problem.error(
                                        "goldenpath.action",
                                        item.where(),
                                        id + " must have either http or files")
                                .advise("say what it calls, or which files it writes"));
            } else {
                actions.add(new CustomAction(id, item.where(), ActionFacts.of(item), http, files));
            }
        }
        return Outcome.of(actions, problems);
    }

    /// An action that does nothing and is left out by a dry run: known, but not to be had here.
    public static CustomAction standIn(String id) {
        return new CustomAction(
                id,
                Where.file("configuration"),
                new ActionFacts("", false, Optional.empty(), List.of(), Map.of()),
                Optional.empty(),
                List.of());
    }

    String id() {
        return id;
    }

    ActionFacts facts() {
        return facts;
    }

    /// Whether it writes files, and so runs here; an HTTP call is only listed until somebody agrees
    /// to it.
    boolean writesFiles() {
        return !files.isEmpty();
    }

    /// The call as it would be made, for people: `POST https://…`.
    Optional<String> call(Map<String, @Nullable Object> input) {
        return http.map(
                call ->
                        call.text("method").orElse("POST")
                                + " "
                                + call.get("url").map(url -> text(url, input)).orElse(""));
    }

    ActionResult run(ActionCall call) {
        List<String> written = new ArrayList<>();
        for (YamlNode file : files) {
            String path =
                    ActionCall.inWorkspace(
                            file.get("path").map(node -> text(node, call.input())).orElse(""));
            YamlNode content = file.get("content").orElse(null);
            String text = content == null ? "" : text(content, call.input());
            Traced made = SmallActions.madeAt(content == null ? where : content.where(), text);
            call.workspace().put(path, Workspace.Item.text(made, 0644));
            written.add(path);
        }
        return ActionResult.said(String.join(", ", written));
    }

    /// Sends the call. An answer that is no success ends the step, as in Backstage's own actions;
    /// the members of a JSON answer are the outputs, only those of the output schema where there is
    /// one.
    ActionResult send(ActionCall call, WebCall.Sender sender) {
        YamlMap made = http.orElseThrow();
        Map<String, @Nullable Object> input = call.input();
        Map<String, String> headers = new LinkedHashMap<>();
        if (made.get("headers").orElse(null) instanceof YamlMap given) {
            given.entries()
                    .forEach(e -> headers.put(e.key(), text(e.value(), input, sender::resolve)));
        }
        String body =
                made.get("body")
                        .map(node -> text(node, input, sender::resolve))
                        .orElseGet(() -> JsonText.of(input, 0));
        headers.putIfAbsent("Content-Type", "application/json");
        WebCall web =
                new WebCall(
                        made.text("method").orElse("POST"),
                        made.get("url").map(n -> text(n, input, sender::resolve)).orElse(""),
                        headers,
                        body,
                        PATIENCE);
        Outcome<WebCall.Answer> answer = sender.send(web, call.around().progress());
        WebCall.Answer got = answer.value().orElse(null);
        if (got == null) {
            Problem why = answer.problems().getFirst();
            throw new ActionFault(why.rule(), why.message(), why.advice());
        }
        if (got.status() < 200 || got.status() > 299) {
            throw new ActionFault(
                    "goldenpath.call",
                    id + " was answered with " + got.status() + " " + got.reason(),
                    got.body().isBlank() ? "" : "the answer says: " + got.shortened());
        }
        return ActionResult.of(outputs(got), "answered with " + got.status());
    }

    private Map<String, @Nullable Object> outputs(WebCall.Answer answer) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        Yaml.readOne(id + " answer", answer.body(), Dialect.CORE)
                .value()
                .filter(YamlMap.class::isInstance)
                .map(node -> ((YamlMap) node).value())
                .ifPresent(outputs::putAll);
        if (!facts.examples().isEmpty()) {
            outputs.keySet().retainAll(facts.examples().keySet());
        }
        return outputs;
    }

    private static String text(YamlNode node, Map<String, @Nullable Object> input) {
        return text(node, input, raw -> raw);
    }

    /// `resolved` replaces the handles `${NAME}` of the configuration before anything of the input
    /// comes in, so that no input can ask for one.
    private static String text(
            YamlNode node, Map<String, @Nullable Object> input, UnaryOperator<String> resolved) {
        if (!(node instanceof YamlScalar scalar) || !(scalar.value() instanceof String raw)) {
            return JsonText.of(node.value(), 0);
        }
        String text = resolved.apply(raw);
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("input", input);
        Outcome<TypedValue> value =
                Template.value(
                        scalar.where(),
                        text,
                        context,
                        BackstageFunctions.ALL,
                        Limits.DEFAULT,
                        Progress.NONE);
        if (value.value().isEmpty()) {
            throw new ActionFault(
                    "goldenpath.action",
                    "the configured text fails: " + value.problems().getFirst());
        }
        Object result = value.value().get().value();
        return result instanceof String plain ? plain : JsonText.of(result, 0);
    }
}

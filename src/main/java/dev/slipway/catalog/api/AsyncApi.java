package dev.slipway.catalog.api;

import dev.slipway.base.Problem;
import dev.slipway.catalog.api.ApiDefinition.Server;
import dev.slipway.catalog.api.ApiDefinition.Type;
import dev.slipway.catalog.api.Detail.Content;
import dev.slipway.catalog.api.Detail.Fact;
import dev.slipway.catalog.api.Detail.Field;
import dev.slipway.catalog.api.Detail.Section;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// AsyncAPI 2 (operations within channels) and 3 (operations that name a channel). Channels without
/// an operation are listed as such.
final class AsyncApi {
    private static final List<String> OLD_VERBS = List.of("publish", "subscribe");
    private final YamlMap root;
    private final Refs refs;
    private final List<Problem> problems;
    private final boolean old;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Operation, Use> found = new HashMap<>();

    /// An operation with its channel and messages.
    private record Use(YamlNode operation, YamlNode channel, List<YamlNode> messages) {}

    AsyncApi(YamlMap root, Refs refs, List<Problem> problems) {
        this.root = root;
        this.refs = refs;
        this.problems = problems;
        old =
                Nodes.words(root, "asyncapi").startsWith("2")
                        || Nodes.words(root, "asyncapi").startsWith("1");
    }

    ApiDefinition read() {
        if (old) {
            Nodes.entries(root, "channels").forEach(this::oldChannel);
        } else {
            newOperations();
        }
        problems.addAll(refs.dangling());
        return new ApiDefinition(
                ("AsyncAPI " + Nodes.words(root, "asyncapi")).strip(),
                Nodes.text(root, "info", "title"),
                Nodes.words(root, "info", "version"),
                Nodes.text(root, "info", "description"),
                servers(),
                operations,
                types(),
                problems,
                operation ->
                        Optional.ofNullable(found.get(operation))
                                .map(this::detail)
                                .orElse(Detail.NONE));
    }

    private List<Server> servers() {
        List<Server> servers = new ArrayList<>();
        for (YamlMap.Entry entry : Nodes.entries(root, "servers")) {
            YamlNode server = refs.resolved(entry.value());
            String protocol = Nodes.text(server, "protocol");
            String host = Nodes.text(server, "url");
            if (host.isEmpty()) {
                host = Nodes.text(server, "host") + Nodes.text(server, "pathname");
            }
            for (YamlMap.Entry variable : Nodes.entries(server, "variables")) {
                host =
                        host.replace(
                                "{" + variable.key() + "}",
                                Nodes.words(variable.value(), "default"));
            }
            String url =
                    host.contains("://") || protocol.isEmpty() ? host : protocol + "://" + host;
            String description = Nodes.text(server, "description");
            servers.add(new Server(url, description.isEmpty() ? entry.key() : description));
        }
        return servers;
    }

    private void oldChannel(YamlMap.Entry entry) {
        YamlNode channel = refs.resolved(entry.value());
        boolean any = false;
        for (String verb : OLD_VERBS) {
            Optional<YamlNode> operation = channel.get(verb);
            if (operation.isPresent()) {
                any = true;
                List<YamlNode> messages = oldMessages(operation.get());
                add(
                        verb,
                        entry.key(),
                        operation.get(),
                        channel,
                        messages,
                        lineOf(channel, verb, entry));
            }
        }
        if (!any) {
            add("channel", entry.key(), channel, channel, List.of(), entry.where().line());
        }
    }

    private int lineOf(YamlNode channel, String verb, YamlMap.Entry entry) {
        boolean here = refs.line(channel) > 0;
        return channel instanceof YamlMap map && here
                ? map.entry(verb).map(e -> e.where().line()).orElse(entry.where().line())
                : entry.where().line();
    }

    private List<YamlNode> oldMessages(YamlNode operation) {
        Optional<YamlNode> message = operation.get("message");
        List<YamlNode> several =
                message.map(m -> Nodes.items(refs.resolved(m), "oneOf")).orElse(List.of());
        return several.isEmpty() ? message.stream().toList() : several;
    }

    private void newOperations() {
        Set<String> used = new TreeSet<>();
        for (YamlMap.Entry entry : Nodes.entries(root, "operations")) {
            YamlNode operation = refs.resolved(entry.value());
            YamlNode written = operation.get("channel").orElse(operation);
            YamlNode channel = refs.resolved(written);
            String key = written.text("$ref").map(Refs::lastWord).orElse(entry.key());
            used.add(key);
            String verb = Nodes.text(operation, "action");
            if (verb.isEmpty()) {
                problems.add(
                        Problem.error(
                                        "api.operation",
                                        entry.where(),
                                        entry.key() + " does not say whether it sends or receives")
                                .advise("add `action: send` or `action: receive`"));
            }
            List<YamlNode> messages = Nodes.items(operation, "messages");
            List<YamlNode> all = messages.isEmpty() ? ofChannel(channel) : messages;
            String name = Nodes.text(channel, "address");
            add(
                    verb.isEmpty() ? "operation" : verb,
                    name.isEmpty() ? key : name,
                    operation,
                    channel,
                    all,
                    entry.where().line());
        }
        for (YamlMap.Entry entry : Nodes.entries(root, "channels")) {
            if (!used.contains(entry.key())) {
                YamlNode channel = refs.resolved(entry.value());
                String name = Nodes.text(channel, "address");
                add(
                        "channel",
                        name.isEmpty() ? entry.key() : name,
                        channel,
                        channel,
                        ofChannel(channel),
                        entry.where().line());
            }
        }
    }

    private static List<YamlNode> ofChannel(YamlNode channel) {
        return Nodes.entries(channel, "messages").stream().map(YamlMap.Entry::value).toList();
    }

    private void add(
            String verb,
            String name,
            YamlNode node,
            YamlNode channel,
            List<YamlNode> messages,
            int line) {
        String summary = Nodes.text(node, "summary");
        if (summary.isEmpty()) {
            summary = Nodes.text(node, "title");
        }
        if (summary.isEmpty()) {
            String described = Nodes.text(node, "description");
            String instead = described.isEmpty() ? Nodes.text(channel, "description") : described;
            summary = instead.lines().findFirst().orElse("");
        }
        String tag =
                Nodes.items(node, "tags").stream()
                        .map(t -> Nodes.text(t, "name"))
                        .findFirst()
                        .orElse("");
        Operation operation =
                new Operation(
                        verb,
                        name,
                        summary,
                        Nodes.text(node, "operationId"),
                        tag,
                        Nodes.yes(node, "deprecated"),
                        line);
        operations.add(operation);
        found.put(operation, new Use(node, channel, messages));
    }

    private Detail detail(Use use) {
        List<Fact> facts = new ArrayList<>();
        String id = Nodes.text(use.operation, "operationId");
        if (!id.isEmpty()) {
            facts.add(new Fact("Operation", id));
        }
        String bindings =
                String.join(
                        ", ",
                        Nodes.entries(use.channel, "bindings").stream()
                                .map(YamlMap.Entry::key)
                                .toList());
        if (!bindings.isEmpty()) {
            facts.add(new Fact("Over", bindings));
        }
        List<Section> sections = new ArrayList<>();
        List<Field> parameters = new ArrayList<>();
        for (YamlMap.Entry entry : Nodes.entries(use.channel, "parameters")) {
            YamlNode parameter = refs.resolved(entry.value());
            Shape shape = SchemaShape.of(refs, parameter.get("schema").orElse(parameter));
            Shape text =
                    shape.kind() == Shape.Kind.ANY
                            ? new Shape.Plain(Shape.Kind.TEXT, "", "string")
                            : shape;
            String description = Nodes.text(parameter, "description");
            parameters.add(new Field(entry.key(), "channel", true, description, text));
        }
        if (!parameters.isEmpty()) {
            sections.add(Section.fields("Parameters", parameters));
        }
        List<Content> messages = use.messages.stream().map(this::message).toList();
        if (!messages.isEmpty()) {
            sections.add(Section.contents(messages.size() == 1 ? "Message" : "Messages", messages));
        }
        List<Detail.Call> calls =
                messages.stream()
                        .flatMap(m -> m.shape().stream())
                        .limit(1)
                        .map(shape -> new Detail.Call("sample message", Sample.json(shape)))
                        .toList();
        String described = Nodes.text(use.operation, "description");
        return new Detail(
                described.isEmpty() ? Nodes.text(use.channel, "description") : described,
                facts,
                sections,
                calls);
    }

    private Content message(YamlNode written) {
        Optional<Refs.Found> led = refs.follow(written);
        YamlNode message = led.map(Refs.Found::node).orElse(written);
        String name =
                List.of(
                                Nodes.text(message, "name"),
                                led.map(Refs.Found::name).orElse(""),
                                Nodes.text(message, "title"))
                        .stream()
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("message");
        List<Field> headers =
                message
                        .get("headers")
                        .map(node -> SchemaShape.of(refs, node))
                        .map(Shape::members)
                        .orElse(List.of())
                        .stream()
                        .map(
                                m ->
                                        new Field(
                                                m.name(),
                                                "header",
                                                m.required(),
                                                m.shape().description(),
                                                m.shape()))
                        .toList();
        Optional<YamlNode> payload =
                message.at("payload", "schema")
                        .filter(n -> message.at("payload", "schemaFormat").isPresent())
                        .or(() -> message.get("payload"));
        Optional<String> example =
                Nodes.items(message, "examples").stream()
                        .findFirst()
                        .flatMap(
                                node ->
                                        Nodes.shown(
                                                node.get("payload").or(() -> Optional.of(node))));
        String summary = Nodes.text(message, "summary");
        String media = Nodes.text(message, "contentType");
        return new Content(
                name,
                media.isEmpty() ? Nodes.text(root, "defaultContentType") : media,
                summary.isEmpty() ? Nodes.text(message, "description") : summary,
                headers,
                payload.map(node -> SchemaShape.of(refs, node)),
                example,
                refs.line(message));
    }

    private List<Type> types() {
        List<Type> types = new ArrayList<>();
        for (YamlMap.Entry entry : Nodes.entries(root, "components", "schemas")) {
            Shape shape = SchemaShape.of(refs, entry.value());
            types.add(new Type(entry.key(), "schema", shape, entry.where().line()));
        }
        return types;
    }
}

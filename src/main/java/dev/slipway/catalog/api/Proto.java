package dev.slipway.catalog.api;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.catalog.api.Declared.FieldText;
import dev.slipway.catalog.api.Declared.TypeText;
import dev.slipway.catalog.api.Detail.Content;
import dev.slipway.catalog.api.Detail.Fact;
import dev.slipway.catalog.api.Detail.Section;
import dev.slipway.catalog.api.Tokens.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Protocol buffers: services with their calls, messages, enums. Imports are not followed.
final class Proto {
    private static final Map<String, Shape.Kind> BUILT_IN = builtIn();
    private static final Set<String> SKIPPED = Set.of("option", "reserved", "extensions");
    private final String path;
    private final Tokens tokens;
    private final Declared declared = new Declared(BUILT_IN);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Operation, Rpc> found = new HashMap<>();
    private String packaged = "";
    private String syntax = "";

    private record Rpc(
            String service, String request, String response, String streams, String description) {}

    Proto(String path, String text) {
        this.path = path;
        tokens = new Tokens(text, "//");
    }

    private static Map<String, Shape.Kind> builtIn() {
        Map<String, Shape.Kind> kinds = new HashMap<>();
        for (String number :
                "double float int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64"
                        .split(" ")) {
            kinds.put(number, Shape.Kind.NUMBER);
        }
        kinds.put("bool", Shape.Kind.TRUTH);
        kinds.put("string", Shape.Kind.TEXT);
        kinds.put("bytes", Shape.Kind.TEXT);
        return kinds;
    }

    ApiDefinition read() {
        while (tokens.more()) {
            Token word = tokens.take();
            switch (word.quoted() ? "" : word.text()) {
                case "syntax", "edition" -> {
                    tokens.takes("=");
                    syntax = tokens.take().text();
                }
                case "package" -> packaged = tokens.take().text();
                case "service" -> service(word);
                case "message" -> message();
                case "enum" -> enumeration();
                case "{" -> tokens.skipBlock("{", "}");
                default -> {}
            }
        }
        return new ApiDefinition(
                syntax.isEmpty() ? "Protocol buffers" : "Protocol buffers, " + syntax,
                packaged,
                "",
                "",
                List.of(),
                operations,
                declared.listed(Set.of()),
                problems,
                operation ->
                        Optional.ofNullable(found.get(operation))
                                .map(rpc -> detail(operation, rpc))
                                .orElse(Detail.NONE));
    }

    private void service(Token word) {
        String name = tokens.take().text();
        if (!tokens.takes("{")) {
            wrong(word, "expected `{` after service " + name);
            return;
        }
        while (tokens.more() && !tokens.takes("}")) {
            Token next = tokens.take();
            if (next.is("rpc")) {
                rpc(name, next);
            } else if (next.is("{")) {
                tokens.skipBlock("{", "}");
            }
        }
    }

    private void rpc(String service, Token word) {
        Token name = tokens.take();
        StringBuilder streams = new StringBuilder();
        String request = parenthesised(name, streams, "client");
        if (!tokens.takes("returns")) {
            wrong(name, "expected `returns` and the answer of " + name.text());
            return;
        }
        String response = parenthesised(name, streams, "server");
        String said = word.note();
        String summary = said.lines().findFirst().map(String::strip).orElse("");
        Operation operation =
                new Operation(
                        "rpc",
                        name.text(),
                        summary.isEmpty() ? request + " → " + response : summary,
                        "",
                        service,
                        false,
                        word.line());
        operations.add(operation);
        found.put(operation, new Rpc(service, request, response, streams.toString(), said));
        if (tokens.takes("{")) {
            tokens.skipBlock("{", "}");
        }
    }

    private String parenthesised(Token name, StringBuilder streams, String end) {
        if (!tokens.takes("(")) {
            wrong(name, "expected `(` and a message in " + name.text());
            return "";
        }
        Token type = tokens.take();
        if (type.is("stream")) {
            streams.append(streams.isEmpty() ? end : " and " + end);
            type = tokens.take();
        }
        tokens.takes(")");
        return simple(type.text());
    }

    private void message() {
        Token name = tokens.take();
        List<FieldText> fields = new ArrayList<>();
        if (!tokens.takes("{")) {
            wrong(name, "expected `{` after message " + name.text());
            return;
        }
        fields(fields);
        declared.add(
                new TypeText(
                        name.text(),
                        "message",
                        name.note(),
                        fields,
                        List.of(),
                        List.of(),
                        name.line()));
    }

    private void fields(List<FieldText> fields) {
        while (tokens.more() && !tokens.takes("}")) {
            Token word = tokens.take();
            if (word.is("message")) {
                message();
            } else if (word.is("enum")) {
                enumeration();
            } else if (word.is("oneof")) {
                tokens.take();
                if (tokens.takes("{")) {
                    fields(fields);
                }
            } else if (SKIPPED.contains(word.text())) {
                toSemicolon();
            } else if (word.isWord()) {
                field(word, fields);
            }
        }
    }

    private void field(Token word, List<FieldText> fields) {
        boolean repeated = word.is("repeated");
        boolean required = word.is("required");
        boolean labelled = repeated || required || word.is("optional");
        Token type = labelled ? tokens.take() : word;
        String typeName = type.text();
        if (type.is("map") && tokens.takes("<")) {
            tokens.take();
            typeName = tokens.take().text();
            tokens.takes(">");
            repeated = true;
        }
        Token name = tokens.take();
        if (!name.isWord() || !tokens.takes("=")) {
            wrong(name, "expected a name and a number for a field of type " + typeName);
            toSemicolon();
            return;
        }
        boolean deprecated = toSemicolon();
        fields.add(
                new FieldText(
                        name.text(),
                        simple(typeName),
                        repeated,
                        required,
                        word.note(),
                        deprecated,
                        List.of(),
                        name.line()));
    }

    /// Whether `deprecated` stood before it.
    private boolean toSemicolon() {
        boolean deprecated = false;
        while (tokens.more() && !tokens.peek().is("}") && !tokens.takes(";")) {
            deprecated |= tokens.take().is("deprecated");
        }
        return deprecated;
    }

    private void enumeration() {
        Token name = tokens.take();
        List<String> values = new ArrayList<>();
        if (tokens.takes("{")) {
            while (tokens.more() && !tokens.takes("}")) {
                Token value = tokens.take();
                if (value.isWord() && !SKIPPED.contains(value.text())) {
                    values.add(value.text());
                }
                toSemicolon();
            }
        }
        declared.add(
                new TypeText(
                        name.text(),
                        "enum",
                        name.note(),
                        List.of(),
                        values,
                        List.of(),
                        name.line()));
    }

    /// `Order` of `shop.v1.Order`: types are known by their own names.
    private String simple(String type) {
        String last = type.substring(type.lastIndexOf('.') + 1);
        return type.startsWith("google.") ? type : last;
    }

    private void wrong(Token at, String message) {
        problems.add(
                Problem.error(
                        "api.syntax",
                        new Where(path, Math.max(1, at.line()), Math.max(1, at.column())),
                        message));
    }

    private Detail detail(Operation operation, Rpc rpc) {
        String full = (packaged.isEmpty() ? "" : packaged + ".") + rpc.service();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Service", full));
        if (!rpc.streams().isEmpty()) {
            facts.add(new Fact("Streams", "the " + rpc.streams()));
        }
        Shape request = declared.shape(rpc.request());
        Shape response = declared.shape(rpc.response());
        List<Section> sections =
                List.of(
                        Section.contents("Request", List.of(content(rpc.request(), request))),
                        Section.contents("Response", List.of(content(rpc.response(), response))));
        String call =
                "grpcurl -plaintext -d '%s' localhost:9090 %s/%s"
                        .formatted(
                                request.members().isEmpty() ? "{}" : Sample.line(request),
                                full,
                                operation.name());
        return new Detail(
                rpc.description(), facts, sections, List.of(new Detail.Call("grpcurl", call)));
    }

    private static Content content(String name, Shape shape) {
        return new Content(
                name, "", "", List.of(), Optional.of(shape), Optional.empty(), shape.line());
    }
}

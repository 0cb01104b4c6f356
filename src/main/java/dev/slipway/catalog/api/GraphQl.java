package dev.slipway.catalog.api;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.catalog.api.Declared.FieldText;
import dev.slipway.catalog.api.Declared.TypeText;
import dev.slipway.catalog.api.Detail.Content;
import dev.slipway.catalog.api.Detail.Field;
import dev.slipway.catalog.api.Detail.Section;
import dev.slipway.catalog.api.Tokens.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The schema language of GraphQL. What it does not understand it reports, and goes on at the next
/// declaration.
final class GraphQl {
    private static final Set<String> SORTS =
            Set.of(
                    "type",
                    "interface",
                    "input",
                    "enum",
                    "union",
                    "scalar",
                    "schema",
                    "directive",
                    "extend");
    private static final Map<String, Shape.Kind> BUILT_IN =
            Map.of(
                    "ID", Shape.Kind.TEXT,
                    "String", Shape.Kind.TEXT,
                    "Int", Shape.Kind.NUMBER,
                    "Float", Shape.Kind.NUMBER,
                    "Boolean", Shape.Kind.TRUTH);
    private final String path;
    private final Tokens tokens;
    private final Declared declared = new Declared(BUILT_IN);
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> roots = new LinkedHashMap<>();
    private final Map<Operation, FieldText> found = new HashMap<>();

    GraphQl(String path, String text) {
        this.path = path;
        tokens = new Tokens(text, "#");
        roots.put("query", "Query");
        roots.put("mutation", "Mutation");
        roots.put("subscription", "Subscription");
    }

    ApiDefinition read() {
        while (tokens.more()) {
            declaration();
        }
        unknownTypes();
        List<Operation> operations = new ArrayList<>();
        roots.forEach((verb, type) -> operations.addAll(operations(verb, type)));
        return new ApiDefinition(
                "GraphQL",
                "",
                "",
                "",
                List.of(),
                operations,
                declared.listed(Set.copyOf(roots.values())),
                problems,
                operation ->
                        Optional.ofNullable(found.get(operation))
                                .map(field -> detail(operation, field))
                                .orElse(Detail.NONE));
    }

    private List<Operation> operations(String verb, String type) {
        TypeText root = declared.types().get(type);
        List<Operation> operations = new ArrayList<>();
        for (FieldText field : root == null ? List.<FieldText>of() : root.fields()) {
            String summary = field.description().lines().findFirst().orElse("");
            Operation operation =
                    new Operation(
                            verb, field.name(), summary, "", "", field.deprecated(), field.line());
            operations.add(operation);
            found.put(operation, field);
        }
        return operations;
    }

    private void declaration() {
        String description = tokens.peek().quoted() ? tokens.take().text() : "";
        Token sort = tokens.take();
        if (!SORTS.contains(sort.text()) || sort.quoted()) {
            wrong(sort, "expected a declaration such as type, input or enum, not " + said(sort));
            resume();
            return;
        }
        if (sort.is("extend")) {
            sort = tokens.take();
        }
        if (sort.is("schema")) {
            schema();
            return;
        }
        if (sort.is("directive")) {
            while (tokens.more()
                    && !SORTS.contains(tokens.peek().text())
                    && !tokens.peek().quoted()) {
                tokens.take();
            }
            return;
        }
        Token name = tokens.take();
        if (!name.isWord()) {
            wrong(name, "expected the name of the " + sort.text() + ", not " + said(name));
            resume();
            return;
        }
        body(sort.text(), name, description.isEmpty() ? name.note() : description);
    }

    private void body(String sort, Token name, String description) {
        List<FieldText> fields = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> alternatives = new ArrayList<>();
        skipDirectives(Set.of("{", "="));
        if (sort.equals("union") && tokens.takes("=")) {
            while (tokens.peek().isWord() && !SORTS.contains(tokens.peek().text())
                    || tokens.peek().is("|")) {
                Token one = tokens.take();
                if (one.isWord()) {
                    alternatives.add(one.text());
                }
            }
        } else if (tokens.takes("{")) {
            if (sort.equals("enum")) {
                values(values);
            } else {
                fields(fields, "}");
            }
        }
        declared.add(
                new TypeText(
                        name.text(), sort, description, fields, values, alternatives, name.line()));
    }

    /// Interfaces and directives up to where the body begins, or the next declaration does.
    private void skipDirectives(Set<String> ends) {
        while (tokens.more()
                && !ends.contains(tokens.peek().text())
                && !tokens.peek().quoted()
                && !SORTS.contains(tokens.peek().text())) {
            if (tokens.take().is("(")) {
                tokens.skipBlock("(", ")");
            }
        }
    }

    private void values(List<String> values) {
        while (tokens.more() && !tokens.takes("}")) {
            Token value = tokens.take();
            if (value.is("(")) {
                tokens.skipBlock("(", ")");
            } else if (value.isWord() && !value.text().startsWith("@")) {
                values.add(value.text());
            }
        }
    }

    private void fields(List<FieldText> fields, String close) {
        while (tokens.more() && !tokens.takes(close)) {
            String description = tokens.peek().quoted() ? tokens.take().text() : "";
            Token name = tokens.peek();
            if (SORTS.contains(name.text()) && name.column() == 1) {
                wrong(name, "expected `" + close + "` before this declaration");
                return;
            }
            tokens.take();
            if (!name.isWord()) {
                wrong(name, "expected the name of a field, not " + said(name));
                continue;
            }
            List<FieldText> arguments = new ArrayList<>();
            if (tokens.takes("(")) {
                fields(arguments, ")");
            }
            if (!tokens.takes(":")) {
                wrong(name, "the field " + name.text() + " has no type; expected `:` after it");
                continue;
            }
            fields.add(typed(name, description.isEmpty() ? name.note() : description, arguments));
        }
    }

    private FieldText typed(Token name, String description, List<FieldText> arguments) {
        boolean list = false;
        String type = "";
        boolean required = false;
        while (tokens.peek().is("[")) {
            tokens.take();
            list = true;
        }
        if (tokens.peek().isWord()) {
            type = tokens.take().text();
        } else {
            wrong(
                    tokens.peek(),
                    "expected the type of " + name.text() + ", not " + said(tokens.peek()));
        }
        while (tokens.peek().is("!") || tokens.peek().is("]")) {
            required = tokens.take().is("!");
        }
        if (tokens.takes("=")) {
            literal();
        }
        boolean deprecated = false;
        while (tokens.peek().text().startsWith("@") && !tokens.peek().quoted()) {
            deprecated |= tokens.take().is("@deprecated");
            if (tokens.takes("(")) {
                tokens.skipBlock("(", ")");
            }
        }
        return new FieldText(
                name.text(), type, list, required, description, deprecated, arguments, name.line());
    }

    private void literal() {
        Token value = tokens.take();
        if (value.is("[")) {
            tokens.skipBlock("[", "]");
        } else if (value.is("{")) {
            tokens.skipBlock("{", "}");
        } else if (value.is("-")) {
            tokens.take();
        }
    }

    private void schema() {
        skipDirectives(Set.of("{"));
        tokens.takes("{");
        while (tokens.more() && !tokens.takes("}")) {
            Token verb = tokens.take();
            if (tokens.takes(":")) {
                roots.put(verb.text(), tokens.take().text());
            }
        }
    }

    private void unknownTypes() {
        for (TypeText type : List.copyOf(declared.types().values())) {
            for (FieldText field : type.fields()) {
                if (!field.type().isEmpty() && !declared.knows(field.type())) {
                    problems.add(
                            Problem.error(
                                            "api.type",
                                            new Where(path, field.line(), 1),
                                            "%s.%s has the type %s, which nothing declares"
                                                    .formatted(
                                                            type.name(),
                                                            field.name(),
                                                            field.type()))
                                    .advise("declare it, with `scalar` if it is a plain value"));
                }
            }
        }
    }

    private void wrong(Token at, String message) {
        int line = Math.max(1, at.line());
        problems.add(
                Problem.error(
                        "api.syntax", new Where(path, line, Math.max(1, at.column())), message));
    }

    private static String said(Token token) {
        return token == Token.END ? "the end of the text" : "`" + token.text() + "`";
    }

    private void resume() {
        while (tokens.more()
                && !(SORTS.contains(tokens.peek().text()) && tokens.peek().column() == 1)) {
            tokens.take();
        }
    }

    private Detail detail(Operation operation, FieldText field) {
        List<Section> sections = new ArrayList<>();
        List<Field> arguments =
                field.arguments().stream()
                        .map(
                                a ->
                                        new Field(
                                                a.name(),
                                                "",
                                                a.required(),
                                                a.description(),
                                                declared.shape(a)))
                        .toList();
        if (!arguments.isEmpty()) {
            sections.add(Section.fields("Arguments", arguments));
        }
        Shape result = declared.shape(field.type());
        sections.add(
                Section.contents(
                        "Returns",
                        List.of(
                                new Content(
                                        field.typeWords(),
                                        "",
                                        "",
                                        List.of(),
                                        Optional.of(result),
                                        Optional.empty(),
                                        result.line()))));
        String document = GraphQlDocument.of(operation, field, result);
        return new Detail(
                field.description(),
                List.of(),
                sections,
                List.of(new Detail.Call("query", document)));
    }
}

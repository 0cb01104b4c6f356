package dev.slipway.catalog.api;

import dev.slipway.catalog.api.Declared.FieldText;
import dev.slipway.catalog.api.Shape.Kind;
import dev.slipway.catalog.api.Shape.Member;

import java.util.ArrayList;
import java.util.List;

/// An operation of GraphQL as a document to send: its arguments as variables, and the plain fields
/// of what it returns.
final class GraphQlDocument {
    private static final int DEEPEST = 2;

    private GraphQlDocument() {}

    static String of(Operation operation, FieldText field, Shape result) {
        List<String> variables = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (FieldText argument : field.arguments()) {
            String type = argument.list() ? "[" + argument.type() + "]" : argument.type();
            variables.add("$" + argument.name() + ": " + type + (argument.required() ? "!" : ""));
            passed.add(argument.name() + ": $" + argument.name());
        }
        String head = variables.isEmpty() ? "" : "(" + String.join(", ", variables) + ")";
        String arguments = passed.isEmpty() ? "" : "(" + String.join(", ", passed) + ")";
        String chosen = selection(result, "    ", 1);
        return "%s %s%s {\n  %s%s%s\n}"
                .formatted(
                        operation.verb(),
                        operation.name(),
                        head,
                        operation.name(),
                        arguments,
                        chosen);
    }

    private static String selection(Shape shape, String indent, int depth) {
        List<String> lines = new ArrayList<>();
        for (Member member : shape.members()) {
            boolean plain = member.shape().members().isEmpty();
            if (shape.kind() == Kind.CHOICE) {
                lines.add(indent + "... on " + member.name() + " { __typename }");
            } else if (plain) {
                lines.add(indent + member.name());
            } else if (depth < DEEPEST) {
                String inner = selection(member.shape(), indent + "  ", depth + 1);
                lines.add(inner.isEmpty() ? "" : indent + member.name() + inner);
            }
        }
        lines.removeIf(String::isEmpty);
        if (lines.isEmpty()) {
            return shape.members().isEmpty() ? "" : " { __typename }";
        }
        return " {\n" + String.join("\n", lines) + "\n" + indent.substring(2) + "}";
    }
}

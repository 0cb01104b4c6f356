package dev.slipway.catalog.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The types of a language that declares them by name: GraphQL, protocol buffers.
final class Declared {
    private final Map<String, TypeText> types = new LinkedHashMap<>();
    private final Map<String, Shape.Kind> builtIn;

    /// `builtIn` are the types that need no declaration.
    Declared(Map<String, Shape.Kind> builtIn) {
        this.builtIn = builtIn;
    }

    /// A field as it is written. `type` names a type; `list` and `required` say how it is used.
    record FieldText(
            String name,
            String type,
            boolean list,
            boolean required,
            String description,
            boolean deprecated,
            List<FieldText> arguments,
            int line) {

        /// `[Order]!`, `repeated Order` in plain words.
        String typeWords() {
            return list ? "list of " + type : type;
        }
    }

    /// A type as it is declared; an enum has values, a union alternatives.
    record TypeText(
            String name,
            String sort,
            String description,
            List<FieldText> fields,
            List<String> values,
            List<String> alternatives,
            int line) {}

    /// The first of a name counts; later ones (`extend type`) add their fields to it.
    void add(TypeText type) {
        types.merge(type.name(), type, Declared::joined);
    }

    private static TypeText joined(TypeText first, TypeText more) {
        List<FieldText> fields = new ArrayList<>(first.fields());
        fields.addAll(more.fields());
        List<String> values = new ArrayList<>(first.values());
        values.addAll(more.values());
        return new TypeText(
                first.name(),
                first.sort(),
                first.description(),
                fields,
                values,
                first.alternatives(),
                first.line());
    }

    Map<String, TypeText> types() {
        return types;
    }

    boolean knows(String name) {
        return types.containsKey(name) || builtIn.containsKey(name);
    }

    Shape shape(FieldText field) {
        Shape one = shape(field.type(), field.description(), field.deprecated());
        return field.list() ? new Many(one, field.description(), field.deprecated()) : one;
    }

    Shape shape(String name) {
        return shape(name, "", false);
    }

    private Shape shape(String name, String description, boolean deprecated) {
        TypeText type = types.get(name);
        if (type != null) {
            return new Typed(this, type, description, deprecated);
        }
        Shape.Kind kind = builtIn.getOrDefault(name, Shape.Kind.ANY);
        return new Said(new Shape.Plain(kind, "", name), description, deprecated);
    }

    List<ApiDefinition.Type> listed(java.util.Set<String> without) {
        return types.values().stream()
                .filter(type -> !without.contains(type.name()))
                .map(
                        type ->
                                new ApiDefinition.Type(
                                        type.name(), type.sort(), shape(type.name()), type.line()))
                .toList();
    }

    /// A declared type where a field uses it.
    private record Typed(Declared all, TypeText text, String said, boolean deprecated)
            implements Shape {
        @Override
        public Kind kind() {
            if (!text.alternatives().isEmpty()) {
                return Kind.CHOICE;
            }
            boolean bare = text.fields().isEmpty();
            return bare && !text.values().isEmpty() ? Kind.TEXT : bare ? Kind.ANY : Kind.OBJECT;
        }

        @Override
        public String name() {
            return text.name();
        }

        @Override
        public String type() {
            return text.name();
        }

        @Override
        public String description() {
            return said.isEmpty() ? text.description() : said;
        }

        @Override
        public List<String> limits() {
            return text.values().isEmpty()
                    ? List.of()
                    : List.of("one of " + String.join(", ", text.values()));
        }

        @Override
        public List<Member> members() {
            List<Member> members = new ArrayList<>();
            text.fields()
                    .forEach(f -> members.add(new Member(f.name(), f.required(), all.shape(f))));
            text.alternatives().forEach(a -> members.add(new Member(a, false, all.shape(a))));
            return members;
        }

        @Override
        public Optional<Shape> items() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> example() {
            return text.values().stream().map(Object.class::cast).findFirst();
        }

        @Override
        public int line() {
            return text.line();
        }
    }

    private record Many(Shape one, String description, boolean deprecated) implements Shape {
        @Override
        public Kind kind() {
            return Kind.LIST;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public String type() {
            return "list of " + one.type();
        }

        @Override
        public List<String> limits() {
            return one.limits();
        }

        @Override
        public List<Member> members() {
            return one.members();
        }

        @Override
        public Optional<Shape> items() {
            return Optional.of(one);
        }

        @Override
        public Optional<Object> example() {
            return Optional.empty();
        }

        @Override
        public int line() {
            return one.line();
        }
    }

    /// A built-in type with what the field says of it.
    private record Said(Shape.Plain plain, String description, boolean deprecated)
            implements Shape {
        @Override
        public Kind kind() {
            return plain.kind();
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public String type() {
            return plain.type();
        }

        @Override
        public List<String> limits() {
            return List.of();
        }

        @Override
        public List<Member> members() {
            return List.of();
        }

        @Override
        public Optional<Shape> items() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> example() {
            return Optional.empty();
        }

        @Override
        public int line() {
            return 0;
        }
    }
}

package dev.slipway.catalog.api;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A JSON schema as OpenAPI, AsyncAPI and custom resources have it, with references followed and
/// `allOf` joined.
record SchemaShape(Refs refs, YamlNode node, String name, int depth) implements Shape {
    /// Schemas may be made of themselves, which only a broken one does without end.
    private static final int DEEPEST = 12;

    private static final List<String> CHOICES = List.of("oneOf", "anyOf");

    static Shape of(Refs refs, YamlNode written) {
        return of(refs, written, 0);
    }

    private static Shape of(Refs refs, YamlNode written, int depth) {
        Optional<Refs.Found> found = refs.follow(written);
        String name = written.text("$ref").map(Refs::lastWord).orElse("");
        return found.filter(f -> depth < DEEPEST)
                .<Shape>map(f -> new SchemaShape(refs, f.node(), f.name(), depth))
                .orElseGet(() -> Shape.unknown(name));
    }

    @Override
    public Kind kind() {
        String type = types().stream().filter(t -> !t.equals("null")).findFirst().orElse("");
        return switch (type) {
            case "object" -> fields().isEmpty() && items().isPresent() ? Kind.MAP : Kind.OBJECT;
            case "array" -> Kind.LIST;
            case "string", "file" -> Kind.TEXT;
            case "integer", "number" -> Kind.NUMBER;
            case "boolean" -> Kind.TRUTH;
            default -> guessed();
        };
    }

    /// Many schemas leave the type out.
    private Kind guessed() {
        if (!fields().isEmpty()) {
            return Kind.OBJECT;
        }
        if (!alternatives().isEmpty()) {
            return Kind.CHOICE;
        }
        if (node.get("items").isPresent()) {
            return Kind.LIST;
        }
        List<Shape> parts = parts();
        if (!parts.isEmpty()) {
            return parts.getFirst().kind();
        }
        return values().isEmpty() ? Kind.ANY : Kind.TEXT;
    }

    @Override
    public String type() {
        String words = name.isEmpty() ? plainType() : name;
        boolean nothing =
                types().size() > 1 && types().contains("null")
                        || node.get("nullable")
                                .filter(n -> Boolean.TRUE.equals(n.value()))
                                .isPresent();
        return nothing ? words + " or null" : words;
    }

    private String plainType() {
        return switch (kind()) {
            case LIST -> "list of " + items().map(Shape::type).orElse("anything");
            case MAP -> "map of " + items().map(Shape::type).orElse("anything");
            case CHOICE ->
                    String.join(
                            " or ", alternatives().stream().map(Shape::type).distinct().toList());
            case ANY -> "any value";
            case OBJECT -> "object";
            case TEXT, NUMBER, TRUTH -> {
                String type =
                        String.join(
                                " or ", types().stream().filter(t -> !t.equals("null")).toList());
                String format = node.text("format").map(f -> " (" + f + ")").orElse("");
                yield (type.isEmpty() ? "string" : type) + format;
            }
        };
    }

    private List<String> types() {
        return switch (node.get("type").orElse(null)) {
            case null -> List.of();
            case YamlList list ->
                    list.items().stream().flatMap(item -> item.string().stream()).toList();
            case YamlNode one -> one.string().stream().toList();
        };
    }

    @Override
    public String description() {
        return node.text("description")
                .or(() -> node.text("title"))
                .or(
                        () ->
                                parts().stream()
                                        .map(Shape::description)
                                        .filter(d -> !d.isEmpty())
                                        .findFirst())
                .orElse("");
    }

    @Override
    public boolean deprecated() {
        return node.get("deprecated").filter(n -> Boolean.TRUE.equals(n.value())).isPresent();
    }

    @Override
    public List<String> limits() {
        List<String> limits = new ArrayList<>();
        if (!values().isEmpty()) {
            limits.add("one of " + String.join(", ", values()));
        }
        say(limits, "const", "always %s");
        say(limits, "default", "default %s");
        say(limits, "minimum", "at least %s");
        say(limits, "exclusiveMinimum", "more than %s");
        say(limits, "maximum", "at most %s");
        say(limits, "exclusiveMaximum", "less than %s");
        say(limits, "multipleOf", "a multiple of %s");
        say(limits, "minLength", "at least %s long");
        say(limits, "maxLength", "at most %s long");
        say(limits, "pattern", "matches %s");
        say(limits, "minItems", "at least %s items");
        say(limits, "maxItems", "at most %s items");
        say(limits, "uniqueItems", "no item twice", true);
        say(limits, "readOnly", "only in answers", true);
        say(limits, "writeOnly", "only in requests", true);
        return limits;
    }

    private void say(List<String> limits, String key, String words) {
        Object value = node.get(key).map(YamlNode::value).orElse(null);
        if (value != null
                && !(value instanceof Map)
                && !(value instanceof Boolean && key.startsWith("ex"))) {
            limits.add(words.formatted(value));
        }
    }

    private void say(List<String> limits, String key, String words, boolean when) {
        if (node.get(key).filter(n -> Boolean.valueOf(when).equals(n.value())).isPresent()) {
            limits.add(words);
        }
    }

    private List<String> values() {
        return node.get("enum").orElse(null) instanceof YamlList list
                ? list.items().stream().map(item -> String.valueOf(item.value())).toList()
                : List.of();
    }

    @Override
    public List<Member> members() {
        List<Member> fields = new ArrayList<>(fields());
        if (fields.isEmpty() && !alternatives().isEmpty()) {
            for (Shape one : alternatives()) {
                fields.add(new Member(one.type(), false, one));
            }
        }
        return switch (kind()) {
            case LIST -> items().map(Shape::members).orElse(List.of());
            case MAP ->
                    items().map(item -> List.of(new Member("any key", false, item)))
                            .orElse(List.of());
            default -> fields;
        };
    }

    private List<Member> fields() {
        Map<String, Member> fields = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>(required(node));
        for (Shape part : parts()) {
            if (part instanceof SchemaShape schema && schema.node != node) {
                required.addAll(required(schema.node));
                schema.fields().forEach(member -> fields.put(member.name(), member));
            }
        }
        if (node.get("properties").orElse(null) instanceof YamlMap properties) {
            for (YamlMap.Entry entry : properties.entries()) {
                Shape shape = of(refs, entry.value());
                fields.put(entry.key(), new Member(entry.key(), false, shape));
            }
        }
        return fields.values().stream()
                .map(
                        member ->
                                required.contains(member.name()) && !member.required()
                                        ? new Member(member.name(), true, member.shape())
                                        : member)
                .toList();
    }

    private static List<String> required(YamlNode node) {
        return node.get("required").orElse(null) instanceof YamlList list
                ? list.items().stream().flatMap(item -> item.string().stream()).toList()
                : List.of();
    }

    private List<Shape> parts() {
        return shapes("allOf");
    }

    private List<Shape> alternatives() {
        return CHOICES.stream().flatMap(key -> shapes(key).stream()).toList();
    }

    private List<Shape> shapes(String key) {
        return node.get(key).orElse(null) instanceof YamlList list
                ? list.items().stream().map(item -> of(refs, item, depth + 1)).toList()
                : List.of();
    }

    @Override
    public Optional<Shape> items() {
        return node.get("items")
                .or(() -> node.get("additionalProperties").filter(YamlMap.class::isInstance))
                .filter(YamlMap.class::isInstance)
                .map(item -> of(refs, item, depth + 1));
    }

    @Override
    public Optional<Object> example() {
        Optional<YamlNode> first =
                node.get("examples")
                        .filter(YamlList.class::isInstance)
                        .map(YamlList.class::cast)
                        .flatMap(list -> list.items().stream().findFirst());
        Optional<Object> given =
                node.get("example")
                        .or(() -> node.get("const"))
                        .or(() -> first)
                        .or(() -> node.get("default"))
                        .map(YamlNode::value);
        return given.or(() -> values().stream().map(Object.class::cast).findFirst());
    }

    @Override
    public int line() {
        return refs.line(node);
    }
}

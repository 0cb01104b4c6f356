package dev.slipway.catalog.api;

import dev.slipway.yaml.Json;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A value of a shape, to start from: what the definition gives as examples, else something of the
/// right kind.
public final class Sample {
    private static final int DEEPEST = 6;
    private static final int WIDEST = 60;
    private final Set<String> inside = new HashSet<>();

    private Sample() {}

    /// As indented JSON.
    public static String json(Shape shape) {
        return Json.print(new Sample().value(shape, 0));
    }

    /// In one line, as an argument of a command.
    static String line(Shape shape) {
        return json(shape).replaceAll("\\s*\\n\\s*", " ");
    }

    private @Nullable Object value(Shape shape, int depth) {
        if (shape.example().isPresent()) {
            return shape.example().get();
        }
        boolean again = !shape.name().isEmpty() && !inside.add(shape.name());
        Object made =
                switch (shape.kind()) {
                    case OBJECT -> again || depth > DEEPEST ? Map.of() : object(shape, depth);
                    case MAP, ANY -> Map.of();
                    case LIST -> list(shape, depth);
                    case NUMBER -> 0;
                    case TRUTH -> false;
                    case TEXT -> text(shape.type());
                    case CHOICE ->
                            again || shape.members().isEmpty()
                                    ? null
                                    : value(shape.members().getFirst().shape(), depth);
                };
        if (!again) {
            inside.remove(shape.name());
        }
        return made;
    }

    private Map<String, @Nullable Object> object(Shape shape, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        shape.members().stream()
                .limit(WIDEST)
                .filter(member -> !member.shape().limits().contains("only in answers"))
                .forEach(member -> object.put(member.name(), value(member.shape(), depth + 1)));
        return object;
    }

    private List<?> list(Shape shape, int depth) {
        Object item = shape.items().map(one -> value(one, depth + 1)).orElse(null);
        return item == null ? List.of() : List.of(item);
    }

    private static String text(String type) {
        if (type.contains("date-time")) {
            return "2026-01-31T12:00:00Z";
        }
        if (type.contains("(date)")) {
            return "2026-01-31";
        }
        if (type.contains("uuid")) {
            return "00000000-0000-0000-0000-000000000000";
        }
        return type.contains("email") ? "someone@example.com" : "string";
    }
}

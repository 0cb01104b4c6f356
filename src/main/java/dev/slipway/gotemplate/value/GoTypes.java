package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Names, truth, equality and order of values, as Go's `reflect` and `text/template` have them.
public final class GoTypes {

    private GoTypes() {}

    /// The type as `%T` prints it.
    public static String typeName(@Nullable Object value) {
        return switch (value) {
            case null -> "<nil>";
            case String s -> "string";
            case Long l -> "int";
            case BigInteger b -> "uint64";
            case Double d -> "float64";
            case Boolean b -> "bool";
            case Map<?, ?> m -> "map[string]interface {}";
            case List<?> l -> "[]interface {}";
            case GoMap m -> m.typeName();
            case GoStruct s -> s.typeName();
            case ZonedDateTime t -> "time.Time";
            default -> value.getClass().getSimpleName();
        };
    }

    /// The kind as `reflect` names it; nil is `invalid`.
    public static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "invalid";
            case Map<?, ?> m -> "map";
            case GoMap m -> "map";
            case List<?> l -> "slice";
            case GoStruct s -> s.typeName().startsWith("*") ? "ptr" : "struct";
            case ZonedDateTime t -> "struct";
            default -> typeName(value);
        };
    }

    static <T> T wrong(int argument, @Nullable Object value, String wanted) {
        throw GoError.atArgument(
                argument,
                value == null
                        ? "invalid value; expected " + wanted
                        : "wrong type for value; expected " + wanted + "; got " + typeName(value));
    }

    /// Whether `if` takes the branch: not the zero value, not empty.
    public static boolean isTrue(@Nullable Object value) {
        return value instanceof GoStruct || value instanceof ZonedDateTime || !isEmpty(value);
    }

    /// sprig's `empty`; structs never are.
    public static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String s -> s.isEmpty();
            case Long l -> l == 0;
            case Double d -> d == 0;
            case Boolean b -> !b;
            case Collection<?> c -> c.isEmpty();
            case Map<?, ?> m -> m.isEmpty();
            case GoMap m -> m.entries().isEmpty();
            default -> false;
        };
    }

    /// `reflect.DeepEqual`: no conversion between kinds.
    public static boolean deepEqual(@Nullable Object a, @Nullable Object b, Budget budget) {
        budget.enter();
        try {
            return switch (a) {
                case Map<?, ?> map when b instanceof Map<?, ?> other ->
                        map == other || sameEntries(map, other, budget);
                case GoMap map when b instanceof GoMap other ->
                        sameEntries(map.entries(), other.entries(), budget);
                case GoStruct struct when b instanceof GoStruct other ->
                        struct.typeName().equals(other.typeName())
                                && sameEntries(struct.fields(), other.fields(), budget);
                case List<?> list when b instanceof List<?> other ->
                        list == other || sameItems(list, other, budget);
                case null, default -> Objects.equals(a, b);
            };
        } finally {
            budget.leave();
        }
    }

    private static boolean sameEntries(Map<?, ?> a, Map<?, ?> b, Budget budget) {
        return a.size() == b.size()
                && a.entrySet().stream()
                        .allMatch(
                                e ->
                                        b.containsKey(e.getKey())
                                                && deepEqual(
                                                        e.getValue(), b.get(e.getKey()), budget));
    }

    private static boolean sameItems(List<?> a, List<?> b, Budget budget) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!deepEqual(a.get(i), b.get(i), budget)) {
                return false;
            }
        }
        return true;
    }

    /// Go compares strings by bytes, which is the order of code points.
    public static int compareText(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}

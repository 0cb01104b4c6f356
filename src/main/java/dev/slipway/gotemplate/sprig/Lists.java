package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoFunction;
import dev.slipway.gotemplate.value.GoNumbers;
import dev.slipway.gotemplate.value.GoTypes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// sprig's `list.go`. Every function gives a new list; nothing changes its argument.
final class Lists {

    private Lists() {}

    static Functions functions() {
        Functions.Builder all =
                Functions.builder()
                        .add("list", 0, Functions.ANY, c -> new ArrayList<>(c.arguments()))
                        .alias("tuple", "list")
                        .add("sortAlpha", 1, Lists::sortAlpha)
                        .add("concat", 0, Functions.ANY, Lists::concat);
        must(all, "append", "Append", 2, 2, c -> joined(list(c, 0, "push on"), c.rest(1)));
        all.alias("push", "append").alias("mustPush", "append");
        must(all, "prepend", "Prepend", 2, 2, c -> joined(c.rest(1), list(c, 0, "prepend on")));
        must(all, "first", "First", 1, 1, c -> end(list(c, 0, "find first on"), true));
        must(all, "last", "Last", 1, 1, c -> end(list(c, 0, "find last on"), false));
        must(all, "rest", "Rest", 1, 1, c -> part(list(c, 0, "find rest on"), 1, 0));
        must(all, "initial", "Initial", 1, 1, c -> part(list(c, 0, "find initial on"), 0, 1));
        must(all, "reverse", "Reverse", 1, 1, c -> reversed(list(c, 0, "find reverse on")));
        must(all, "compact", "Compact", 1, 1, c -> compact(list(c, 0, "compact on")));
        must(all, "uniq", "Uniq", 1, 1, Lists::unique);
        must(all, "without", "Without", 1, Functions.ANY, Lists::without);
        must(all, "has", "Has", 2, 2, Lists::has);
        must(all, "slice", "Slice", 1, Functions.ANY, Lists::slice);
        must(all, "chunk", "Chunk", 2, 2, Lists::chunk);
        return all.build();
    }

    /// In Go the plain form panics and the `must` form gives an error: the same to a template.
    private static void must(
            Functions.Builder all,
            String name,
            String mustName,
            int least,
            int most,
            GoFunction function) {
        all.add(name, least, most, function).alias("must" + mustName, name);
    }

    private static List<?> list(Call call, int i, String doing) {
        Object value = call.any(i);
        if (value instanceof List<?> list) {
            call.budget().spend(list.size());
            return list;
        }
        if (value == null) {
            throw new GoError("runtime error: invalid memory address or nil pointer dereference");
        }
        throw new GoError("Cannot " + doing + " type " + GoTypes.kind(value));
    }

    private static List<@Nullable Object> joined(List<?> a, List<?> b) {
        List<@Nullable Object> all = new ArrayList<>(a.size() + b.size());
        all.addAll(a);
        all.addAll(b);
        return all;
    }

    private static @Nullable Object end(List<?> list, boolean first) {
        if (list.isEmpty()) {
            return null;
        }
        return list.get(first ? 0 : list.size() - 1);
    }

    private static List<@Nullable Object> part(List<?> list, int skipFirst, int skipLast) {
        return list.isEmpty()
                ? new ArrayList<>()
                : new ArrayList<>(list.subList(skipFirst, list.size() - skipLast));
    }

    private static List<@Nullable Object> reversed(List<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static List<@Nullable Object> compact(List<?> list) {
        List<@Nullable Object> kept = new ArrayList<>(list);
        kept.removeIf(GoTypes::isEmpty);
        return kept;
    }

    private static boolean contains(List<?> list, @Nullable Object wanted, Call call) {
        return list.stream().anyMatch(item -> GoTypes.deepEqual(wanted, item, call.budget()));
    }

    private static Object unique(Call call) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : list(call, 0, "find uniq on")) {
            if (!contains(kept, item, call)) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static Object without(Call call) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object item : list(call, 0, "find without on")) {
            if (!contains(call.rest(1), item, call)) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static Object has(Call call) {
        return call.any(1) != null && contains(list(call, 1, "find has on"), call.any(0), call);
    }

    private static @Nullable Object slice(Call call) {
        if (!(call.any(0) instanceof List<?> list)) {
            throw new GoError(
                    "list should be type of slice or array but " + GoTypes.kind(call.any(0)));
        }
        if (list.isEmpty()) {
            return null;
        }
        long start = call.size() > 1 ? GoNumbers.toInteger(call.any(1)) : 0;
        long end = call.size() > 2 ? GoNumbers.toInteger(call.any(2)) : list.size();
        if (start < 0 || end > list.size() || start > end) {
            throw new GoError("reflect.Value.Slice: slice index out of bounds");
        }
        return new ArrayList<>(list.subList((int) start, (int) end));
    }

    private static Object chunk(Call call) {
        int size = call.count(0);
        List<?> list = list(call, 1, "chunk");
        double wanted = Math.floor((list.size() - 1) / (double) size) + 1;
        if (size == 0 || wanted < 0) {
            throw new GoError("runtime error: makeslice: len out of range");
        }
        List<@Nullable Object> chunks = new ArrayList<>();
        for (int start = 0; size > 0 && start < list.size(); start += size) {
            int end = (int) Math.min(list.size(), (long) start + size);
            chunks.add(new ArrayList<>(list.subList(start, end)));
        }
        return chunks;
    }

    private static Object sortAlpha(Call call) {
        List<String> texts =
                call.any(0) == null
                        ? new ArrayList<>(List.of("<nil>"))
                        : Texts.texts(call.any(0), call);
        texts.sort(GoTypes::compareText);
        return texts;
    }

    private static Object concat(Call call) {
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < call.size(); i++) {
            all.addAll(list(call, i, "concat"));
        }
        return all;
    }
}

package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.template.Options;
import dev.slipway.template.Reference;
import dev.slipway.template.Template;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// Texts parsed and rendered, kept between two keystrokes: a file is rendered again only when a
/// value that it names has changed. Safe for use by several threads.
final class Cache {
    private static final int MOST = 20_000;

    private record Key(Where where, String text, Options options) {}

    private record Rendered(Template template, List<?> seen, Outcome<Traced> text) {}

    private final ConcurrentMap<Key, Outcome<Template>> templates = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Rendered> rendered = new ConcurrentHashMap<>();

    Outcome<Template> template(Where where, String text, Options options) {
        if (templates.size() > MOST) {
            templates.clear();
        }
        return templates.computeIfAbsent(
                new Key(where, text, options), key -> Template.parse(where, text, options));
    }

    Outcome<Traced> rendered(
            String path,
            Template template,
            Map<String, @Nullable Object> context,
            Supplier<Outcome<Traced>> render) {
        List<@Nullable Object> seen = seen(template, context);
        Rendered last = rendered.get(path);
        if (last != null
                && last.template().equals(template)
                && !seen.isEmpty()
                && seen.equals(last.seen())) {
            return last.text();
        }
        Outcome<Traced> text = render.get();
        if (rendered.size() > MOST) {
            rendered.clear();
        }
        rendered.put(path, new Rendered(template, seen, text));
        return text;
    }

    /// The values that the template takes from its context; empty when that cannot be told.
    private static List<@Nullable Object> seen(
            Template template, Map<String, @Nullable Object> context) {
        TreeSet<String> names = new TreeSet<>();
        if (template.loadsOthers()) {
            return List.of();
        }
        for (Reference reference : template.references()) {
            String root = reference.root();
            if (!context.containsKey(root) || reference.kind() == Reference.Kind.METHOD) {
                continue;
            }
            if (reference.path().equals(root)) {
                return List.of();
            }
            names.add(root + "." + reference.path().substring(root.length() + 1).split("\\.")[0]);
        }
        List<@Nullable Object> values = new ArrayList<>(List.of(names));
        for (String name : names) {
            int dot = name.indexOf('.');
            Object whole = context.get(name.substring(0, dot));
            values.add(
                    PythonValues.copy(
                            whole instanceof Map<?, ?> map
                                    ? map.get(name.substring(dot + 1))
                                    : whole));
        }
        return values;
    }
}

package dev.slipway.goldenpath.action;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.template.Functions;
import dev.slipway.template.Limits;
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

/// The parsed files of a template between two keystrokes. A file is rendered again only when one of
/// the values that it names has changed. Safe for use by several threads.
public final class Skeletons {
    private static final int MOST = 20_000;

    private final ConcurrentMap<Key, Entry> entries = new ConcurrentHashMap<>();

    private record Key(String path, String source, Options options) {}

    /// `needs` are the names below `root` that the text uses; null when it may use any.
    private record Entry(
            Outcome<Template> template,
            @Nullable List<String> needs,
            @Nullable Object seen,
            @Nullable Outcome<Traced> rendered) {}

    /// Renders `source`, the text of `path`, with `values` under the name `root`.
    Outcome<Traced> render(
            String path,
            String source,
            Options options,
            String root,
            Map<String, @Nullable Object> values,
            Progress progress) {
        if (source.indexOf('{') < 0) {
            return Outcome.of(Sources.traced(path, source));
        }
        Key key = new Key(path, source, options);
        Entry entry = entries.get(key);
        if (entry == null) {
            entry = parse(key, root);
        }
        if (entry.template().value().isEmpty()) {
            return Outcome.failed(entry.template().problems());
        }
        Object seen = entry.needs() == null ? values : pick(entry.needs(), values);
        if (entry.rendered() != null && seen.equals(entry.seen())) {
            return entry.rendered();
        }
        Outcome<Traced> rendered =
                entry.template()
                        .value()
                        .get()
                        .render(Map.of(root, values), functions(options), Limits.DEFAULT, progress);
        List<Problem> errors = rendered.problems().stream().filter(Problem::isError).toList();
        Outcome<Traced> kept = new Outcome<>(rendered.value(), errors);
        put(key, new Entry(entry.template(), entry.needs(), seen, kept));
        return kept;
    }

    /// What a text takes from its values, for checks; empty when it cannot be read.
    List<Reference> references(String path, String source, Options options, String root) {
        if (source.indexOf('{') < 0) {
            return List.of();
        }
        Key key = new Key(path, source, options);
        Entry entry = entries.containsKey(key) ? entries.get(key) : parse(key, root);
        return entry == null
                ? List.of()
                : entry.template().value().map(Template::references).orElse(List.of());
    }

    private Entry parse(Key key, String root) {
        Outcome<Template> template = Template.parse(key.path(), key.source(), key.options());
        Entry entry =
                new Entry(
                        template,
                        template.value().map(t -> needs(t, root)).orElse(null),
                        null,
                        null);
        put(key, entry);
        return entry;
    }

    private void put(Key key, Entry entry) {
        if (entries.size() > MOST) {
            entries.clear();
        }
        entries.put(key, entry);
    }

    private static @Nullable List<String> needs(Template template, String root) {
        TreeSet<String> needs = new TreeSet<>();
        for (Reference reference : template.references()) {
            if (reference.kind() == Reference.Kind.METHOD) {
                continue;
            }
            if (reference.path().equals(root)) {
                return null;
            }
            if (reference.root().equals(root)) {
                needs.add(reference.path().substring(root.length() + 1).split("[.\\[]", 2)[0]);
            }
        }
        return List.copyOf(needs);
    }

    private static List<@Nullable Object> pick(
            List<String> needs, Map<String, @Nullable Object> values) {
        List<@Nullable Object> picked = new ArrayList<>();
        for (String name : needs) {
            picked.add(values.containsKey(name) ? List.of() : "absent");
            picked.add(values.get(name));
        }
        return picked;
    }

    private static Functions functions(Options options) {
        return options.jinjaCompat() ? BackstageFunctions.COOKIECUTTER : BackstageFunctions.ALL;
    }
}

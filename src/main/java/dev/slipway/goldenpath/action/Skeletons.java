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
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The parsed files of a template between two keystrokes. A file is rendered again only when one of
/// the values that it names has changed. Safe for use by several threads.
public final class Skeletons {
    private static final int MOST = 20_000;

    private final ConcurrentMap<Key, Entry> entries = new ConcurrentHashMap<>();

    private record Key(String path, String source, Options options) {}

    /// A text with the values it was last rendered with, null before the first time.
    private record Entry(Outcome<Template> template, Needs needs, @Nullable Last last) {}

    private record Last(Map<String, @Nullable Object> values, Outcome<Traced> rendered) {}

    /// Empty when it may use any.
    private record Known(Optional<List<String>> names) {}

    /// Which values a text uses. That is asked only when it comes again: who renders a thousand
    /// files once does not wait for it.
    private static final class Needs {
        private final Optional<Template> template;
        private final String root;
        private volatile @Nullable Known known;

        Needs(Optional<Template> template, String root) {
            this.template = template;
            this.root = root;
        }

        boolean areSame(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
            Known found = known;
            if (found == null) {
                found = new Known(template.flatMap(t -> needs(t, root)));
                known = found;
            }
            return found.names()
                    .map(names -> pick(names, one).equals(pick(names, other)))
                    .orElseGet(() -> one.equals(other));
        }
    }

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
        Last last = entry.last();
        if (last != null && entry.needs().areSame(last.values(), values)) {
            return last.rendered();
        }
        Outcome<Traced> rendered =
                entry.template()
                        .value()
                        .get()
                        .render(Map.of(root, values), functions(options), Limits.DEFAULT, progress);
        List<Problem> errors = rendered.problems().stream().filter(Problem::isError).toList();
        Outcome<Traced> kept = new Outcome<>(rendered.value(), errors);
        put(key, new Entry(entry.template(), entry.needs(), new Last(values, kept)));
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
        Entry entry = new Entry(template, new Needs(template.value(), root), null);
        put(key, entry);
        return entry;
    }

    private void put(Key key, Entry entry) {
        if (entries.size() > MOST) {
            entries.clear();
        }
        entries.put(key, entry);
    }

    /// The names below `root` that the text uses; empty when it may use any.
    private static Optional<List<String>> needs(Template template, String root) {
        TreeSet<String> needs = new TreeSet<>();
        for (Reference reference : template.references()) {
            if (reference.kind() == Reference.Kind.METHOD) {
                continue;
            }
            if (reference.path().equals(root)) {
                return Optional.empty();
            }
            if (reference.root().equals(root)) {
                needs.add(firstName(reference.path().substring(root.length() + 1)));
            }
        }
        return Optional.of(List.copyOf(needs));
    }

    private static String firstName(String path) {
        int to = 0;
        while (to < path.length() && path.charAt(to) != '.' && path.charAt(to) != '[') {
            to++;
        }
        return path.substring(0, to);
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

package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.files.Confined;
import dev.slipway.template.python.PyText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The templates that a template offers to choose from: `templates` (a mapping), or the older
/// `template` (a list of `Title (path)`).
record Nested(String key, List<Option> options) {
    private static final Pattern OLD = Pattern.compile("\\((.+)\\)");

    /// `value` is the answer that chooses it, `folder` its place in the repository.
    record Option(String value, String label, String folder) {}

    /// Reads them from the values of a manifest, the default first; `rendered` renders a text that
    /// names one.
    static Outcome<Nested> of(Manifest manifest, Map<?, ?> values, UnaryOperator<String> rendered) {
        boolean named = values.get("templates") instanceof Map<?, ?> map && !map.isEmpty();
        String key = named ? "templates" : "template";
        List<Option> options = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (values.get(key) instanceof Map<?, ?> map && named) {
            map.forEach((name, about) -> named(manifest, PyText.str(name), about, options));
        } else if (values.get(key) instanceof List<?> list) {
            list.forEach(text -> old(manifest, rendered.apply(PyText.str(text)), options));
        }
        int wanted =
                values.get(key) instanceof Map<?, ?> map
                        ? map.size()
                        : values.get(key) instanceof List<?> list ? list.size() : 1;
        if (options.size() < wanted) {
            problems.add(
                    Problem.error(
                                    "cookiecutter.nested",
                                    manifest.places().apply(key),
                                    key + " must name folders inside this repository")
                            .advise(
                                    named
                                            ? "give each a path like ./go"
                                            : "write each as \"Title (./path)\""));
        }
        return options.isEmpty()
                ? Outcome.failed(problems)
                : Outcome.of(new Nested(key, List.copyOf(options)), problems);
    }

    private static void named(Manifest manifest, String name, Object about, List<Option> options) {
        if (!(about instanceof Map<?, ?> map) || !(map.get("path") instanceof String path)) {
            return;
        }
        String title = map.get("title") instanceof String t ? t : name;
        String label =
                map.get("description") instanceof String d && !d.equals(title)
                        ? title + " (" + d + ")"
                        : title;
        folder(manifest, path).ifPresent(f -> options.add(new Option(name, label, f)));
    }

    private static void old(Manifest manifest, String text, List<Option> options) {
        Matcher path = OLD.matcher(text);
        if (path.find()) {
            folder(manifest, path.group(1)).ifPresent(f -> options.add(new Option(text, text, f)));
        }
    }

    private static Optional<String> folder(Manifest manifest, String path) {
        return Confined.resolve(manifest.folder(), path);
    }
}

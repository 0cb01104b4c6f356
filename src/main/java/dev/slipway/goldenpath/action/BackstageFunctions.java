package dev.slipway.goldenpath.action;

import dev.slipway.template.Functions;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.Callable;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;
import dev.slipway.yaml.Json;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Backstage's own filters (scaffolder-backend 4.2.0): parseRepoUrl, parseEntityRef, pick,
/// projectSlug.
public final class BackstageFunctions {
    private static final Pattern REF = Pattern.compile("([^:/]+:)?([^:/]+/)?([^:/]+)");
    private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+");

    /// What steps and skeletons can use.
    public static final Functions ALL =
            Functions.NONE
                    .filter("parseRepoUrl", BackstageFunctions::parseRepoUrl)
                    .filter("parseEntityRef", BackstageFunctions::parseEntityRef)
                    .filter("pick", BackstageFunctions::pick)
                    .filter("projectSlug", BackstageFunctions::projectSlug);

    /// With cookiecutterCompat there is `jsonify`, too.
    static final Functions COOKIECUTTER = ALL.filter("jsonify", BackstageFunctions::jsonify);

    private BackstageFunctions() {}

    /// `ALL` with the status functions that a step's condition may call.
    public static Functions steps(boolean failed) {
        Callable always = arguments -> true;
        Callable failure = arguments -> failed;
        return ALL.function("always", always).function("failure", failure);
    }

    private static Object parseRepoUrl(Arguments arguments) {
        RepoUrl url = repoUrl(arguments);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("host", url.host());
        url.parts().forEach(parts::put);
        return parts;
    }

    private static Object projectSlug(Arguments arguments) {
        RepoUrl url = repoUrl(arguments);
        return url.part("owner") + "/" + url.part("repo");
    }

    private static RepoUrl repoUrl(Arguments arguments) {
        if (!(arguments.get(0) instanceof String text)) {
            throw new TemplateFault(
                    "template.value",
                    "parseRepoUrl needs a text like github.com?owner=o&repo=r",
                    "");
        }
        return RepoUrl.parse(text)
                .orElseThrow(
                        () ->
                                new TemplateFault(
                                        "template.value",
                                        "\"" + text + "\" does not name a repository",
                                        "write host?owner=OWNER&repo=NAME"));
    }

    private static Object parseEntityRef(Arguments arguments) {
        Map<?, ?> defaults = arguments.get(1) instanceof Map<?, ?> map ? map : Map.of();
        if (!(arguments.get(0) instanceof String text)) {
            throw new TemplateFault(
                    "template.value", "parseEntityRef needs a text like kind:namespace/name", "");
        }
        Matcher ref = REF.matcher(text.strip());
        if (!ref.matches()) {
            throw new TemplateFault(
                    "template.value",
                    "\"" + text + "\" is no entity reference",
                    "write kind:namespace/name");
        }
        String kind = part(ref.group(1), defaults.get("defaultKind"));
        if (kind.isEmpty()) {
            throw new TemplateFault(
                    "template.value",
                    "the entity reference \"" + text + "\" has no kind",
                    "write kind:name, or pass { defaultKind: \"...\" }");
        }
        String namespace = part(ref.group(2), defaults.get("defaultNamespace"));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kind", kind);
        parts.put("namespace", namespace.isEmpty() ? "default" : namespace);
        parts.put("name", ref.group(3));
        return parts;
    }

    private static String part(@Nullable String found, @Nullable Object otherwise) {
        return found != null
                ? found.substring(0, found.length() - 1)
                : otherwise instanceof String text ? text : "";
    }

    /// lodash's get: `a.b[0].c`.
    private static @Nullable Object pick(Arguments arguments) {
        Object value = arguments.get(0);
        if (!(arguments.get(1) instanceof String path)) {
            return Undefined.VALUE;
        }
        if (value instanceof Map<?, ?> whole && whole.containsKey(path)) {
            return whole.get(path);
        }
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            String step = steps.group().replaceAll("^['\"]|['\"]$", "");
            if (value instanceof Map<?, ?> map && map.containsKey(step)) {
                value = map.get(step);
            } else if (value instanceof List<?> list
                    && step.matches("\\d{1,9}")
                    && Integer.parseInt(step) < list.size()) {
                value = list.get(Integer.parseInt(step));
            } else {
                return Undefined.VALUE;
            }
        }
        return value;
    }

    private static Object jsonify(Arguments arguments) {
        Object value = arguments.get(0);
        return Json.print(Undefined.is(value) ? null : value);
    }
}

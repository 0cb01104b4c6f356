package dev.slipway.conformance;

import dev.slipway.template.Functions;
import dev.slipway.template.value.Arguments;
import dev.slipway.template.value.TemplateFault;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Backstage's own filters, small: the engine's cases use them, their real form belongs to the
/// golden paths.
final class TemplateFunctions {
    private TemplateFunctions() {}

    static Functions backstage() {
        return Functions.NONE
                .filter("parseRepoUrl", arguments -> repoUrl(String.valueOf(arguments.get(0))))
                .filter(
                        "projectSlug",
                        arguments -> {
                            Map<String, Object> url = repoUrl(String.valueOf(arguments.get(0)));
                            return url.get("owner") + "/" + url.get("repo");
                        })
                .filter("parseEntityRef", TemplateFunctions::entityRef)
                .filter("pick", TemplateFunctions::pick);
    }

    private static Map<String, Object> repoUrl(String text) {
        Map<String, Object> parts = new LinkedHashMap<>();
        int query = text.indexOf('?');
        parts.put("host", text.substring(0, query));
        for (String pair : text.substring(query + 1).split("&")) {
            String[] sides = pair.split("=", 2);
            parts.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static Object entityRef(Arguments arguments) {
        String ref = String.valueOf(arguments.get(0));
        Map<String, Object> defaults =
                arguments.get(1) instanceof Map ? TemplateData.map(arguments.get(1)) : Map.of();
        int colon = ref.indexOf(':');
        Object kind = colon < 0 ? defaults.get("defaultKind") : ref.substring(0, colon);
        if (kind == null) {
            throw new TemplateFault("the reference has no kind");
        }
        String rest = ref.substring(colon + 1);
        int slash = rest.indexOf('/');
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kind", kind);
        parts.put(
                "namespace",
                slash < 0
                        ? defaults.getOrDefault("defaultNamespace", "default")
                        : rest.substring(0, slash));
        parts.put("name", rest.substring(slash + 1));
        return parts;
    }

    private static @Nullable Object pick(Arguments arguments) {
        Object value = arguments.get(0);
        for (String step : String.valueOf(arguments.get(1)).replace("]", "").split("[.\\[]")) {
            value =
                    value instanceof java.util.List<?> list
                            ? list.get(Integer.parseInt(step))
                            : TemplateData.map(value).get(step);
        }
        return value;
    }
}

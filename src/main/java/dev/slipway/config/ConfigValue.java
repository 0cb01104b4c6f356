package dev.slipway.config;

import dev.slipway.base.Where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One text of the configuration with its `${VARIABLES}` still in it. `$${` stands for a plain `${`
/// (Backstage config-loader).
public record ConfigValue(String raw, Where where) {
    private static final Pattern VARIABLE = Pattern.compile("\\$?\\$\\{([^{}]*)\\}");

    /// The names of the variables it needs; a default after `:-` is left out.
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(raw);
        while (matcher.find()) {
            if (!matcher.group().startsWith("$$")) {
                names.add(name(matcher.group(1)));
            }
        }
        return names;
    }

    /// Whether it is a handle and not yet a value.
    public boolean isHandle() {
        return !variables().isEmpty();
    }

    /// The value, with `environment` asked for each variable; empty when one of them is not set and
    /// has no default.
    public Optional<String> resolve(Function<String, Optional<String>> environment) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(raw);
        int from = 0;
        while (matcher.find()) {
            text.append(raw, from, matcher.start());
            from = matcher.end();
            if (matcher.group().startsWith("$$")) {
                text.append(matcher.group().substring(1));
                continue;
            }
            String inner = matcher.group(1);
            Optional<String> value = environment.apply(name(inner));
            int fallback = inner.indexOf(":-");
            if (value.isEmpty() && fallback < 0) {
                return Optional.empty();
            }
            text.append(value.orElseGet(() -> inner.substring(fallback + 2).strip()));
        }
        return Optional.of(text.append(raw.substring(from)).toString());
    }

    private static String name(String inner) {
        int fallback = inner.indexOf(":-");
        return (fallback < 0 ? inner : inner.substring(0, fallback)).strip();
    }
}

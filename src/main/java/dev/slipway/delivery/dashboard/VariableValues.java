package dev.slipway.delivery.dashboard;

import dev.slipway.template.js.JsRegex;
import dev.slipway.template.value.TemplateFault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What of a server's answer a variable offers: narrowed by its regular expression, whose first
/// group is the value where there is one, each once, sorted.
public final class VariableValues {
    private static final String MARK = "\u0001";
    private static final int MOST = 2000;

    private VariableValues() {}

    public static List<String> of(Variable variable, List<String> answered) {
        Set<String> values = new LinkedHashSet<>();
        for (String value : answered) {
            narrowed(value, variable.regex(), values);
        }
        List<String> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing((String v) -> v.isEmpty()).thenComparing(v -> v));
        return sorted.subList(0, Math.min(MOST, sorted.size()));
    }

    private static void narrowed(String value, String pattern, Set<String> values) {
        if (pattern.isEmpty()) {
            values.add(value);
            return;
        }
        int end = pattern.lastIndexOf('/');
        boolean slashes = pattern.startsWith("/") && end > 0;
        String source = slashes ? pattern.substring(1, end) : pattern;
        try {
            JsRegex regex = new JsRegex(source, slashes ? pattern.substring(end + 1) : "");
            if (!regex.test(value)) {
                return;
            }
            String[] parts = regex.replace(value, MARK + "$1" + MARK).split(MARK, -1);
            boolean group = parts.length == 3 && !parts[1].equals("$1");
            values.add(group ? parts[1] : value);
        } catch (TemplateFault e) {
            values.add(value);
        }
    }

    /// The variable with what the server knows; what was chosen stays when it is still offered.
    public static Variable offering(Variable variable, List<String> options) {
        List<String> kept =
                variable.isAll()
                        ? variable.values()
                        : variable.values().stream().filter(options::contains).toList();
        List<String> chosen =
                !kept.isEmpty()
                        ? kept
                        : options.isEmpty()
                                ? List.of()
                                : variable.includeAll()
                                        ? List.of(Variable.ALL)
                                        : List.of(options.getFirst());
        return variable.offer(options).choose(chosen);
    }
}

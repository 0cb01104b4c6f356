package dev.slipway.cli;

import dev.slipway.base.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Test results as JUnit XML, which CI systems show.
final class JUnitXml {
    private record Case(String name, double seconds, List<Problem> problems) {}

    private final Map<String, List<Case>> suites = new LinkedHashMap<>();

    void add(String suite, String name, double seconds, List<Problem> problems) {
        suites.computeIfAbsent(suite, key -> new ArrayList<>())
                .add(new Case(name, seconds, problems));
    }

    String text() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuites>\n");
        suites.forEach((name, cases) -> suite(name, cases, out));
        return out.append("</testsuites>\n").toString();
    }

    private static void suite(String name, List<Case> cases, StringBuilder out) {
        long failed = cases.stream().filter(one -> !one.problems().isEmpty()).count();
        out.append("  <testsuite name=\"").append(escaped(name));
        out.append("\" tests=\"").append(cases.size());
        out.append("\" failures=\"").append(failed).append("\">\n");
        for (Case one : cases) {
            out.append("    <testcase classname=\"").append(escaped(name));
            out.append("\" name=\"").append(escaped(one.name()));
            out.append(String.format(Locale.ROOT, "\" time=\"%.3f\"", one.seconds()));
            if (one.problems().isEmpty()) {
                out.append("/>\n");
                continue;
            }
            String first = one.problems().getFirst().message();
            out.append(">\n      <failure message=\"").append(escaped(first)).append("\">");
            one.problems().forEach(p -> out.append(escaped(p.toString())).append('\n'));
            out.append("</failure>\n    </testcase>\n");
        }
        out.append("  </testsuite>\n");
    }

    /// XML has no word for control characters.
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                case '\n' -> out.append("&#10;");
                                default -> out.appendCodePoint(c < ' ' && c != '\t' ? '?' : c);
                            }
                        });
        return out.toString();
    }
}

package dev.slipway.delivery.picture;

import dev.slipway.delivery.show.Column;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `${__field.labels.pod}` and its kin in a display name.
final class SeriesLabels {
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "\\$\\{__(?:field\\.(name|labels(?:\\.(\\w+))?|displayName)|series\\.name)}");

    private SeriesLabels() {}

    static String fill(String text, Column column) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String label = matcher.group(2);
            String value =
                    label == null
                            ? "labels".equals(matcher.group(1))
                                    ? column.labels().toString()
                                    : column.name()
                            : column.labels().getOrDefault(label, "");
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }
}

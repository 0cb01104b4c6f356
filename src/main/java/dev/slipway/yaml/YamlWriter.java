package dev.slipway.yaml;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes nodes as Go's yaml.v3 does with an indentation of two, so that our manifests can be
/// compared byte by byte with those of the peers. Keys keep their order ([NaturalOrder#sorted]
/// gives Go's order of maps). Each line has the origin of its scalar, or of its key where a
/// collection starts. One deviation: a leading line feed of a literal is kept, where yaml.v3 loses
/// it.
public final class YamlWriter {
    private static final int STEP = 2;
    private static final int LONGEST_SIMPLE_KEY = 128;
    private final StringBuilder text = new StringBuilder();
    private final List<Origin> origins = new ArrayList<>();

    private YamlWriter() {}

    /// One document without a `---`.
    public static Traced write(YamlNode node) {
        YamlWriter writer = new YamlWriter();
        writer.root(node);
        return writer.traced();
    }

    /// Documents that each start with a `---` line.
    public static Traced documents(List<? extends YamlNode> nodes) {
        YamlWriter writer = new YamlWriter();
        for (YamlNode node : nodes) {
            writer.text.append("---");
            writer.endLine(node.origin());
            writer.root(node);
        }
        return writer.traced();
    }

    private Traced traced() {
        return new Traced(text.toString(), origins);
    }

    private void endLine(Origin origin) {
        text.append('\n');
        origins.add(origin);
    }

    private void root(YamlNode node) {
        inline(node, 0, node.origin());
    }

    /// Writes `node` where a line has begun: the first key of a mapping stands on this line, the
    /// others `indent` deep.
    private void inline(YamlNode node, int indent, Origin fallback) {
        switch (node) {
            case YamlMap map when !map.entries().isEmpty() -> {
                boolean first = true;
                for (YamlMap.Entry entry : map.entries()) {
                    pad(first ? 0 : indent);
                    entry(entry, indent);
                    first = false;
                }
            }
            case YamlList list when !list.items().isEmpty() -> {
                boolean first = true;
                for (YamlNode item : list.items()) {
                    pad(first ? 0 : indent);
                    text.append("- ");
                    inline(item, indent + STEP, item.origin());
                    first = false;
                }
            }
            case YamlMap map -> {
                text.append("{}");
                endLine(fallback);
            }
            case YamlList list -> {
                text.append("[]");
                endLine(fallback);
            }
            case YamlScalar scalar -> scalar(scalar, indent == 0 ? STEP : indent);
        }
    }

    private void pad(int indent) {
        text.repeat(' ', indent);
    }

    private void entry(YamlMap.Entry entry, int indent) {
        String key = key(entry.key());
        boolean simple =
                entry.key().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SIMPLE_KEY
                        && entry.key().codePoints().noneMatch(GoScalars::isBreak);
        if (!simple) {
            text.append("? ").append(key);
            endLine(entry.keyOrigin());
            pad(indent);
            text.append(": ");
            inline(entry.value(), indent + STEP, entry.keyOrigin());
            return;
        }
        text.append(key).append(':');
        YamlNode value = entry.value();
        if (value instanceof YamlScalar scalar) {
            text.append(' ');
            scalar(scalar, indent + STEP);
        } else if (isEmpty(value)) {
            text.append(' ');
            inline(value, indent + STEP, entry.keyOrigin());
        } else {
            endLine(entry.keyOrigin());
            pad(indent + STEP);
            inline(value, indent + STEP, entry.keyOrigin());
        }
    }

    private static boolean isEmpty(YamlNode node) {
        return switch (node) {
            case YamlMap map -> map.entries().isEmpty();
            case YamlList list -> list.items().isEmpty();
            case YamlScalar scalar -> false;
        };
    }

    private static String key(String key) {
        return switch (GoScalars.form(key, true)) {
            case PLAIN -> key;
            case SINGLE -> GoScalars.single(key);
            case DOUBLE, LITERAL -> GoScalars.quoted(key);
        };
    }

    private void scalar(YamlScalar scalar, int indent) {
        if (!(scalar.value() instanceof String value)) {
            text.append(GoScalars.text(scalar.value()));
            endLine(scalar.origin());
            return;
        }
        switch (GoScalars.form(value, false)) {
            case PLAIN -> text.append(value);
            case SINGLE -> text.append(GoScalars.single(value));
            case DOUBLE -> text.append(GoScalars.quoted(value));
            case LITERAL -> {
                literal(scalar, value, indent);
                return;
            }
        }
        endLine(scalar.origin());
    }

    private void literal(YamlScalar scalar, String value, int indent) {
        char first = value.charAt(0);
        boolean ends = value.endsWith("\n");
        text.append('|').append(first == ' ' || first == '\n' ? "2" : "");
        text.append(!ends ? "-" : value.equals("\n") || value.endsWith("\n\n") ? "+" : "");
        endLine(scalar.origin());
        String body = ends ? value.substring(0, value.length() - 1) : value;
        int number = 0;
        for (String line : body.split("\n", -1)) {
            number++;
            pad(line.isEmpty() ? 0 : indent);
            text.append(line);
            endLine(lineOrigin(scalar, number));
        }
    }

    /// A literal that was read as such has its lines below its own; one that is a whole file (line
    /// 0) begins with the file's first line.
    private static Origin lineOrigin(YamlScalar scalar, int number) {
        Origin origin = scalar.origin();
        boolean read =
                switch (origin.step()) {
                    case SOURCE, SCORE, PROVISIONER, PATCH -> true;
                    case TEMPLATE, OVERRIDE, TARGET -> false;
                };
        return read && scalar.style() == YamlScalar.Style.LITERAL
                ? new Origin(origin.step(), origin.where().at(origin.where().line() + number, 1))
                : origin;
    }
}

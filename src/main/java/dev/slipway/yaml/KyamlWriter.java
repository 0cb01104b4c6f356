package dev.slipway.yaml;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Writes documents as KYAML (sigs.k8s.io/yaml/kyaml, `Encoder.FromObject`): flow collections, keys
/// sorted and quoted only where another reader may take them for something else, texts always in
/// double quotes.
public final class KyamlWriter {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?(0[bB][01]+|0[oO]?[0-7]*|0[xX][0-9a-fA-F]+|[0-9]+"
                            + "|([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?"
                            + "|(?i:inf|infinity|nan))");
    private static final Pattern SEXAGESIMAL =
            Pattern.compile("[+-]?[1-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
    private static final Pattern WORD =
            Pattern.compile("(?i)null|~|true|t|false|f|1|0|y|yes|on|n|no|off|[-+]?\\.inf|\\.nan");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_./-]*[\\p{L}\\p{N}_])?");
    private final StringBuilder text = new StringBuilder();
    private final List<Origin> origins = new ArrayList<>();

    private KyamlWriter() {}

    public static Traced documents(List<? extends YamlNode> nodes) {
        KyamlWriter writer = new KyamlWriter();
        for (YamlNode node : nodes) {
            writer.text.append("---");
            writer.endLine(node.origin());
            writer.node(node, 0);
            writer.endLine(node.origin());
        }
        return new Traced(writer.text.toString(), writer.origins);
    }

    private void endLine(Origin origin) {
        text.append('\n');
        origins.add(origin);
    }

    private void node(YamlNode node, int indent) {
        switch (node) {
            case YamlMap map when map.entries().isEmpty() -> text.append("{}");
            case YamlList list when list.items().isEmpty() -> text.append("[]");
            case YamlMap map -> map(map, indent);
            case YamlList list -> {
                boolean together =
                        list.items().stream().noneMatch(item -> item instanceof YamlScalar);
                if (together) {
                    together(list, indent);
                } else {
                    oneALine(list, indent);
                }
            }
            case YamlScalar scalar -> {
                if (scalar.value() instanceof String value) {
                    string(value, indent + 1, scalar.origin());
                } else {
                    text.append(GoScalars.text(scalar.value()));
                }
            }
        }
    }

    private void map(YamlMap map, int indent) {
        text.append('{');
        endLine(map.origin());
        for (YamlMap.Entry entry :
                map.entries().stream().sorted(Comparator.comparing(YamlMap.Entry::key)).toList()) {
            pad(indent + 1);
            if (isPlain(entry.key())) {
                text.append(entry.key());
            } else {
                quoted(entry.key(), "\\n", "\\t");
            }
            text.append(": ");
            node(entry.value(), indent + 1);
            text.append(',');
            endLine(
                    entry.value() instanceof YamlScalar scalar
                            ? scalar.origin()
                            : entry.keyOrigin());
        }
        pad(indent);
        text.append('}');
    }

    private void together(YamlList list, int indent) {
        text.append('[');
        boolean first = true;
        for (YamlNode item : list.items()) {
            text.append(first ? "" : ", ");
            node(item, indent);
            first = false;
        }
        text.append(']');
    }

    private void oneALine(YamlList list, int indent) {
        text.append('[');
        endLine(list.origin());
        for (YamlNode item : list.items()) {
            pad(indent + 1);
            node(item, indent + 1);
            text.append(',');
            endLine(item.origin());
        }
        pad(indent);
        text.append(']');
    }

    private void pad(int indent) {
        text.repeat("  ", indent);
    }

    static boolean isPlain(String key) {
        return PLAIN.matcher(key).matches()
                && !WORD.matcher(key).matches()
                && !NUMBER.matcher(key.replace("_", "")).matches()
                && !SEXAGESIMAL.matcher(key).matches()
                && !DATE.matcher(key).matches();
    }

    /// A text of several lines goes over as many: each ends in `\n\`, which a reader joins again.
    private void string(String value, int indent, Origin origin) {
        if (value.indexOf('\n') < 0) {
            quoted(value, "\\n", "\t");
            return;
        }
        text.append("\"\\");
        endLine(origin);
        List<String> lines = List.of(value.split("\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean last = i == lines.size() - 1;
            if (last && line.isEmpty()) {
                break;
            }
            pad(indent);
            boolean blank = !line.isEmpty() && Character.isWhitespace(line.codePointAt(0));
            text.append(blank ? '\\' : ' ');
            line.codePoints().forEach(c -> character(c, "\t"));
            text.append(last ? "\\" : "\\n\\");
            endLine(origin);
        }
        pad(indent);
        text.append('"');
    }

    private void quoted(String value, String lineFeed, String tab) {
        text.append('"');
        value.codePoints()
                .forEach(
                        c -> {
                            if (c == '\n') {
                                text.append(lineFeed);
                            } else {
                                character(c, tab);
                            }
                        });
        text.append('"');
    }

    private void character(int c, String tab) {
        String known =
                switch (c) {
                    case '\t' -> tab;
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    case 0x07 -> "\\a";
                    case '\b' -> "\\b";
                    case '\f' -> "\\f";
                    case '\r' -> "\\r";
                    case 0x0B -> "\\v";
                    case 0 -> "\\0";
                    case 0x1B -> "\\e";
                    case 0x85 -> "\\N";
                    case 0xA0 -> "\\_";
                    case 0x2028 -> "\\L";
                    case 0x2029 -> "\\P";
                    default -> "";
                };
        if (!known.isEmpty()) {
            text.append(known);
        } else if (isPrintable(c)) {
            text.appendCodePoint(c);
        } else if (c < ' ' || c == 0x7F) {
            text.append(String.format(Locale.ROOT, "\\x%02x", c));
        } else {
            text.append(String.format(Locale.ROOT, c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
        }
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}

package dev.slipway.score.compose;

import dev.slipway.base.Origin;
import dev.slipway.gotemplate.value.GoNumbers;
import dev.slipway.score.compose.Shape.Value;
import dev.slipway.score.model.Problems;
import dev.slipway.yaml.NaturalOrder;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Reads values, and lists and maps of texts, with compose-go's conversions.
final class ComposeValueReader {
    private final Problems problems;

    ComposeValueReader(Problems problems) {
        this.problems = problems;
    }

    Optional<YamlNode> read(YamlNode node, Value shape, String what) {
        return switch (shape) {
            case TEXT -> text(node, what);
            case INTEGER -> integer(node, what, false);
            case SET_INTEGER -> integer(node, what, true);
            case NUMBER -> number(node, what);
            case BOOLEAN -> bool(node, what).filter(flag -> flag).map(f -> scalar(f, node));
            case SET_BOOLEAN, REQUIRED, OPT_OUT -> bool(node, what).map(flag -> scalar(flag, node));
            case BYTES -> bytes(node, what);
            case DURATION -> duration(node, what).filter(d -> !d.text().equals("0s")).map(d -> d);
            case SET_DURATION -> duration(node, what).map(d -> d);
            case FILE_MODE -> fileMode(node, what);
            case COMMAND -> command(node, what);
            case TEST -> test(node, what);
            case TEXTS ->
                    node instanceof YamlScalar ? wrong(node, what, "a list") : texts(node, what);
            case TEXT_OR_TEXTS, TEXTS_OR_NUMBERS -> texts(node, what);
            case MAPPING -> mapping(node, what, false);
            case ENVIRONMENT -> node.isNull() ? Optional.empty() : mapping(node, what, true);
            case HOSTS -> hosts(node, what);
            case MULTI_OPTIONS -> multiOptions(node, what);
            case ULIMIT -> ulimit(node, what);
            case ANY -> Optional.of(node);
        };
    }

    private <T> Optional<T> wrong(YamlNode node, String what, String wanted) {
        problems.error(
                "score.compose-type",
                node.where(),
                "\"" + what + "\" must be " + wanted + ", not " + node.kind(),
                "");
        return Optional.empty();
    }

    private static YamlNode scalar(Object value, YamlNode from) {
        return YamlScalar.of(value, from.origin());
    }

    private Optional<YamlNode> text(YamlNode node, String what) {
        return switch (node.value()) {
            case String text when text.isEmpty() -> Optional.empty();
            case String text -> Optional.of(node);
            case Long number -> Optional.of(scalar(number.toString(), node));
            case null, default -> wrong(node, what, "a text");
        };
    }

    private Optional<YamlNode> integer(YamlNode node, String what, boolean keepZero) {
        Long number =
                switch (node.value()) {
                    case Long value -> value;
                    case Double value -> value.longValue();
                    case String text when text.matches("-?\\d{1,18}") -> Long.valueOf(text);
                    case null, default -> null;
                };
        if (number == null) {
            return wrong(node, what, "a whole number");
        }
        return number == 0 && !keepZero ? Optional.empty() : Optional.of(scalar(number, node));
    }

    private Optional<YamlNode> number(YamlNode node, String what) {
        Double number =
                switch (node.value()) {
                    case Long value -> value.doubleValue();
                    case Double value -> value;
                    case String text when text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ->
                            Double.valueOf(text);
                    case null, default -> null;
                };
        if (number == null) {
            return wrong(node, what, "a number");
        }
        return number == 0 ? Optional.empty() : Optional.of(scalar(number, node));
    }

    private Optional<Boolean> bool(YamlNode node, String what) {
        return switch (node.value()) {
            case Boolean flag -> Optional.of(flag);
            case String text ->
                    switch (text.toLowerCase(Locale.ROOT)) {
                        case "true", "y", "yes", "on" -> Optional.of(true);
                        case "false", "n", "no", "off" -> Optional.of(false);
                        default -> wrong(node, what, "true or false");
                    };
            case null, default -> wrong(node, what, "true or false");
        };
    }

    private Optional<YamlNode> bytes(YamlNode node, String what) {
        Optional<Long> bytes =
                switch (node.value()) {
                    case Long number -> Optional.of(number);
                    case String text -> ComposeValues.bytes(text);
                    case null, default -> Optional.empty();
                };
        if (bytes.isEmpty()) {
            return wrong(node, what, "a size such as 512m");
        }
        return bytes.filter(size -> size != 0).map(size -> scalar(size.toString(), node));
    }

    private Optional<YamlScalar> duration(YamlNode node, String what) {
        Optional<String> duration =
                node instanceof YamlScalar scalar
                        ? ComposeValues.duration(String.valueOf(scalar.value()))
                        : Optional.empty();
        return duration.isPresent()
                ? duration.map(text -> YamlScalar.of(text, node.origin()))
                : wrong(node, what, "a duration such as 5s");
    }

    private Optional<YamlNode> fileMode(YamlNode node, String what) {
        return switch (node.value()) {
            case Long mode -> Optional.of(scalar("0" + Long.toOctalString(mode), node));
            case String text when text.matches("[0-7]{1,6}") ->
                    Optional.of(scalar("0" + Long.toOctalString(Long.parseLong(text, 8)), node));
            case null, default -> wrong(node, what, "an octal file mode");
        };
    }

    private Optional<YamlNode> command(YamlNode node, String what) {
        if (node.value() instanceof String text) {
            Optional<List<String>> words = ComposeValues.words(text);
            return words.isPresent()
                    ? words.map(list -> strings(list, node.origin()))
                    : wrong(node, what, "a command whose quotes are closed");
        }
        return node instanceof YamlList list && list.items().isEmpty()
                ? Optional.of(list)
                : onlyStrings(node, what);
    }

    private Optional<YamlNode> test(YamlNode node, String what) {
        return node.value() instanceof String text
                ? Optional.of(strings(List.of("CMD-SHELL", text), node.origin()))
                : onlyStrings(node, what);
    }

    private static YamlNode strings(List<String> texts, Origin origin) {
        return new YamlList(
                texts.stream().map(t -> (YamlNode) YamlScalar.of(t, origin)).toList(), origin);
    }

    private Optional<YamlNode> onlyStrings(YamlNode node, String what) {
        if (!(node instanceof YamlList list)) {
            return wrong(node, what, "a list");
        }
        for (YamlNode item : list.items()) {
            if (item.string().isEmpty()) {
                return wrong(item, what, "a list of texts (quote numbers)");
            }
        }
        return list.items().isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private Optional<YamlNode> texts(YamlNode node, String what) {
        List<YamlNode> items = new ArrayList<>();
        for (YamlNode item : node instanceof YamlList list ? list.items() : List.of(node)) {
            switch (item.value()) {
                case String text -> items.add(item);
                case Long number -> items.add(scalar(number.toString(), item));
                case null, default -> {
                    return wrong(item, what, "a list of texts");
                }
            }
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new YamlList(items, node.origin()));
    }

    private Optional<YamlNode> mapping(YamlNode node, String what, boolean keepsNothing) {
        List<YamlMap.Entry> entries = new ArrayList<>();
        switch (node) {
            case YamlMap map -> {
                for (YamlMap.Entry e : map.entries()) {
                    YamlNode value =
                            e.value().isNull() && !keepsNothing
                                    ? scalar("", e.value())
                                    : printed(e.value());
                    entries.add(new YamlMap.Entry(e.key(), e.keyOrigin(), value));
                }
            }
            case YamlList list -> {
                for (YamlNode item : list.items()) {
                    String text = String.valueOf(item.value());
                    int cut = text.indexOf('=');
                    String key = cut < 0 ? text : text.substring(0, cut);
                    Object value = cut < 0 ? (keepsNothing ? null : "") : text.substring(cut + 1);
                    entries.removeIf(e -> e.key().equals(key));
                    entries.add(
                            new YamlMap.Entry(
                                    key, item.origin(), YamlScalar.of(value, item.origin())));
                }
            }
            case YamlScalar scalar -> {
                return wrong(node, what, "a mapping");
            }
        }
        entries.sort(Comparator.comparing(YamlMap.Entry::key, NaturalOrder.KEYS));
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new YamlMap(entries, node.origin()));
    }

    /// Go prints whatever stands there: numbers and booleans become texts.
    private static YamlNode printed(YamlNode node) {
        return node.isNull() || node.value() instanceof String
                ? node
                : scalar(
                        node.value() instanceof Double number
                                ? GoNumbers.text(number)
                                : Objects.toString(node.value()),
                        node);
    }

    private Optional<YamlNode> hosts(YamlNode node, String what) {
        List<String> hosts = new ArrayList<>();
        switch (node) {
            case YamlMap map ->
                    map.entries()
                            .forEach(
                                    e -> {
                                        List<YamlNode> addresses =
                                                e.value() instanceof YamlList list
                                                        ? list.items()
                                                        : List.of(e.value());
                                        addresses.forEach(
                                                a -> hosts.add(e.key() + "=" + host(a.value())));
                                    });
            case YamlList list ->
                    list.items().forEach(i -> hosts.add(host(i.value()).replaceFirst("[=:]", "=")));
            case YamlScalar scalar -> {
                return wrong(node, what, "a mapping or a list");
            }
        }
        hosts.sort(Comparator.naturalOrder());
        return hosts.isEmpty() ? Optional.empty() : Optional.of(strings(hosts, node.origin()));
    }

    private static String host(@org.jspecify.annotations.Nullable Object value) {
        return Objects.toString(value, "");
    }

    private Optional<YamlNode> multiOptions(YamlNode node, String what) {
        if (!(node instanceof YamlMap map)) {
            return wrong(node, what, "a mapping");
        }
        List<YamlMap.Entry> entries = new ArrayList<>();
        for (YamlMap.Entry e : map.entries()) {
            List<YamlNode> items =
                    e.value() instanceof YamlList list ? list.items() : List.of(e.value());
            entries.add(
                    new YamlMap.Entry(
                            e.key(),
                            e.keyOrigin(),
                            new YamlList(
                                    items.stream().map(ComposeValueReader::printed).toList(),
                                    e.value().origin())));
        }
        entries.sort(Comparator.comparing(YamlMap.Entry::key, NaturalOrder.KEYS));
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new YamlMap(entries, map.origin()));
    }

    private Optional<YamlNode> ulimit(YamlNode node, String what) {
        if (node.value() instanceof Long) {
            return Optional.of(node);
        }
        if (!(node instanceof YamlMap map)) {
            return wrong(node, what, "a number or a mapping");
        }
        if (map.get("single").isPresent()) {
            return map.get("single");
        }
        List<YamlMap.Entry> entries = new ArrayList<>();
        for (String key : List.of("soft", "hard")) {
            entries.add(
                    map.entry(key)
                            .orElse(
                                    new YamlMap.Entry(
                                            key, Origin.TARGET, YamlScalar.of(0L, Origin.TARGET))));
        }
        return Optional.of(new YamlMap(entries, map.origin()));
    }
}

package dev.slipway.catalog;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What holds for every kind: the root keys, `apiVersion`, `kind` and `metadata` (the envelope
/// schema and the policies of catalog-model 1.10).
final class EnvelopeRules {
    static final Set<String> METADATA =
            Set.of(
                    "name",
                    "namespace",
                    "title",
                    "description",
                    "labels",
                    "annotations",
                    "tags",
                    "links",
                    "uid",
                    "etag");
    private static final List<String> LINK_TEXTS = List.of("title", "icon", "type");
    private static final Set<String> ROOT = Set.of("apiVersion", "kind", "metadata", "spec");
    private static final String NAME_WORDS =
            "letters and digits, with - _ . between them, at most 63 characters";

    private static final String SKELETON =
            "this is the skeleton of a template: leave it out of the catalog's locations";

    private final List<Problem> problems = new ArrayList<>();

    private EnvelopeRules() {}

    /// The problems that leave no usable entity at all; the rest is not looked at then.
    static List<Problem> envelope(YamlMap document) {
        EnvelopeRules rules = new EnvelopeRules();
        rules.filled(document, "apiVersion", "apiVersion");
        rules.filled(document, "kind", "kind");
        Optional<YamlNode> metadata = document.get("metadata");
        if (metadata.isEmpty()) {
            rules.problems.add(
                    Problem.error("catalog.envelope", document.where(), "metadata is missing")
                            .advise("every entity needs metadata.name"));
        } else if (metadata.get() instanceof YamlMap map) {
            rules.filled(map, "name", "metadata.name");
            if (map.get("namespace").isPresent()) {
                rules.filled(map, "namespace", "metadata.namespace");
            }
        } else {
            rules.add(
                    "catalog.envelope",
                    metadata.get().where(),
                    "metadata must be a mapping, not " + metadata.get().kind());
        }
        return rules.problems;
    }

    private void filled(YamlMap map, String key, String name) {
        Optional<YamlNode> value = map.get(key);
        if (value.isEmpty()) {
            add("catalog.envelope", map.where(), name + " is missing");
        } else if (value.get().string().filter(s -> !s.isEmpty()).isEmpty()) {
            String found = value.get().string().isPresent() ? "an empty text" : value.get().kind();
            add(
                    "catalog.envelope",
                    value.get().where(),
                    name + " must be a text that is not empty, but is " + found);
        }
    }

    /// Everything else that stands outside `spec`.
    static List<Problem> policies(YamlMap document) {
        EnvelopeRules rules = new EnvelopeRules();
        for (YamlMap.Entry entry : document.entries()) {
            if (!ROOT.contains(entry.key())) {
                rules.problems.add(
                        Problem.error(
                                        "catalog.root-field",
                                        entry.where(),
                                        "the field " + entry.key() + " is not known here")
                                .advise("an entity has apiVersion, kind, metadata and spec only"));
            }
        }
        rules.format(
                document, "apiVersion", Formats::isApiVersion, "such as backstage.io/v1alpha1");
        rules.format(document, "kind", Formats::isKind, "letters and digits");
        if (document.get("metadata").orElse(null) instanceof YamlMap metadata) {
            rules.metadata(metadata);
        }
        return rules.problems;
    }

    /// Two keys that differ only in case: accepted at first, then the entity vanishes when it is
    /// put together.
    static List<Problem> sameKeys(YamlNode node) {
        List<Problem> found = new ArrayList<>();
        collectSameKeys(node, found);
        return found;
    }

    private static void collectSameKeys(YamlNode node, List<Problem> found) {
        if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                collectSameKeys(item, found);
            }
        } else if (node instanceof YamlMap map) {
            Map<String, String> seen = HashMap.newHashMap(map.entries().size());
            for (YamlMap.Entry entry : map.entries()) {
                String before = seen.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry.key());
                if (before != null) {
                    found.add(sameKey(before, entry));
                }
                collectSameKeys(entry.value(), found);
            }
        }
    }

    private static Problem sameKey(String before, YamlMap.Entry entry) {
        return Problem.warning(
                        "catalog.same-key",
                        entry.where(),
                        "%s and %s differ only in case".formatted(before, entry.key()))
                .advise("Backstage would drop this entity when it indexes it");
    }

    private void metadata(YamlMap metadata) {
        format(metadata, "name", Formats::isName, NAME_WORDS);
        format(
                metadata,
                "namespace",
                Formats::isDnsLabel,
                "lower-case letters and digits, with - between them, at most 63 characters");
        optionalText(metadata, "title", true);
        optionalText(metadata, "description", false);
        optionalText(metadata, "uid", true);
        optionalText(metadata, "etag", true);
        pairs(metadata, "labels", value -> value.isEmpty() || Formats.isName(value));
        YamlNode annotations = metadata.get("annotations").orElse(null);
        if (annotations != null && !isFalsy(annotations)) {
            pairs(metadata, "annotations", value -> true);
        }
        tags(metadata);
        links(metadata);
    }

    /// Backstage adds annotations of its own to whatever counts as nothing in JavaScript.
    static boolean isFalsy(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return false;
        }
        return switch (scalar.value()) {
            case null -> true;
            case Boolean truth -> !truth;
            case String text -> text.isEmpty();
            case Number number -> number.doubleValue() == 0 || Double.isNaN(number.doubleValue());
            default -> false;
        };
    }

    private void format(YamlMap map, String key, Predicate<String> right, String words) {
        YamlNode value = map.get(key).orElse(null);
        if (value == null || value.string().filter(right).isPresent()) {
            return;
        }
        problems.add(
                Problem.error(
                                "catalog." + key,
                                value.where(),
                                "%s is not a valid %s".formatted(shown(value), key))
                        .advise(isSkeleton(value) ? SKELETON : words));
    }

    private static boolean isSkeleton(YamlNode value) {
        return value.string().filter(s -> s.contains("{{") || s.contains("{%")).isPresent();
    }

    private static String shown(YamlNode value) {
        return value.string().map(text -> '"' + cut(text) + '"').orElse(value.kind());
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private void optionalText(YamlMap map, String key, boolean filled) {
        YamlNode value = map.get(key).orElse(null);
        if (value == null
                || value.string().filter(text -> !filled || !text.isEmpty()).isPresent()) {
            return;
        }
        add(
                "catalog." + key,
                value.where(),
                "metadata."
                        + key
                        + " must be a text"
                        + (filled ? " that is not empty" : "")
                        + ", not "
                        + value.kind());
    }

    private void pairs(YamlMap metadata, String field, Predicate<String> right) {
        YamlNode node = metadata.get(field).orElse(null);
        if (node == null) {
            return;
        }
        if (!(node instanceof YamlMap map)) {
            add(
                    "catalog." + field,
                    node.where(),
                    "metadata." + field + " must be a mapping, not " + node.kind());
            return;
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (!Formats.isKey(entry.key())) {
                problems.add(
                        Problem.error(
                                        "catalog." + field,
                                        entry.where(),
                                        "\"%s\" is not a valid key".formatted(cut(entry.key())))
                                .advise("an optional domain and /, then " + NAME_WORDS));
            }
            Optional<String> text = entry.value().string();
            if (text.isEmpty()) {
                Problem problem =
                        Problem.error(
                                        "catalog." + field,
                                        entry.value().where(),
                                        "the value of %s must be a text, not %s"
                                                .formatted(entry.key(), entry.value().kind()))
                                .advise("quote it");
                problems.add(Fixes.quoted(entry.value()).map(problem::fixedBy).orElse(problem));
            } else if (!right.test(text.get())) {
                problems.add(
                        Problem.error(
                                        "catalog." + field,
                                        entry.value().where(),
                                        "\"%s\" is not a valid label value"
                                                .formatted(cut(text.get())))
                                .advise(NAME_WORDS));
            }
        }
    }

    private void tags(YamlMap metadata) {
        YamlNode node = metadata.get("tags").orElse(null);
        if (node == null) {
            return;
        }
        if (!(node instanceof YamlList list)) {
            add("catalog.tags", node.where(), "tags must be a list, not " + node.kind());
            return;
        }
        for (YamlNode tag : list.items()) {
            if (tag.string().filter(Formats::isTag).isEmpty()) {
                Problem problem =
                        Problem.error(
                                        "catalog.tags",
                                        tag.where(),
                                        shown(tag) + " is not a valid tag")
                                .advise(
                                        "lower-case letters, digits and : + #, with - between"
                                                + " them, at most 63 characters");
                problems.add(tagFix(tag).map(problem::fixedBy).orElse(problem));
            }
        }
    }

    /// The tag in small letters with - between its words, where that is one.
    private static Optional<Fix> tagFix(YamlNode tag) {
        return tag.string()
                .map(text -> text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _./-]+", "-"))
                .filter(Formats::isTag)
                .flatMap(text -> Fixes.instead(tag, text));
    }

    private void links(YamlMap metadata) {
        YamlNode node = metadata.get("links").orElse(null);
        if (node == null) {
            return;
        }
        if (!(node instanceof YamlList list)) {
            add("catalog.links", node.where(), "links must be a list, not " + node.kind());
            return;
        }
        for (YamlNode item : list.items()) {
            if (!(item instanceof YamlMap link)) {
                add("catalog.links", item.where(), "a link must be a mapping with a url");
                continue;
            }
            Optional<YamlNode> url = link.get("url");
            if (url.flatMap(YamlNode::string).filter(Formats::isUrl).isEmpty()) {
                problems.add(
                        Problem.error(
                                        "catalog.links",
                                        url.map(YamlNode::where).orElse(link.where()),
                                        url.isEmpty()
                                                ? "a link needs a url"
                                                : shown(url.get()) + " is not an address")
                                .advise("write it with its scheme, as in https://example.com"));
            }
            for (String key : LINK_TEXTS) {
                YamlNode part = link.get(key).orElse(null);
                if (part != null && part.string().filter(text -> isFilled(key, text)).isEmpty()) {
                    add(
                            "catalog.links",
                            part.where(),
                            "the " + key + " of a link must be a text that is not empty");
                }
            }
        }
    }

    private static boolean isFilled(String key, String text) {
        return key.equals("type") ? !text.isEmpty() : !text.isBlank();
    }

    private Problem add(String rule, Where where, String message) {
        Problem problem = Problem.error(rule, where, message);
        problems.add(problem);
        return problem;
    }
}

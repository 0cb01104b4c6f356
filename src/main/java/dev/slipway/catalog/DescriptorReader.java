package dev.slipway.catalog;

import dev.slipway.base.Guard;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Turns one descriptor file into [Descriptor]s, without following its Locations. Each document is
/// judged by itself.
final class DescriptorReader {
    private final Tree tree;
    private final String path;
    private final Words words;
    private final List<String> included = new ArrayList<>();

    DescriptorReader(Tree tree, String path, Words words) {
        this.tree = tree;
        this.path = path;
        this.words = words;
    }

    /// The files that the last reading looked for beside the descriptor.
    List<String> included() {
        return included;
    }

    List<Descriptor> read(String text) {
        List<Descriptor> descriptors = new ArrayList<>();
        for (YamlDocument document : Yaml.read(tree.shown(path), text)) {
            int index = descriptors.size();
            Outcome<Descriptor> one =
                    Guard.item(document.where(), () -> Outcome.of(read(index, document)));
            descriptors.add(one.value().orElseGet(() -> broken(index, document, one.problems())));
        }
        return descriptors;
    }

    private static Descriptor broken(int index, YamlDocument document, List<Problem> problems) {
        List<Problem> said = new ArrayList<>();
        for (Problem problem : problems) {
            said.add(
                    problem.advice().isEmpty()
                            ? problem.advise("the other documents of the file are still read")
                            : problem);
        }
        return new Descriptor(index, document.where(), Optional.empty(), true, List.of(), said);
    }

    private Descriptor read(int index, YamlDocument document) {
        YamlNode node = document.content().value().orElse(null);
        if (node == null) {
            return broken(index, document, document.content().problems());
        }
        if (!(node instanceof YamlMap map)) {
            Problem problem =
                    Problem.error(
                            "catalog.envelope",
                            node.where(),
                            "an entity must be a mapping, not " + node.kind());
            return broken(index, document, List.of(problem));
        }
        List<Problem> envelope = EnvelopeRules.envelope(map);
        Optional<String> kind = map.text("kind").filter(s -> !s.isEmpty());
        Optional<String> name = map.text("metadata", "name").filter(s -> !s.isEmpty());
        if (kind.isEmpty() || name.isEmpty()) {
            return broken(index, document, envelope);
        }
        Entity entity = judge(map, document.text(), envelope);
        return new Descriptor(
                index,
                document.where(),
                Optional.of(entity),
                !envelope.isEmpty(),
                List.of(),
                entity.problems());
    }

    private Entity judge(YamlMap written, Optional<YamlText> text, List<Problem> envelope) {
        Placeholders placeholders = new Placeholders(tree, path);
        YamlMap map = placeholders.replace(written);
        included.addAll(placeholders.included());
        List<Problem> problems = new ArrayList<>(envelope);
        problems.addAll(placeholders.problems());
        if (envelope.isEmpty()) {
            problems.addAll(EnvelopeRules.policies(map));
        }
        Judgement judgement = Judgement.of(map, placeholders.needsModule());
        problems.addAll(judgement.problems());
        boolean wrong = Problem.anyError(problems);
        Verdict verdict =
                wrong
                        ? Verdict.INVALID
                        : placeholders.notFetched()
                                ? Verdict.NOT_FETCHED
                                : judgement.newer() ? Verdict.NEWER : Verdict.VALID;
        problems.addAll(EnvelopeRules.sameKeys(map));
        problems.addAll(Lint.entity(map, judgement.definition()));
        Written kept =
                map == written && text.isPresent()
                        ? Written.text(map.where(), text.get())
                        : Written.whole(map);
        return entity(map, kept, related(judgement), verdict, List.copyOf(problems));
    }

    private Entity entity(
            YamlMap map,
            Written written,
            List<Relation> relations,
            Verdict verdict,
            List<Problem> problems) {
        String kind = text(map, "kind");
        YamlNode metadata = map.member("metadata");
        YamlNode spec = map.member("spec");
        String name = text(metadata, "name");
        String title = text(metadata, "title");
        return new Entity(
                new EntityRef(
                        words.same(kind.toLowerCase(Locale.ROOT)),
                        words.same(namespace(metadata)),
                        name),
                words.same(kind),
                name,
                title,
                title.isEmpty() ? profileName(map).orElse(name) : title,
                text(metadata, "description"),
                words.same(text(spec, "type")),
                words.same(text(spec, "lifecycle")),
                target(relations, Relation.OWNED_BY, ""),
                target(relations, Relation.PART_OF, "system"),
                texts(member(metadata, "tags")),
                pairs(member(metadata, "labels")),
                pairs(member(metadata, "annotations")),
                links(member(metadata, "links")),
                relations,
                written,
                verdict,
                verdict.accepted(),
                problems);
    }

    private static @Nullable YamlNode member(@Nullable YamlNode parent, String key) {
        return parent == null ? null : parent.member(key);
    }

    private static String text(@Nullable YamlNode parent, String key) {
        return parent == null ? "" : parent.text(key).orElse("");
    }

    private static String namespace(@Nullable YamlNode metadata) {
        String written = text(metadata, "namespace");
        return written.isEmpty() ? EntityRef.DEFAULT_NAMESPACE : written;
    }

    private List<Relation> related(Judgement judgement) {
        List<Relation> related = new ArrayList<>(judgement.relations().size());
        for (Relation one : judgement.relations()) {
            related.add(new Relation(one.type(), words.same(one.target()), one.where()));
        }
        return List.copyOf(related);
    }

    private static Optional<String> profileName(YamlMap map) {
        return map.text("spec", "profile", "displayName").filter(text -> !text.isBlank());
    }

    private static Optional<EntityRef> target(List<Relation> relations, String type, String kind) {
        for (Relation relation : relations) {
            if (relation.type().equals(type)
                    && (kind.isEmpty() || relation.target().kind().equals(kind))) {
                return Optional.of(relation.target());
            }
        }
        return Optional.empty();
    }

    private List<String> texts(@Nullable YamlNode node) {
        if (!(node instanceof YamlList list)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(list.items().size());
        for (YamlNode item : list.items()) {
            item.string().ifPresent(text -> texts.add(words.same(text)));
        }
        return List.copyOf(texts);
    }

    private Map<String, String> pairs(@Nullable YamlNode node) {
        if (!(node instanceof YamlMap map) || map.entries().isEmpty()) {
            return Map.of();
        }
        Map<String, String> pairs = LinkedHashMap.newLinkedHashMap(map.entries().size());
        for (YamlMap.Entry entry : map.entries()) {
            Optional<String> text = entry.value().string();
            if (text.isPresent()) {
                pairs.put(words.same(entry.key()), text.get());
            }
        }
        return Collections.unmodifiableMap(pairs);
    }

    private static List<Link> links(@Nullable YamlNode node) {
        if (!(node instanceof YamlList list)) {
            return List.of();
        }
        List<Link> links = new ArrayList<>(list.items().size());
        for (YamlNode item : list.items()) {
            Optional<String> url = item.text("url");
            if (url.isPresent()) {
                String title = item.text("title").orElse("");
                String icon = item.text("icon").orElse("");
                links.add(new Link(url.get(), title, icon, item.text("type").orElse("")));
            }
        }
        return List.copyOf(links);
    }
}

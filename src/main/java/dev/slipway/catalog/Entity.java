package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One document of the catalog, also when it is not valid: what can be read of it, its verdict and
/// its problems. Absent texts are empty. `kind` and `name` are as written; [#raw] has its local
/// placeholders (`$text`, …) replaced. `displayName` is what to call it on a screen: title, else
/// the profile's name, else the name as written. `relations` are the declared ones only: ask
/// [Catalog#relations] for both directions. `listed` says that Backstage would show it at all.
public record Entity(
        EntityRef ref,
        String kind,
        String name,
        String title,
        String displayName,
        String description,
        String type,
        String lifecycle,
        Optional<EntityRef> owner,
        Optional<EntityRef> system,
        List<String> tags,
        Map<String, String> labels,
        Map<String, String> annotations,
        List<Link> links,
        List<Relation> relations,
        Written written,
        Verdict verdict,
        boolean listed,
        List<Problem> problems) {

    /// The first line of the document.
    public Where where() {
        return written.where();
    }

    public String path() {
        return written.where().path();
    }

    /// The whole document. Read again from its text when it is asked for the first time, so ask
    /// once for several fields.
    public YamlMap raw() {
        return written.content();
    }

    public Optional<String> annotation(String key) {
        return Optional.ofNullable(annotations.get(key));
    }

    /// A field by its path, such as `spec`, `definition`.
    public Optional<YamlNode> field(String... keys) {
        return raw().at(keys);
    }

    public boolean isKind(String other) {
        return kind.equalsIgnoreCase(other);
    }

    public boolean hasErrors() {
        return Problem.anyError(problems);
    }

    /// The same entity after its surroundings were looked at.
    Entity judged(Verdict newVerdict, boolean nowListed, List<Problem> newProblems) {
        return new Entity(
                ref,
                kind,
                name,
                title,
                displayName,
                description,
                type,
                lifecycle,
                owner,
                system,
                tags,
                labels,
                annotations,
                links,
                relations,
                written,
                newVerdict,
                nowListed,
                List.copyOf(newProblems));
    }
}

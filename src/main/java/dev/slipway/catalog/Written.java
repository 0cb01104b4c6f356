package dev.slipway.catalog;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlText;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;

/// The document of an entity. A catalog of 50,000 keeps the text of each and not its tree, which
/// takes ten times the space; the tree is read again when somebody asks for it, in a few
/// microseconds, and stays as long as memory is plenty. A document with placeholders keeps its
/// tree: what they named may have changed since.
final class Written {
    private final Where where;
    private final @Nullable YamlMap kept;
    private final @Nullable YamlText text;
    private volatile @Nullable SoftReference<YamlMap> recent;

    private Written(Where where, @Nullable YamlMap kept, @Nullable YamlText text) {
        this.where = where;
        this.kept = kept;
        this.text = text;
    }

    static Written whole(YamlMap map) {
        return new Written(map.where(), map, null);
    }

    /// `where` is the place of the mapping that `text` holds.
    static Written text(Where where, YamlText text) {
        return new Written(where, null, text);
    }

    Where where() {
        return where;
    }

    YamlMap content() {
        if (kept != null) {
            return kept;
        }
        SoftReference<YamlMap> known = recent;
        YamlMap content = known == null ? null : known.get();
        if (content == null) {
            content = read();
            recent = new SoftReference<>(content);
        }
        return content;
    }

    /// As [#content], but nothing is remembered: for those who look at all entities.
    YamlMap glance() {
        SoftReference<YamlMap> known = recent;
        YamlMap content = known == null ? null : known.get();
        if (content == null) {
            content = kept == null ? read() : kept;
        }
        return content;
    }

    private YamlMap read() {
        if (text != null && text.read() instanceof YamlMap map) {
            return map;
        }
        throw new IllegalStateException("no mapping at " + where);
    }
}

package dev.slipway.catalog.review;

import dev.slipway.base.Digests;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.ApiText;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Root;
import dev.slipway.catalog.api.ApiDefinition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is wrong with the definitions of APIs, which Backstage takes in unread. A definition is
/// read again only when it or a file that it refers to is another one. Safe to use from any thread.
public final class DefinitionReview {
    /// A broken definition must not hide all others.
    private static final int MOST = 100;

    /// What was found in one definition, and which files beside it were read for it.
    private record Seen(Map<String, String> beside, List<Problem> problems) {}

    private Map<Object, Seen> seen = Map.of();

    /// Problems stand where their files have them; `catalog` was read from `roots`.
    public synchronized List<Problem> of(Catalog catalog, List<Root> roots, Progress progress) {
        Function<String, Optional<String>> files = path -> text(roots, path);
        Map<Object, Seen> now = new IdentityHashMap<>();
        List<Problem> found = new ArrayList<>();
        for (Entity entity : catalog.entities()) {
            if (entity.isKind("API")) {
                progress.check();
                Seen one = look(entity, files);
                now.put(entity.written(), one);
                found.addAll(one.problems);
            }
        }
        seen = now;
        return found.stream().distinct().toList();
    }

    private Seen look(Entity entity, Function<String, Optional<String>> files) {
        Seen before = seen.get(entity.written());
        if (before != null
                && before.beside.entrySet().stream()
                        .allMatch(e -> e.getValue().equals(stamp(files.apply(e.getKey()))))) {
            return before;
        }
        Map<String, String> beside = new HashMap<>();
        List<Problem> problems =
                ApiText.of(entity).map(api -> problems(api, files, beside)).orElse(List.of());
        return new Seen(Map.copyOf(beside), problems);
    }

    private static List<Problem> problems(
            ApiText api, Function<String, Optional<String>> files, Map<String, String> beside) {
        ApiDefinition read =
                api.read(
                        path -> {
                            Optional<String> text = files.apply(path);
                            beside.put(path, stamp(text));
                            return text;
                        });
        return read.problems().stream()
                .limit(MOST)
                .map(problem -> api.placed(problem, files))
                .toList();
    }

    private static String stamp(Optional<String> text) {
        return text.map(t -> Digests.hex(t.getBytes(StandardCharsets.UTF_8))).orElse("");
    }

    private static Optional<String> text(List<Root> roots, String path) {
        for (Root root : roots) {
            String prefix = roots.size() > 1 ? root.name() + "/" : "";
            if (path.startsWith(prefix)) {
                return root.files().text(path.substring(prefix.length()));
            }
        }
        return Optional.empty();
    }
}

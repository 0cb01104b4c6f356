package dev.slipway.catalog.review;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.files.Confined;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlEdit;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Whether the docs that an entity points to are there, as TechDocs looks for them (techdocs-node
/// `getLocationForEntity`, `getMkdocsYml`), and whether there are docs that nothing points to.
final class DocsReview {
    private static final String REF = "backstage.io/techdocs-ref";
    private static final String ENTITY = "backstage.io/techdocs-entity";
    private static final List<String> CONFIGS = List.of("mkdocs.yml", "mkdocs.yaml");

    /// What stands in for `docs/index.md` (techdocs-node `patchIndexPreBuild`).
    private static final List<String> READMES =
            List.of("docs/README.md", "docs/readme.md", "README.md", "readme.md");

    /// Kinds that people look for docs of.
    private static final Set<String> DOCUMENTED = Set.of("Component", "API", "System");

    private final Catalog catalog;
    private final Repository repository;
    private final Consumer<Problem> found;
    private final Map<String, List<Entity>> undocumented = new TreeMap<>();

    DocsReview(Catalog catalog, Repository repository, Consumer<Problem> found) {
        this.catalog = catalog;
        this.repository = repository;
        this.found = found;
    }

    /// One word about each file whose components have no docs, after all were looked at.
    void end() {
        undocumented.forEach(
                (path, entities) -> {
                    Entity first = entities.getFirst();
                    int more = entities.size() - 1;
                    String who =
                            first.ref().compact()
                                    + (more == 0 ? " has" : " and " + more + " more here have");
                    found.accept(
                            Problem.info("catalog.lint.no-docs", first.where(), who + " no docs")
                                    .advise(
                                            "write docs/index.md beside mkdocs.yml, and say so with"
                                                    + " "
                                                    + REF
                                                    + ": dir:."));
                });
    }

    void look(Entity entity) {
        if (entity.annotation(REF).isPresent()) {
            target(entity);
        } else if (entity.annotation(ENTITY).isPresent()) {
            entity.field("metadata", "annotations", ENTITY).ifPresent(this::borrowed);
        } else if (DOCUMENTED.contains(entity.kind()) && entity.verdict().accepted()) {
            none(entity);
        }
    }

    private void target(Entity entity) {
        String text = entity.annotation(REF).orElse("");
        int colon = text.indexOf(':');
        String type = colon < 0 ? "" : text.substring(0, colon);
        if (type.equals("url")) {
            return;
        }
        if (!type.equals("dir")) {
            found.accept(unknown(written(entity), text, type));
            return;
        }
        String folder = Confined.parent(entity.path());
        String target = text.substring(colon + 1);
        Optional<String> docs = Confined.resolve(folder, target);
        if (docs.isEmpty()) {
            found.accept(
                    warning(written(entity).where(), text + " leads out of the repository")
                            .advise("Backstage would refuse it; name a folder below this file"));
        } else if (!repository.hasFolder(docs.get())) {
            found.accept(
                    warning(written(entity).where(), target + " is no folder beside this file")
                            .advise("dir:. means the folder of this file"));
        } else {
            content(entity, text, docs.get());
        }
    }

    /// The annotation as it stands in the file, which is read again for it: only for telling.
    private static YamlNode written(Entity entity) {
        return entity.field("metadata", "annotations", REF).orElseGet(entity::raw);
    }

    private static Problem unknown(YamlNode ref, String text, String type) {
        Problem problem =
                warning(ref.where(), "\"" + text + "\" names no place that TechDocs knows");
        boolean plain = ref instanceof YamlScalar s && s.style() == YamlScalar.Style.PLAIN;
        boolean path = type.isEmpty() && !text.isBlank() && !text.startsWith("/");
        if (!path) {
            return problem.advise("write dir:FOLDER or url:ADDRESS");
        }
        Problem advised = problem.advise("did you mean dir:" + text + "?");
        Where at = ref.where();
        return plain
                ? advised.fixedBy(
                        new Fix(
                                "Write dir:" + text,
                                List.of(new TextEdit(at, at.line(), at.column(), "dir:"))))
                : advised;
    }

    /// What TechDocs would build in `folder`.
    private void content(Entity entity, String ref, String folder) {
        Optional<String> config =
                CONFIGS.stream()
                        .map(name -> Repository.in(folder, name))
                        .filter(repository::has)
                        .findFirst();
        boolean index =
                repository.has(Repository.in(folder, "docs/index.md"))
                        || READMES.stream()
                                .anyMatch(name -> repository.has(Repository.in(folder, name)));
        if (config.isEmpty()) {
            if (!repository.hasFolder(Repository.in(folder, "docs"))) {
                found.accept(
                        warning(
                                        written(entity).where(),
                                        ref + " has neither mkdocs.yml nor a folder docs")
                                .advise(
                                        index
                                                ? "Backstage would show the README only: add"
                                                        + " mkdocs.yml and docs/index.md"
                                                : "add mkdocs.yml and docs/index.md, or remove the"
                                                        + " annotation"));
            }
            return;
        }
        YamlNode mkdocs =
                repository
                        .text(config.get())
                        .flatMap(text -> Yaml.readOne(config.get(), text, Dialect.CORE).value())
                        .orElse(null);
        Optional<YamlNode> docsDir = mkdocs == null ? Optional.empty() : mkdocs.get("docs_dir");
        String named = docsDir.flatMap(YamlNode::string).orElse("docs");
        Optional<String> docs =
                named.startsWith("/") ? Optional.empty() : Confined.resolve(folder, named);
        Where place = docsDir.map(YamlNode::where).orElse(Where.file(config.get()));
        if (docs.isEmpty() || (!named.equals(".") && !within(docs.get(), folder))) {
            found.accept(
                    warning(place, "docs_dir " + named + " leads out of the folder")
                            .advise("Backstage would refuse to build it"));
        } else if (!repository.hasFolder(docs.get())) {
            boolean fallback = index && docsDir.isEmpty();
            found.accept(
                    warning(place, "the folder " + docs.get() + " with the pages is missing")
                            .advise(
                                    fallback
                                            ? "Backstage would show the README only"
                                            : "Backstage would have nothing to build"));
        }
    }

    private static boolean within(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    private void borrowed(YamlNode other) {
        Optional<EntityRef> target =
                other.string().flatMap(t -> EntityRef.parse(t, "", EntityRef.DEFAULT_NAMESPACE));
        if (target.isEmpty()) {
            found.accept(
                    warning(other.where(), "techdocs-entity must be a whole reference")
                            .advise("such as component:default/name"));
            return;
        }
        Optional<Entity> entity = catalog.entity(target.get());
        if (entity.isEmpty()) {
            found.accept(
                    Problem.info(
                            "catalog.lint.docs",
                            other.where(),
                            target.get().compact()
                                    + ", whose docs these are, is not in this"
                                    + " catalog"));
        } else if (entity.get().annotation(REF).isEmpty()
                && entity.get().annotation(ENTITY).isEmpty()) {
            found.accept(
                    warning(other.where(), target.get().compact() + " has no docs to show here")
                            .advise("add " + REF + " there"));
        }
    }

    /// Docs beside a component that does not point to them, else none at all.
    private void none(Entity entity) {
        String folder = Confined.parent(entity.path());
        boolean there =
                CONFIGS.stream().anyMatch(name -> repository.has(Repository.in(folder, name)))
                        && entity.isKind("Component");
        Where where = entity.field("metadata").map(YamlNode::where).orElse(entity.where());
        if (!there) {
            if (entity.isKind("Component")) {
                undocumented.computeIfAbsent(entity.path(), path -> new ArrayList<>()).add(entity);
            }
            return;
        }
        Problem problem =
                warning(where, "there is a mkdocs.yml beside this file, but nothing points to it")
                        .advise("add the annotation " + REF + ": dir:.");
        Optional<TextEdit> edit =
                repository
                        .text(entity.path())
                        .flatMap(
                                text ->
                                        new YamlEdit(entity.path(), text)
                                                .set(
                                                        entity.raw(),
                                                        List.of("metadata", "annotations", REF),
                                                        "dir:."));
        found.accept(
                edit.map(e -> problem.fixedBy(new Fix("Point to the docs", List.of(e))))
                        .orElse(problem));
    }

    private static Problem warning(Where where, String message) {
        return Problem.warning("catalog.lint.docs", where, message);
    }
}

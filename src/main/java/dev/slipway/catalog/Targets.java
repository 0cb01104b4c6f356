package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.files.Glob;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Where one Location leads: its files, what they hold directly, and what Backstage would stumble
/// over (`runSpecialLocationStep`, FileReaderProcessor). One failing target makes it drop all.
record Targets(
        List<String> files, List<EntityRef> emits, List<Problem> problems, boolean notFetched) {
    static final Targets NONE = new Targets(List.of(), List.of(), List.of(), false);
    private static final String DROPS =
            "Backstage would list nothing that this Location leads to until it is mended";

    static Targets of(
            Entity location, String path, Tree tree, FileCache cache, AllowedKinds allowed) {
        Reader reader = new Reader(location, path, tree, cache, allowed);
        location.field("spec", "target").ifPresent(reader::follow);
        if (location.field("spec", "targets").orElse(null) instanceof YamlList list) {
            list.items().forEach(reader::follow);
        }
        reader.type();
        return new Targets(
                List.copyOf(reader.files),
                List.copyOf(reader.emits),
                List.copyOf(reader.problems),
                reader.notFetched);
    }

    private static final class Reader {
        private final Entity location;
        private final String path;
        private final Tree tree;
        private final FileCache cache;
        private final AllowedKinds allowed;
        private final boolean optional;
        private final Set<String> files = new LinkedHashSet<>();
        private final Set<EntityRef> emits = new LinkedHashSet<>();
        private final List<Problem> problems = new ArrayList<>();
        private boolean followed;
        private boolean notFetched;

        Reader(Entity location, String path, Tree tree, FileCache cache, AllowedKinds allowed) {
            this.allowed = allowed;
            this.location = location;
            this.path = path;
            this.tree = tree;
            this.cache = cache;
            this.optional =
                    location.raw().text("spec", "presence").filter("optional"::equals).isPresent();
        }

        void type() {
            if (!followed) {
                return;
            }
            location.field("spec", "type")
                    .filter(t -> t.string().filter(List.of("file", "url")::contains).isEmpty())
                    .filter(t -> t.string().isPresent())
                    .ifPresent(t -> problems.add(unknown(t)));
        }

        private Problem unknown(YamlNode type) {
            Problem problem =
                    Problem.error(
                                    "catalog.location-type",
                                    type.where(),
                                    "no reader knows Locations of type " + type.string().orElse(""))
                            .advise("use type: url or type: file");
            boolean address =
                    Stream.of("github", "gitlab", "bitbucket", "azure/api")
                            .anyMatch(type.string().orElse("")::startsWith);
            return address
                    ? Fixes.instead(type, "url").map(problem::fixedBy).orElse(problem)
                    : problem;
        }

        void follow(YamlNode node) {
            String target = node.string().orElse("");
            if (target.isEmpty()) {
                return;
            }
            followed = true;
            Where where = node.where();
            if (target.endsWith("/") && !Tree.isRemote(target)) {
                missing(where, "the target must be a file, not the folder " + target);
                return;
            }
            Optional<String> file = tree.beside(path, target);
            if (file.isEmpty()) {
                notFetched = true;
                problems.add(
                        Problem.info(
                                        "catalog.not-fetched",
                                        where,
                                        "this target stands on the network and was not fetched")
                                .advise("clone it beside this folder to see its entities"));
                return;
            }
            boolean many = Glob.isGlob(file.get());
            List<String> found =
                    many
                            ? tree.glob(file.get())
                            : tree.exists(file.get()) ? List.of(file.get()) : List.of();
            // an optional file may be absent, but a folder is never a file
            if (found.isEmpty() && !(optional && (many || !tree.isFolder(file.get())))) {
                missing(
                        where,
                        many
                                ? target + " matches no file"
                                : target + " " + tree.obstacle(file.get()));
            }
            hint(target, where);
            found.forEach(f -> read(f, where));
        }

        private void missing(Where where, String message) {
            problems.add(
                    Problem.error("catalog.missing-target", where, message)
                            .advise("mend or remove it, or set presence: optional; " + DROPS));
        }

        private void hint(String target, Where where) {
            boolean isFile = location.raw().text("spec", "type").filter("url"::equals).isEmpty();
            if (isFile && !target.startsWith(".") && !Tree.isRemote(target)) {
                problems.add(
                        Problem.info(
                                        "catalog.relative-target",
                                        where,
                                        target + " was read beside this file")
                                .advise(
                                        "write ./%s: Backstage would look for it where it was started"
                                                .formatted(target)));
            }
        }

        private void read(String file, Where where) {
            files.add(file);
            if (!tree.follow()) {
                return;
            }
            Set<String> refused = new TreeSet<>();
            for (Descriptor descriptor : cache.read(tree, file).orElse(List.of())) {
                descriptor.ref().ifPresent(emits::add);
                descriptor
                        .entity()
                        .filter(entity -> !allowed.allow(entity))
                        .ifPresent(entity -> refused.add(entity.kind()));
                if (descriptor.breaksParent()) {
                    problems.add(
                            Problem.error(
                                            "catalog.broken-target",
                                            where,
                                            "%s has a document that cannot be read"
                                                    .formatted(descriptor.where()))
                                    .advise(DROPS));
                }
            }
            if (!refused.isEmpty()) {
                problems.add(
                        Problem.error(
                                        AllowedKinds.RULE,
                                        where,
                                        "%s has what catalog.rules does not allow: %s"
                                                .formatted(file, String.join(", ", refused)))
                                .advise(DROPS));
            }
        }
    }
}

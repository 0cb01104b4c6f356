package dev.slipway.catalog.review;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.files.Confined;
import dev.slipway.yaml.YamlNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Holds `CODEOWNERS` against `spec.owner`. A repository begins where a `.git` or a `CODEOWNERS`
/// stands; a line for the descriptor or for its folder that names the owner, a member of it, or its
/// team's address is agreement.
final class OwnerReview {
    private static final List<String> GITHUB =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");
    private static final List<String> GITLAB =
            List.of("CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    /// Stands for the files of a folder that no line names.
    private static final String SOME_FILE = "some-file-of-this-folder";

    private final Catalog catalog;
    private final Repository repository;
    private final Consumer<Problem> found;
    private final Map<String, Optional<Home>> homes = new HashMap<>();
    private final Map<EntityRef, Set<String>> names = new HashMap<>();
    private final Map<String, EntityRef> groups = new HashMap<>();

    /// A repository's folder and who owns what in it.
    private record Home(String folder, CodeOwners owners) {}

    OwnerReview(Catalog catalog, Repository repository, Consumer<Problem> found) {
        this.catalog = catalog;
        this.repository = repository;
        this.found = found;
    }

    void look(Entity entity) {
        EntityRef owner = entity.owner().orElse(null);
        Optional<Home> home = home(Confined.parent(entity.path()));
        if (owner == null || home.isEmpty() || entity.isKind("Location")) {
            return;
        }
        CodeOwners.Owned owned = owned(home.get(), entity.path()).orElse(null);
        if (owned == null || owned.names().isEmpty() || agrees(owned.names(), owner)) {
            return;
        }
        String aside = Repository.in(Confined.parent(entity.path()), SOME_FILE);
        if (owned(home.get(), aside).filter(o -> agrees(o.names(), owner)).isPresent()) {
            return;
        }
        found.accept(problem(entity, owner, owned));
    }

    private Problem problem(Entity entity, EntityRef owner, CodeOwners.Owned owned) {
        Optional<EntityRef> other =
                owned.names().stream().flatMap(name -> group(plain(name)).stream()).findFirst();
        Where where = entity.field("spec", "owner").map(YamlNode::where).orElse(entity.where());
        String message =
                "%s gives this file to %s, not to %s"
                        .formatted(
                                owned.where(),
                                String.join(", ", owned.names()),
                                owner.compact("group"));
        String rule = "catalog.lint.codeowners";
        // a known group is a contradiction; an unknown name may be the same team
        return other.isPresent()
                ? Problem.warning(rule, where, message)
                        .advise(
                                "changes are reviewed by %s: make both name the same team"
                                        .formatted(other.get().compact("group")))
                : Problem.info(rule, where, message)
                        .advise(
                                "where both mean the same team, tell its Group:"
                                        + " github.com/team-slug: "
                                        + owned.names().getFirst().replace("@", ""));
    }

    private Optional<EntityRef> group(String name) {
        if (groups.isEmpty()) {
            for (Entity group : catalog.ownership().groups()) {
                addresses(group).forEach(address -> groups.put(address, group.ref()));
            }
        }
        return Optional.ofNullable(groups.get(name))
                .or(() -> Optional.ofNullable(groups.get(team(name))));
    }

    /// `team` of `org/team`.
    private static String team(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Optional<CodeOwners.Owned> owned(Home home, String path) {
        String inside = home.folder.isEmpty() ? path : path.substring(home.folder.length() + 1);
        return home.owners.of(inside);
    }

    private boolean agrees(List<String> written, EntityRef owner) {
        Set<String> known = names.computeIfAbsent(owner, this::known);
        return written.stream()
                .map(OwnerReview::plain)
                .anyMatch(name -> known.contains(name) || known.contains(team(name)));
    }

    /// All that stands for an owner: its own names, and those of its members.
    private Set<String> known(EntityRef owner) {
        Set<String> all = new HashSet<>();
        all.add(owner.name());
        catalog.entity(owner).ifPresent(entity -> all.addAll(addresses(entity)));
        for (EntityRef member : catalog.ownership().members(owner)) {
            all.add(member.name());
            catalog.entity(member).ifPresent(entity -> all.addAll(addresses(entity)));
        }
        return all;
    }

    private static Set<String> addresses(Entity entity) {
        Set<String> all = new HashSet<>();
        all.add(entity.ref().name());
        for (String key :
                List.of("github.com/team-slug", "github.com/user-login", "gitlab.com/group")) {
            entity.annotation(key).ifPresent(value -> all.add(plain(value)));
        }
        entity.raw().text("spec", "profile", "email").ifPresent(mail -> all.add(plain(mail)));
        return all;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("@") ? lower.substring(lower.startsWith("@@") ? 2 : 1) : lower;
    }

    private Optional<Home> home(String folder) {
        Optional<Home> known = homes.get(folder);
        if (known == null) {
            known = Optional.ofNullable(read(folder));
            boolean top = folder.isEmpty() || repository.has(Repository.in(folder, ".git"));
            known = known.isPresent() || top ? known : home(Confined.parent(folder));
            homes.put(folder, known);
        }
        return known;
    }

    private @org.jspecify.annotations.Nullable Home read(String folder) {
        boolean gitLab =
                repository.has(Repository.in(folder, ".gitlab/CODEOWNERS"))
                        || repository.has(Repository.in(folder, ".gitlab-ci.yml"));
        for (String name : gitLab ? GITLAB : GITHUB) {
            String path = Repository.in(folder, name);
            String text = repository.text(path).orElse(null);
            if (text != null) {
                CodeOwners owners =
                        CodeOwners.parse(
                                path,
                                text,
                                gitLab ? CodeOwners.Dialect.GITLAB : CodeOwners.Dialect.GITHUB);
                owners.problems().forEach(found);
                return new Home(folder, owners);
            }
        }
        return null;
    }
}

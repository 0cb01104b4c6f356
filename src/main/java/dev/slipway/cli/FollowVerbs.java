package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Lagging;
import dev.slipway.desk.Updated;
import dev.slipway.git.BranchMerge;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// `slipway template outdated|update`: generated repositories follow their golden paths.
final class FollowVerbs {
    private FollowVerbs() {}

    static List<Object> all(Desk desk, Map<String, String> environment) {
        return List.of(new OutdatedVerb(desk), new UpdateVerb(desk, environment));
    }

    @Command(
            name = "outdated",
            description =
                    "Lists the components whose golden path has changed since they were made; exit"
                            + " 1 when there is one.")
    static final class OutdatedVerb extends Common.Verb implements Callable<Integer> {
        private final Desk desk;

        @Option(names = "--owner", paramLabel = "TEAM", description = "Only those of this owner.")
        String owner = "";

        @Option(names = "--all", description = "Also those that are up to date.")
        boolean all;

        OutdatedVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            common.platform(desk);
            List<Lagging> followers =
                    desk.goldenPaths().followers().stream()
                            .filter(this::isWanted)
                            .filter(one -> all || one.state() != Lagging.State.CURRENT)
                            .toList();
            Table table = new Table("COMPONENT", "OWNER", "GOLDEN PATH", "STATE", "REPOSITORY");
            List<Map<String, Object>> values = new ArrayList<>();
            for (Lagging one : followers) {
                String state = one.state().name().toLowerCase(Locale.ROOT);
                String team = one.owner().map(o -> o.compact("group")).orElse("");
                table.row(
                        one.entity().toString(),
                        team,
                        one.template(),
                        state,
                        one.repository().toString());
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("entity", one.entity().toString());
                map.put("owner", one.owner().map(EntityRef::toString).orElse(""));
                map.put("template", one.template());
                map.put("state", state);
                map.put("repository", one.repository().toString());
                values.add(map);
            }
            common.print(values, table);
            return followers.stream().anyMatch(one -> one.state() != Lagging.State.CURRENT)
                    ? Exit.FINDINGS
                    : Exit.OK;
        }

        private boolean isWanted(Lagging one) {
            return owner.isEmpty()
                    || EntityRef.parse(owner, "group", EntityRef.DEFAULT_NAMESPACE)
                            .equals(one.owner());
        }
    }

    @Command(
            name = "update",
            description = {
                "Merges what changed in the golden path of a repository into it, as a branch.",
                "What is checked out stays as it is; exit 1 when there are conflicts to decide."
            })
    static final class UpdateVerb extends Common.Verb implements Callable<Integer> {
        private final Desk desk;
        private final Map<String, String> environment;

        @Parameters(
                arity = "0..*",
                paramLabel = "REPOSITORY",
                description = "Folders of repositories (default: all that are outdated).")
        List<Path> repositories = List.of();

        @Option(names = "--dry-run", description = "Only shows what would change.")
        boolean dryRun;

        @Option(
                names = "--set",
                paramLabel = "NAME=VALUE",
                description = "The answer to a question that is new; repeat for more.")
        List<String> sets = List.of();

        @Option(
                names = "--secret",
                paramLabel = "NAME[=VARIABLE]",
                description = "An answer from the environment variable of that name.")
        List<String> secrets = List.of();

        UpdateVerb(Desk desk, Map<String, String> environment) {
            this.desk = desk;
            this.environment = environment;
        }

        @Override
        public Integer call() {
            common.platform(desk);
            Map<String, Object> more = new LinkedHashMap<>();
            for (String set : sets) {
                int cut = set.indexOf('=');
                if (cut < 1) {
                    common.err().println("slipway: --set " + set + ": write NAME=VALUE");
                    return Exit.USAGE;
                }
                more.put(set.substring(0, cut), set.substring(cut + 1));
            }
            for (String secret : secrets) {
                String variable = secret.substring(secret.indexOf('=') + 1);
                String value = environment.get(variable);
                if (value == null) {
                    common.err().println("slipway: the variable " + variable + " is not set");
                    return Exit.USAGE;
                }
                more.put(secret.replaceFirst("=.*", ""), value);
            }
            return update(more);
        }

        private int update(Map<String, Object> more) {
            List<Path> wanted =
                    repositories.isEmpty()
                            ? desk.goldenPaths().followers().stream()
                                    .filter(one -> one.state() == Lagging.State.OUTDATED)
                                    .map(Lagging::repository)
                                    .toList()
                            : repositories;
            List<Problem> problems = new ArrayList<>();
            List<Map<String, Object>> values = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            boolean conflicts = false;
            for (Path repository : wanted) {
                Outcome<Updated> done =
                        desk.goldenPaths().update(repository, more, dryRun, Progress.NONE);
                problems.addAll(done.problems());
                if (done.value().isPresent()) {
                    Updated updated = done.value().get();
                    values.add(values(updated));
                    text.append(text(updated));
                    conflicts |= !updated.conflicts().isEmpty();
                }
            }
            common.print(values, wanted.isEmpty() ? "nothing is outdated\n" : text.toString());
            int code = common.tell(problems);
            return conflicts ? Exit.FINDINGS : code;
        }

        private String text(Updated updated) {
            StringBuilder text = new StringBuilder(updated.repository() + ": ");
            if (updated.current() || updated.changed().isEmpty()) {
                return text.append("up to date\n").toString();
            }
            text.append(updated.changed().size())
                    .append(dryRun ? " files would change on branch " : " files changed on branch ")
                    .append(updated.branch())
                    .append('\n');
            updated.changed().forEach(path -> text.append("  ").append(path).append('\n'));
            for (BranchMerge.Conflict conflict : updated.conflicts()) {
                text.append("  conflict: ").append(conflict.path());
                conflict.lines().forEach(line -> text.append(':').append(line));
                text.append(": ").append(conflict.why()).append('\n');
            }
            if (!dryRun) {
                text.append("  take it over with: git merge ")
                        .append(updated.branch())
                        .append('\n');
            }
            return text.toString();
        }

        private static Map<String, Object> values(Updated updated) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("repository", updated.repository().toString());
            map.put("template", updated.template());
            map.put("current", updated.current());
            map.put("branch", updated.branch());
            map.put("commit", updated.commit());
            map.put("changed", updated.changed());
            map.put(
                    "conflicts",
                    updated.conflicts().stream()
                            .map(c -> Map.of("file", c.path(), "why", c.why(), "lines", c.lines()))
                            .toList());
            return map;
        }
    }
}

package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Created;
import dev.slipway.desk.Desk;
import dev.slipway.desk.PathEntry;
import dev.slipway.desk.Preview;
import dev.slipway.desk.WizardSession;
import dev.slipway.desk.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `slipway template`: the golden paths of the platform, and how to walk one.
@Command(name = "template", description = "Lists and runs the golden paths (Software Templates).")
final class TemplateVerbs {
    private final Desk desk;
    private final Map<String, String> environment;

    TemplateVerbs(Desk desk, Map<String, String> environment) {
        this.desk = desk;
        this.environment = environment;
    }

    List<Object> verbs() {
        return List.of(new ListVerb(desk), new RunVerb(desk, environment));
    }

    @Command(name = "list", description = "Lists the golden paths.")
    static final class ListVerb extends Common.Verb implements Callable<Integer> {
        private final Desk desk;

        ListVerb(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Workspace platform = common.platform(desk);
            Table table = new Table("REF", "TYPE", "OWNER", "TITLE");
            List<Map<String, Object>> values = new ArrayList<>();
            for (PathEntry template : platform.goldenPaths()) {
                String owner = template.owner().map(EntityRef::toString).orElse("");
                table.row(
                        template.ref(),
                        template.type(),
                        template.owner().map(o -> o.compact("group")).orElse(""),
                        template.title());
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("ref", template.ref());
                map.put("title", template.title());
                map.put("description", template.description());
                map.put("type", template.type());
                map.put("owner", owner);
                map.put("tags", template.tags());
                map.put("file", template.file());
                values.add(map);
            }
            common.print(values, table);
            common.tell(platform.problems().stream().filter(Problem::isError).toList());
            return Exit.OK;
        }
    }

    @Command(
            name = "run",
            description =
                    "Makes a repository from a golden path and registers it in the platform, or"
                            + " shows what would be made.")
    static final class RunVerb extends Common.Verb implements Callable<Integer> {
        private final Desk desk;
        private final Map<String, String> environment;

        @Parameters(paramLabel = "REF", description = "e.g. nodejs-service")
        String ref = "";

        @Mixin AnswerFlags flags = new AnswerFlags();

        @Mixin EffectFlags effects = new EffectFlags();

        @Option(
                names = "--into",
                paramLabel = "DIR",
                description = "The folder that gets the new repository (default: the current one).")
        Path into = Path.of("");

        @Option(names = "--dry-run", description = "Only shows what would be made.")
        boolean dryRun;

        RunVerb(Desk desk, Map<String, String> environment) {
            this.desk = desk;
            this.environment = environment;
        }

        @Override
        public Integer call() {
            Workspace platform = common.platform(desk);
            Outcome<WizardSession> opened = desk.goldenPaths().wizard(ref);
            if (opened.value().isEmpty()) {
                List<Problem> why = new ArrayList<>(opened.problems());
                platform.problems().stream().filter(Problem::isError).forEach(why::add);
                return common.tell(why);
            }
            try (WizardSession session = opened.value().get()) {
                Outcome<WizardSession> begun =
                        dryRun
                                ? Outcome.of(session)
                                : session.begin(effects.consent(), Progress.NONE);
                if (begun.value().isEmpty()) {
                    return common.tell(begun.problems());
                }
                Outcome<Map<String, @Nullable Object>> answers =
                        flags.answers(session, environment);
                List<Problem> notes = new ArrayList<>(opened.problems());
                notes.addAll(begun.problems());
                notes.addAll(answers.problems());
                Map<String, @Nullable Object> values = answers.value().orElse(Map.of());
                return dryRun ? show(session, values, notes) : make(session, values, notes);
            } catch (AnswerFlags.Mistake e) {
                common.err().println("slipway: " + e.getMessage());
                return Exit.USAGE;
            }
        }

        private int show(
                WizardSession session,
                Map<String, @Nullable Object> answers,
                List<Problem> problems) {
            problems.addAll(session.form().view(answers).problems());
            Preview preview = session.preview(answers, Progress.NONE);
            problems.addAll(preview.problems());
            DryRun shown = new DryRun(session.ref(), session.target(folder()), preview, problems);
            common.print(shown.values(), shown.text());
            return common.tell(problems);
        }

        private int make(
                WizardSession session, Map<String, @Nullable Object> answers, List<Problem> notes) {
            Outcome<Created> made =
                    session.create(folder(), answers, effects.consent(), Progress.NONE);
            notes.addAll(made.problems());
            if (made.value().isEmpty()) {
                common.tell(notes);
                return Exit.FINDINGS;
            }
            Created created = made.value().get();
            notes.addAll(created.problems());
            common.print(values(created), text(created));
            return common.tell(notes);
        }

        private Path folder() {
            return into.toAbsolutePath().normalize();
        }

        private static String text(Created created) {
            StringBuilder text = new StringBuilder();
            text.append("created ").append(created.repository()).append('\n');
            text.append(created.files()).append(" files in commit ").append(created.commit());
            text.append('\n');
            created.entityRef()
                    .ifPresent(
                            entity ->
                                    text.append("registered ")
                                            .append(entity)
                                            .append(" in ")
                                            .append(created.registeredIn().orElseThrow())
                                            .append('\n'));
            created.links()
                    .forEach(
                            link ->
                                    text.append(link.title())
                                            .append(": ")
                                            .append(link.url())
                                            .append(link.entityRef())
                                            .append('\n'));
            return text.toString();
        }

        private static Map<String, Object> values(Created created) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("repository", created.repository().toString());
            map.put("commit", created.commit());
            map.put("files", created.files());
            map.put("entityRef", created.entityRef().orElse(""));
            map.put("registeredIn", created.registeredIn().map(Path::toString).orElse(""));
            map.put(
                    "links",
                    created.links().stream()
                            .map(
                                    link -> {
                                        Map<String, Object> one = new LinkedHashMap<>();
                                        one.put("title", link.title());
                                        one.put("url", link.url());
                                        one.put("entityRef", link.entityRef());
                                        return one;
                                    })
                            .toList());
            map.put("problems", created.problems().stream().map(Common::values).toList());
            return map;
        }
    }
}

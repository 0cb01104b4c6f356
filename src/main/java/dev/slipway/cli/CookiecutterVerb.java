package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.Change;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;
import dev.slipway.files.ProcessCommandRunner;
import dev.slipway.goldenpath.cookiecutter.Cookiecutter;
import dev.slipway.goldenpath.cookiecutter.CookiecutterPlan;
import dev.slipway.goldenpath.cookiecutter.CookiecutterRequest;
import dev.slipway.goldenpath.cookiecutter.Hook;
import dev.slipway.goldenpath.cookiecutter.HookRun;
import dev.slipway.goldenpath.cookiecutter.Replay;
import dev.slipway.goldenpath.cookiecutter.UserConfig;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway cookiecutter`: a project from a Cookiecutter template, without Python. Asks nothing:
/// what is not given takes its default.
@Command(
        name = "cookiecutter",
        description = {
            "Makes a project from a Cookiecutter template (a folder or a .zip archive), as"
                    + " cookiecutter --no-input does.",
            "Hooks are programs of the template's author: they run with --accept-hooks only."
        })
final class CookiecutterVerb extends Common.Verb implements Callable<Integer> {
    private final Map<String, String> environment;

    @Parameters(
            index = "0",
            paramLabel = "TEMPLATE",
            description = "The template's folder, or its .zip archive: a file or an address.")
    String template = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "NAME=VALUE",
            description = "Values in place of those in cookiecutter.json.")
    List<String> values = List.of();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "Where the project goes (default: here).")
    Path into = Path.of("");

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "The folder in the template's repository that holds cookiecutter.json.")
    String directory = "";

    @Option(names = "--accept-hooks", description = "Runs the template's hooks.")
    boolean acceptHooks;

    @Option(
            names = "--download",
            description = "Agrees to fetch the archive when TEMPLATE is an address.")
    boolean download;

    @Option(names = "--dry-run", description = "Only shows what would be made, hooks included.")
    boolean dryRun;

    @Option(
            names = {"-f", "--overwrite-if-exists"},
            description = "Writes into the project's folder when it is there already.")
    boolean overwrite;

    @Option(
            names = {"-s", "--skip-if-file-exists"},
            description = "With -f: keeps files that are there.")
    boolean keep;

    @Option(
            names = "--replay-file",
            paramLabel = "FILE",
            description = "Answers of an earlier run.")
    @Nullable Path replay;

    @Option(
            names = "--save-replay",
            paramLabel = "FILE",
            description = "Keeps the answers for --replay-file.")
    @Nullable Path saved;

    @Option(
            names = "--config-file",
            paramLabel = "FILE",
            description = "Instead of ~/.cookiecutterrc.")
    @Nullable Path configFile;

    @Option(names = "--default-config", description = "Reads no ~/.cookiecutterrc.")
    boolean defaultConfig;

    CookiecutterVerb(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> extra = new LinkedHashMap<>();
        for (String value : values) {
            int cut = value.indexOf('=');
            if (cut < 1) {
                common.err().println("slipway: " + value + ": write NAME=VALUE");
                return Exit.USAGE;
            }
            extra.put(value.substring(0, cut), value.substring(cut + 1));
        }
        UserConfig config = kept(config(), problems).orElse(UserConfig.NONE);
        String place = config.expanded(template);
        TemplateArchive archive = new TemplateArchive(download, environment);
        if (!TemplateArchive.isOne(place) && !Files.isDirectory(Path.of(place))) {
            common.err()
                    .println(
                            "slipway: there is no folder "
                                    + place
                                    + "; clone the template first, or name a .zip archive of it");
            return Exit.USAGE;
        }
        Optional<FileSource> files =
                TemplateArchive.isOne(place)
                        ? kept(archive.open(place), problems)
                        : Optional.of(FolderSource.whole(Path.of(place)));
        if (files.isEmpty()) {
            return common.tell(problems);
        }
        try {
            Path scratch = Files.createTempDirectory("slipway-hooks-");
            try {
                return run(files.get(), new Given(place, extra, config), problems, scratch);
            } finally {
                new FilePlan(List.of(new Change.Delete("work"))).applyTo(scratch, Progress.NONE);
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Given(String place, Map<String, Object> extra, UserConfig config) {}

    private int run(FileSource template, Given given, List<Problem> problems, Path scratch)
            throws IOException {
        Path work = Files.createDirectory(scratch.resolve("work"));
        HookRun hooks =
                new HookRun(
                        acceptHooks && !dryRun
                                ? new ProcessCommandRunner(work, environment)
                                : CommandRunner.NOT_RUN,
                        work,
                        Progress.NONE);
        FileSource files = template;
        String inside = directory;
        if (acceptHooks && !dryRun) {
            Optional<Optional<Path>> changed =
                    kept(hooks.beforeQuestions(files, directory), problems);
            if (changed.isEmpty()) {
                return common.tell(problems);
            }
            if (changed.get().isPresent()) {
                files = FolderSource.whole(changed.get().get());
                inside = "";
            }
        }
        Optional<Cookiecutter> read = kept(Cookiecutter.read(files, inside), problems);
        if (read.isEmpty()) {
            return common.tell(problems);
        }
        Outcome<CookiecutterPlan> outcome =
                read.get().plan(request(given, problems), Progress.NONE);
        Optional<CookiecutterPlan> plan = kept(outcome, problems);
        boolean wrong = problems.stream().anyMatch(Problem::isError);
        if (plan.isEmpty() || wrong && !dryRun) {
            return common.tell(problems);
        }
        if (dryRun) {
            common.print(CookiecutterText.values(plan.get()), CookiecutterText.text(plan.get()));
            return common.tell(problems);
        }
        return make(plan.get(), hooks, problems);
    }

    private int make(CookiecutterPlan plan, HookRun hooks, List<Problem> problems)
            throws IOException {
        Path target = parent().resolve(plan.folder());
        Outcome<Path> made =
                overwrite && Files.isDirectory(target)
                        ? plan.files().applyTo(target, Progress.NONE).map(undo -> target)
                        : hooks.create(plan, parent(), FilePlan.Finish.NOTHING);
        problems.addAll(made.problems());
        if (made.value().isPresent()) {
            if (saved != null) {
                Files.writeString(saved, Replay.write(plan.context()));
            }
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("project", made.value().get().toString());
            result.put("files", plan.files().files().size());
            common.print(result, "created " + made.value().get() + "\n");
        }
        return common.tell(problems);
    }

    private CookiecutterRequest request(Given given, List<Problem> problems) throws IOException {
        Map<String, @Nullable Object> answers =
                replay == null
                        ? Map.of()
                        : kept(Replay.read(replay.toString(), Files.readString(replay)), problems)
                                .orElse(Map.of());
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return new CookiecutterRequest(
                Map.of(),
                new CookiecutterRequest.Values(
                        given.config().defaultContext(), given.extra(), answers),
                new CookiecutterRequest.Surroundings(
                        Clock.systemDefaultZone(),
                        HexFormat.of().formatHex(seed),
                        template,
                        given.place(),
                        parent().toString(),
                        ""),
                new CookiecutterRequest.Target(
                        Optional.of(FolderSource.whole(parent())), overwrite, keep),
                acceptHooks);
    }

    private Path parent() {
        return into.toAbsolutePath().normalize();
    }

    private Outcome<UserConfig> config() {
        if (defaultConfig) {
            return Outcome.of(UserConfig.NONE);
        }
        String named = environment.getOrDefault("COOKIECUTTER_CONFIG", "");
        Path usual = Path.of(environment.getOrDefault("HOME", ""), ".cookiecutterrc");
        Path file = configFile != null ? configFile : named.isEmpty() ? usual : Path.of(named);
        if (file.equals(usual) && !Files.isRegularFile(file)) {
            return Outcome.of(UserConfig.NONE);
        }
        try {
            return UserConfig.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.error(
                            "cookiecutter.config",
                            dev.slipway.base.Where.file(file.toString()),
                            "cannot be read"));
        }
    }

    private static <T> Optional<T> kept(Outcome<T> outcome, List<Problem> problems) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }

    /// What a dry run prints.
    private static final class CookiecutterText {
        static String text(CookiecutterPlan plan) {
            StringBuilder text = new StringBuilder("would make " + plan.folder() + "\n\n");
            Table files = new Table("FILE", "BYTES");
            plan.files()
                    .files()
                    .forEach(
                            file ->
                                    files.row(
                                            file.path() + (file.executable() ? " *" : ""),
                                            Integer.toString(file.bytes().length)));
            text.append(files);
            for (Hook hook : plan.hooks()) {
                text.append("\nhook ").append(hook.path()).append(", not run:\n");
                text.append(hook.script().text().stripTrailing()).append('\n');
            }
            return text.toString();
        }

        static Map<String, Object> values(CookiecutterPlan plan) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("folder", plan.folder());
            map.put("files", plan.files().files().stream().map(CookiecutterText::file).toList());
            map.put(
                    "hooks",
                    plan.hooks().stream()
                            .map(
                                    hook ->
                                            Map.of(
                                                    "path",
                                                    hook.path(),
                                                    "script",
                                                    hook.script().text()))
                            .toList());
            return map;
        }

        private static Map<String, Object> file(Change.Write file) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("path", file.path());
            map.put("size", file.bytes().length);
            map.put("executable", file.executable());
            file.traced().ifPresent(text -> map.put("content", text.text()));
            return map;
        }
    }
}

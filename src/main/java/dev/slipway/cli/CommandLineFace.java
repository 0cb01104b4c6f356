package dev.slipway.cli;

import dev.slipway.desk.About;
import dev.slipway.desk.Desk;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Runs one command line over a desk.
public final class CommandLineFace {
    private final Desk desk;
    private final About about;
    private final Map<String, String> environment;

    /// `environment` is where secrets are taken from that a flag names.
    public CommandLineFace(Desk desk, About about, Map<String, String> environment) {
        this.desk = desk;
        this.about = about;
        this.environment = environment;
    }

    /// Runs `arguments`, prints to the given streams, and returns the exit code.
    public int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Root());
        addVerbs(line, arguments.length == 0 ? "" : arguments[0]);
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((mistake, given) -> usage(mistake, err));
        line.setExecutionExceptionHandler(
                (fault, command, parsed) -> {
                    String said = fault.getMessage();
                    err.println("slipway: " + (said == null ? fault.toString() : said));
                    err.flush();
                    return Exit.FAILURE;
                });
        return line.execute(arguments);
    }

    /// Only what `first` names: to look at the annotations of all verbs takes longer than most
    /// verbs do. All of them for help and for a mistyped word.
    private void addVerbs(CommandLine line, String first) {
        Map<String, Supplier<CommandLine>> verbs = verbs();
        boolean known = verbs.containsKey(first);
        verbs.forEach(
                (name, verb) -> {
                    if (!known || name.equals(first)) {
                        line.addSubcommand(name, verb.get());
                    }
                });
    }

    private Map<String, Supplier<CommandLine>> verbs() {
        Map<String, Supplier<CommandLine>> verbs = new LinkedHashMap<>();
        verbs.put("open", () -> new CommandLine(new OpenWord()));
        verbs.put("catalog", () -> group(new CatalogVerbs(desk), new CatalogVerbs(desk).verbs()));
        verbs.put("scorecard", () -> new CommandLine(new ScorecardVerb(desk)));
        verbs.put("check", () -> new CommandLine(new CheckVerb(desk, about)));
        verbs.put("template", this::templates);
        verbs.put("score", () -> ScoreVerbs.line(desk, environment));
        verbs.put("manifest", () -> ManifestVerbs.line());
        DoraVerbs dora = new DoraVerbs(environment);
        verbs.put("dora", () -> group(dora, dora.verbs()));
        ClusterVerbs cluster = new ClusterVerbs(desk);
        verbs.put("cluster", () -> group(cluster, cluster.verbs()));
        verbs.put("cookiecutter", () -> new CommandLine(new CookiecutterVerb(environment)));
        verbs.put("version", () -> new CommandLine(new VersionVerb(about)));
        return verbs;
    }

    private CommandLine templates() {
        TemplateVerbs templates = new TemplateVerbs(desk, environment);
        CommandLine line = group(templates, templates.verbs());
        WorkshopVerbs.all().forEach(line::addSubcommand);
        FollowVerbs.all(desk, environment).forEach(line::addSubcommand);
        return line;
    }

    private static int usage(ParameterException mistake, PrintWriter err) {
        CommandLine command = mistake.getCommandLine();
        err.println("slipway: " + mistake.getMessage());
        List<String> said =
                mistake instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getUnmatched()
                        : List.of();
        if (command.getParent() == null && !said.isEmpty() && isPlace(said.getFirst())) {
            err.println("Did you mean: slipway open " + said.getFirst() + "?");
        } else if (command.getParent() == null && said.contains("-C")) {
            err.println("-C stands after the verb: slipway catalog list -C DIR");
        } else {
            UnmatchedArgumentException.printSuggestions(mistake, err);
        }
        err.println(
                "See '" + command.getCommandSpec().qualifiedName() + " --help' for what there is.");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static boolean isPlace(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static CommandLine group(Object group, Iterable<Object> verbs) {
        CommandLine line = new CommandLine(group);
        for (Object verb : verbs) {
            line.addSubcommand(verb);
        }
        return line;
    }

    /// The window is opened before any verb is looked at, where `open` is the first word: here it
    /// is listed, and found when it stands elsewhere.
    @Command(name = "open", description = "Opens the window: on a folder, an entity or a link.")
    private static final class OpenWord implements Callable<Integer> {
        @CommandLine.Spec CommandSpec spec = CommandSpec.create();

        @CommandLine.Parameters(arity = "0..*", paramLabel = "PATH | REF | slipway://PLACE")
        @SuppressWarnings("UnusedVariable") // picocli looks at it
        List<String> what = List.of();

        @Override
        public Integer call() {
            throw new ParameterException(
                    spec.commandLine(), "open must be the first word: slipway open");
        }
    }

    @Command(
            name = "slipway",
            mixinStandardHelpOptions = false,
            description =
                    "The internal developer platform on your own desk. Without a verb the window"
                            + " opens.",
            synopsisSubcommandLabel = "VERB")
    private static final class Root implements Runnable {
        @CommandLine.Spec CommandSpec spec = CommandSpec.create();

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = CommandLine.ScopeType.INHERIT,
                description = "Shows this help.")
        @SuppressWarnings("UnusedVariable") // picocli looks at it
        boolean help;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}

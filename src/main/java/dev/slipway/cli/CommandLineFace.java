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
import java.util.LinkedHashMap;
import java.util.Map;
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
                    err.println("slipway: " + fault.getMessage());
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
        verbs.put("catalog", () -> group(new CatalogVerbs(desk), new CatalogVerbs(desk).verbs()));
        verbs.put("template", this::templates);
        ScoreVerbs score = new ScoreVerbs(desk, environment);
        verbs.put("score", () -> group(score, score.verbs()));
        verbs.put("cookiecutter", () -> new CommandLine(new CookiecutterVerb(environment)));
        verbs.put("version", () -> new CommandLine(new VersionVerb(about)));
        return verbs;
    }

    private CommandLine templates() {
        TemplateVerbs templates = new TemplateVerbs(desk, environment);
        CommandLine line = group(templates, templates.verbs());
        WorkshopVerbs.all().forEach(line::addSubcommand);
        return line;
    }

    private static int usage(ParameterException mistake, PrintWriter err) {
        CommandLine command = mistake.getCommandLine();
        err.println("slipway: " + mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, err);
        err.println(
                "See '" + command.getCommandSpec().qualifiedName() + " --help' for what there is.");
        err.flush();
        return Exit.USAGE;
    }

    private static CommandLine group(Object group, Iterable<Object> verbs) {
        CommandLine line = new CommandLine(group);
        for (Object verb : verbs) {
            line.addSubcommand(verb);
        }
        return line;
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

package dev.slipway.cli;

import dev.slipway.desk.About;
import dev.slipway.desk.Desk;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

import java.io.PrintWriter;

/// Runs one command line over a desk.
public final class CommandLineFace {
    private final Desk desk;
    private final About about;

    public CommandLineFace(Desk desk, About about) {
        this.desk = desk;
        this.about = about;
    }

    /// Runs `arguments`, prints to the given streams, and returns the exit code.
    public int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand(
                "catalog", group(new CatalogVerbs(desk), new CatalogVerbs(desk).verbs()));
        line.addSubcommand("version", new VersionVerb(about));
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler(
                (fault, command, parsed) -> {
                    err.println("slipway: " + fault.getMessage());
                    return Exit.FAILURE;
                });
        return line.execute(arguments);
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

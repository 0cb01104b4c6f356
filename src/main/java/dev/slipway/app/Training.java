package dev.slipway.app;

import dev.slipway.desk.SamplePlatform;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What packaging runs once a face (`--train verbs|window FOLDER`, hidden from help): one process
/// visits what users visit, and the class cache of the installed program's face is made of what was
/// loaded and linked here. Everything in a cache is loaded at every start, so only what most starts
/// need belongs into it: some hundred classes that one screen alone needs delay all the others.
final class Training {
    /// `@` is the sample platform, `%` the folder to work in.
    private static final List<String> VERBS =
            List.of(
                    "--help",
                    "version",
                    "version --parts -o json",
                    "catalog list -C @",
                    "catalog list kind:component owner:team-commerce -C @ -o json",
                    "catalog show component:orders-service -C @",
                    "catalog show component:orders-service -C @ -o yaml",
                    "catalog validate -C @",
                    "template list -C @",
                    "template run nodejs-service -C @ --set name=trained-service"
                            + " --set owner=group:default/team-commerce"
                            + " --set system=system:default/commerce --into %/made",
                    "score generate @/repos/orders-service/score.yaml -C @ -t kubernetes"
                            + " -o %/manifests.yaml",
                    "score generate @/repos/orders-service/score.yaml -C @ -t compose"
                            + " -o %/compose.yaml");

    private static final int FINDINGS = 1;
    private final Slipway slipway;

    Training(Slipway slipway) {
        this.slipway = slipway;
    }

    /// @param arguments `verbs` or `window`, and the folder to work in, made when it is missing
    /// @throws IllegalStateException when a verb does not end as it should
    void run(List<String> arguments, PrintWriter out) throws Misuse {
        if (arguments.size() != 2) {
            throw new Misuse("training takes verbs or window, and a folder to work in");
        }
        Path folder = Path.of(arguments.getLast());
        switch (arguments.getFirst()) {
            case "verbs" -> verbs(folder);
            case "window" -> window(folder, out);
            default -> throw new Misuse("training knows no " + arguments.getFirst());
        }
    }

    private void verbs(Path folder) {
        Path sample = SamplePlatform.in(folder.resolve("sample"));
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (String verb : VERBS) {
            String[] words =
                    Stream.of(verb.split(" ", -1))
                            .map(word -> word.replace("@", sample.toString()))
                            .map(word -> word.replace("%", folder.toString()))
                            .toArray(String[]::new);
            int exit = slipway.commandLine(words, nowhere, nowhere);
            if (exit > FINDINGS) {
                throw new IllegalStateException(verb + " ended with " + exit);
            }
        }
    }

    /// The tour's first stops. A tour that stops is told and no obstacle: what it reached is
    /// learned, and whether it may stop is a question for the tests.
    private static void window(Path folder, PrintWriter out) throws Misuse {
        String pictures = folder.resolve("pictures").toString();
        try {
            TourVerb.run(
                    List.of(pictures, "--stops", "start"), new PrintWriter(Writer.nullWriter()));
        } catch (IllegalStateException e) {
            out.println("trained without the rest of the window: " + e.getMessage());
        }
    }
}

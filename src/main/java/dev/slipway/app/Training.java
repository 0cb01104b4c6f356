package dev.slipway.app;

import dev.slipway.desk.SamplePlatform;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What packaging runs once (`--train FOLDER`, hidden from help): one process visits what users
/// visit, and the class cache of the installed program is made of what was loaded and linked here.
/// Whatever a user waits for belongs into it.
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

    /// Runs every verb, then the tour of the window. A tour that stops is told and no obstacle:
    /// what it reached is learned, and whether it may stop is a question for the tests.
    ///
    /// @param arguments the folder to work in, made when it is missing
    /// @throws IllegalStateException when something does not end as it should
    void run(List<String> arguments, PrintWriter out) throws Misuse {
        if (arguments.size() != 1) {
            throw new Misuse("training takes a folder to work in");
        }
        Path folder = Path.of(arguments.getFirst());
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
        try {
            TourVerb.run(List.of(folder.resolve("pictures").toString()), nowhere);
        } catch (IllegalStateException e) {
            out.println("trained without the rest of the window: " + e.getMessage());
        }
    }
}

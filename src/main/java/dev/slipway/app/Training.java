package dev.slipway.app;

import dev.slipway.desk.SamplePlatform;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/// What packaging runs once (`--train FOLDER`, hidden from help): one process visits what users
/// visit, and the class cache of the installed program is made of what was loaded and linked here.
/// Whatever a user waits for belongs into it.
final class Training {
    private static final List<String> VERBS =
            List.of(
                    "--help",
                    "version",
                    "version --parts -o json",
                    "catalog list -C @",
                    "catalog list kind:component owner:team-commerce -C @ -o json",
                    "catalog show component:orders-service -C @",
                    "catalog show component:orders-service -C @ -o yaml",
                    "catalog validate -C @");
    private final Slipway slipway;

    Training(Slipway slipway) {
        this.slipway = slipway;
    }

    /// @param folder where to work; made when it is missing
    /// @throws IllegalStateException when a verb does not do what it should
    void in(Path folder) {
        Path sample = SamplePlatform.in(folder.resolve("sample"));
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        for (String verb : VERBS) {
            String[] words = verb.replace("@", sample.toString()).split(" ", -1);
            int exit = slipway.commandLine(words, nowhere, nowhere);
            if (exit > 1) {
                throw new IllegalStateException(verb + " ended with " + exit);
            }
        }
    }
}

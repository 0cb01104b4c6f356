package packaging;

import java.util.Locale;

/// The two ways to start the program.
enum Face {
    WINDOW,
    VERBS;

    /// As file names and the training run have it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

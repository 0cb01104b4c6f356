package dev.slipway.ui;

import dev.slipway.desk.Route;

import java.nio.file.Path;

/// How a screen sends its user elsewhere and says a short word, without knowing the frame.
public interface Navigator {

    void go(Route route);

    /// Says that the screen itself has moved, e.g. to another filter: the present place is known by
    /// this route from now on, in links and in the history, without a step back for it.
    default void here(Route route) {}

    /// A short confirmation that goes by itself.
    void toast(String message);

    /// The same with one thing that can still be done about it ("Undo").
    default void toast(String message, String verb, Runnable action) {
        toast(message);
    }

    /// Says what could not be done, and why.
    default void warn(String message) {
        toast(message);
    }

    /// Puts text on the clipboard and says so: `what` names it, as in `reference`.
    void copy(String text, String what);

    /// Opens a web address in the browser.
    void browse(String url);

    /// Opens a folder of this machine in the file manager.
    default void reveal(Path folder) {
        browse(folder.toUri().toString());
    }
}

package dev.slipway.app;

import dev.slipway.desk.Desk;
import dev.slipway.ui.shell.Start;
import dev.slipway.ui.shell.Window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Opens the window, lets later starts of the program in, and stays until it is closed. Apart from
/// [Slipway], so that the command line never loads JavaFX.
final class WindowFace {
    private static final Logger LOG = Logger.getLogger(WindowFace.class.getName());

    private WindowFace() {}

    /// @param clock where to write how long the start took
    /// @throws IllegalStateException when no window can be opened here, with the reason
    static void run(Desk desk, Start start, OneWindow one, Optional<Path> clock)
            throws InterruptedException {
        Drawing.choose();
        Window window = Window.start(desk, start);
        clock.ifPresent(file -> new StartClock(file, desk).watch(window));
        one.listen(line -> follow(window, line));
        window.awaitClosed();
    }

    private static void follow(Window window, String line) {
        try {
            window.follow(OpenVerb.start(line.isEmpty() ? List.of() : List.of(line)));
        } catch (Misuse e) {
            LOG.log(Level.WARNING, "a later start leads nowhere: {0}", e.getMessage());
        }
    }
}

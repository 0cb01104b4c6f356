package dev.slipway.app;

import dev.slipway.desk.Desk;
import dev.slipway.ui.shell.Start;
import dev.slipway.ui.shell.Window;

/// Opens the window and stays until it is closed. Apart from [Slipway], so that the command line
/// never loads JavaFX.
final class WindowFace {
    private WindowFace() {}

    /// @throws IllegalStateException when no window can be opened here, with the reason
    static void run(Desk desk, Start start) throws InterruptedException {
        Window.start(desk, start).awaitClosed();
    }
}

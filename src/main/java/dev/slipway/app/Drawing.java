package dev.slipway.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Spares JavaFX the search for a graphics card on a computer that has none: it would load the
/// system's software OpenGL only to turn it down, and draw by itself after all.
final class Drawing {
    private static final String ORDER = "prism.order";

    /// What Linux shows of cards: the kernel's own drivers, NVIDIA's, and Windows' card in WSL.
    private static final List<Path> CARDS =
            List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"), Path.of("/dev/dxg"));

    private Drawing() {}

    /// To be called before JavaFX starts. What the user set stays.
    static void choose() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        if (linux && System.getProperty(ORDER) == null && CARDS.stream().noneMatch(Files::exists)) {
            System.setProperty(ORDER, "sw");
        }
    }
}

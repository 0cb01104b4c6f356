package packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// An msi by jpackage, which asks for the WiX tools: the window's launcher, and one with a console
/// for the command line. Not run yet.
final class Windows implements Target {
    /// The same for ever: it tells Windows that a newer package replaces an older one.
    private static final String UPGRADE = "5b6f2a0e-2f0c-4f0e-9a51-7d1c3c0b8e11";

    @Override
    public List<String> launcher(Image image) {
        return List.of("cmd", "/c", image.home().resolve("bin\\slipway.cmd").toString());
    }

    @Override
    public Path java(Image image) {
        return image.runtime().resolve("bin\\java.exe");
    }

    @Override
    public void finish(Image image, Path project) throws IOException {
        Disk.copy(
                project.resolve("installers/windows/slipway.cmd"),
                image.home().resolve("bin/slipway.cmd"));
    }

    @Override
    public List<Path> packages(Image image, Built built, Path folder) throws IOException {
        Path installers = built.project().resolve("installers");
        return List.of(
                Jpackage.make(
                        "msi",
                        image,
                        built,
                        folder,
                        List.of(
                                "--icon",
                                installers.resolve("logo/slipway.ico").toString(),
                                "--add-launcher",
                                "slipway-cli="
                                        + installers.resolve("windows/slipway-cli.properties"),
                                "--win-upgrade-uuid",
                                UPGRADE,
                                "--win-per-user-install",
                                "--win-dir-chooser",
                                "--win-menu",
                                "--win-shortcut-prompt")));
    }
}

package packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A dmg by jpackage; the launcher inside serves both faces. Not run yet.
final class MacOs implements Target {

    @Override
    public List<String> launcher(Image image) {
        return List.of(image.home().resolve("bin/slipway").toString());
    }

    @Override
    public Path java(Image image) {
        return image.runtime().resolve("bin/java");
    }

    @Override
    public void finish(Image image, Path project) throws IOException {
        Disk.copy(project.resolve("installers/slipway"), image.home().resolve("bin/slipway"));
        Disk.copy(project.resolve("installers/crashed"), image.app().resolve("crashed"));
    }

    @Override
    public List<Path> packages(Image image, Built built, Path folder) throws IOException {
        Path installers = built.project().resolve("installers");
        return List.of(
                Jpackage.make(
                        "dmg",
                        image,
                        built,
                        folder,
                        List.of(
                                "--icon",
                                installers.resolve("logo/slipway.icns").toString(),
                                "--mac-package-identifier",
                                "dev.slipway")));
    }
}

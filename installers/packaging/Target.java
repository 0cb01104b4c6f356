package packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What differs from system to system.
sealed interface Target permits Linux, Windows, MacOs {

    /// The command that runs the program in `image`, as a user would.
    List<String> launcher(Image image);

    /// The `java` of the image.
    Path java(Image image);

    /// Puts launchers, icons and entries of the desktop into the image.
    void finish(Image image, Path project) throws IOException, InterruptedException;

    /// Makes the packages that this computer has the tools for; says which it has not.
    List<Path> packages(Image image, Built built, Path folder)
            throws IOException, InterruptedException;
}

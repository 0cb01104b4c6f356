package packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Makes the installable program from what Maven built: the image (a folder that runs where it
/// stands), then this system's packages of it. Run by `mvn -B verify -Ppackage` with the JDK that
/// compiled the program; see `installers/README.md`.
public final class Build {
    private Build() {}

    /// Takes `KEY=VALUE` words: `project` (folder), `version`, `formats` (`image`, or `all` for the
    /// packages too).
    public static void main(String[] words) throws IOException, InterruptedException {
        Properties given = new Properties();
        for (String word : words) {
            given.setProperty(
                    word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        Path project = Path.of(given.getProperty("project"));
        try {
            run(project, given.getProperty("version"), given.getProperty("formats"));
        } catch (Refusal e) {
            System.err.println("package: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path project, String version, String formats)
            throws IOException, InterruptedException {
        Path target = project.resolve("target");
        Built built = Built.in(project, version);
        Image image = new Image(target.resolve("image").resolve("slipway"));
        Target system = target();

        say("parts of %s", built.line());
        Disk.delete(image.home());
        Jars.copy(built, image.app());
        say("Java runtime with the modules that are used");
        JavaRuntime.link(built, image);
        Disk.copy(project.resolve("installers/java.options"), image.app().resolve("java.options"));
        system.finish(image, project);
        Licences.write(built, image);
        Sbom.write(built, image);
        say("class caches, from training runs without a display");
        ClassCache.train(image, system, target.resolve("training"));
        say("smoke test");
        Smoke.test(image, system, built, target.resolve("smoke"));
        say("%s: %s", project.relativize(image.home()), Disk.size(image.home()));
        if (formats.equals("all")) {
            Path packages = target.resolve("packages");
            Disk.delete(packages);
            Files.createDirectories(packages);
            for (Path file : system.packages(image, built, packages)) {
                say("%s: %s", project.relativize(file), Disk.size(file));
            }
        }
    }

    private static Target target() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Map<String, Target> known =
                Map.of("linux", new Linux(), "windows", new Windows(), "mac", new MacOs());
        return known.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new Refusal("there is no packaging for " + name));
    }

    static void say(String text, Object... values) {
        System.out.println("package: " + text.formatted(values));
    }
}

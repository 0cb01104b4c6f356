package packaging;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What Maven left to be packaged.
///
/// @param version `0.1.0`
/// @param build the commit, with `-dirty` where files had been changed
/// @param sources the digest that is compiled into the program
/// @param jar the program
/// @param libraries the jars it runs with, JavaFX not among them
/// @param fxModules JavaFX, which becomes part of the Java runtime
record Built(
        Path project,
        String version,
        String build,
        String sources,
        Path jar,
        List<Path> libraries,
        List<Path> fxModules) {
    private static final Pattern SOURCES = Pattern.compile("return \"(\\w+)\"");

    static Built in(Path project, String version) throws IOException {
        Path target = project.resolve("target");
        Properties properties = new Properties();
        try (InputStream in =
                Files.newInputStream(target.resolve("classes/dev/slipway/desk/build.properties"))) {
            properties.load(in);
        }
        Matcher sources =
                SOURCES.matcher(
                        Files.readString(
                                target.resolve(
                                        "generated-sources/build/dev/slipway/desk/BuiltFrom.java")));
        if (!sources.find()) {
            throw new Refusal("BuiltFrom.java names no sources");
        }
        String classPath = Files.readString(target.resolve("tools/runtime.classpath")).strip();
        List<Path> jars =
                Stream.of(classPath.split(File.pathSeparator)).sorted().map(Path::of).toList();
        return new Built(
                project,
                version,
                properties.getProperty("build"),
                sources.group(1),
                target.resolve("slipway-" + version + ".jar"),
                jars.stream().filter(jar -> !isFx(jar)).toList(),
                jars.stream().filter(jar -> isFx(jar) && hasModule(jar)).toList());
    }

    String line() {
        return "Slipway %s, build %s, sources %s".formatted(version, build, sources);
    }

    static String nameOf(Path path) {
        return path.getFileName().toString();
    }

    private static boolean isFx(Path jar) {
        return jar.toString().replace('\\', '/').contains("/org/openjfx/");
    }

    /// JavaFX publishes an empty jar beside each system's own.
    private static boolean hasModule(Path jar) {
        return nameOf(jar).matches(".*-(linux|win|mac)(-\\w+)?\\.jar");
    }
}

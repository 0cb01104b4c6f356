package packaging;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Links a Java runtime of the modules that the program uses, JavaFX among them.
final class JavaRuntime {
    /// Modules that nothing names in its class files: the zip file system (the bundled sample),
    /// directory services (TLS names), `Unsafe`, and the flight recorder for a look at a slow
    /// program.
    private static final List<String> UNNAMED =
            List.of("jdk.zipfs", "java.naming", "java.logging", "jdk.unsupported", "jdk.jfr");

    private static final Set<String> NATIVE = Set.of(".so", ".dll", ".dylib");

    private JavaRuntime() {}

    static void link(Built built, Image image) throws IOException {
        Set<String> modules = new TreeSet<>(UNNAMED);
        modules.addAll(used(built, image));
        tool(
                "jlink",
                List.of(
                        "--module-path",
                        path(built.fxModules()),
                        "--add-modules",
                        String.join(",", modules),
                        "--strip-java-debug-attributes",
                        "--no-man-pages",
                        "--no-header-files",
                        "--exclude-resources",
                        NATIVE.stream().map(end -> "**" + end).collect(Collectors.joining(",")),
                        "--generate-cds-archive",
                        "--output",
                        image.runtime().toString()));
        Files.deleteIfExists(image.runtime().resolve("lib/server/classes_nocoops.jsa"));
        unpackNatives(built, image);
    }

    private static List<String> used(Built built, Image image) throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "--multi-release",
                                "base",
                                "--ignore-missing-deps",
                                "--print-module-deps",
                                "--module-path",
                                path(built.fxModules()),
                                "--class-path",
                                image.app().resolve("*").toString()));
        try (Stream<Path> jars = Files.list(image.app())) {
            jars.map(Path::toString).sorted().forEach(words::add);
        }
        String answer = tool("jdeps", words);
        return List.of(answer.strip().lines().toList().getLast().split(","));
    }

    /// JavaFX looks for its libraries beside Java's own before it unpacks them into the user's
    /// home, which may be full or read-only.
    private static void unpackNatives(Built built, Image image) throws IOException {
        boolean windows = Files.isDirectory(image.runtime().resolve("bin/server"));
        Path folder = image.runtime().resolve(windows ? "bin" : "lib");
        for (Path module : built.fxModules()) {
            try (JarFile jar = new JarFile(module.toFile())) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    String name = entry.getName();
                    if (NATIVE.stream().anyMatch(name::endsWith)) {
                        Files.copy(jar.getInputStream(entry), folder.resolve(name));
                    }
                }
            }
        }
    }

    private static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String tool(String name, List<String> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exit =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new Refusal("this JDK has no " + name))
                        .run(out, out, words.toArray(String[]::new));
        String answer = bytes.toString(StandardCharsets.UTF_8);
        if (exit != 0) {
            throw new Refusal(name + " failed: " + answer);
        }
        return answer;
    }
}

package packaging;

import javafx.css.Stylesheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// Copies the program and its libraries so that every class fits into the class cache. Java leaves
/// out classes of signed jars (JGit) and classes from before Java 6 (picocli): these two alone cost
/// a third of the time of a command. So signatures are dropped, and old classes get the stack maps
/// that newer compilers write, which changes nothing in what they do. The manifest says so, as
/// their licences ask.
final class Jars {
    private static final int FIRST_WITH_STACK_MAPS = 50;
    private static final int WRITTEN_AS = 51;
    private static final int VERSION_AT = 6;
    private static final String STYLES = "dev/slipway/ui/";
    private static final String SIGNATURE = "META-INF/[^/]+\\.(SF|RSA|DSA|EC)";
    private static final Attributes.Name CHANGED = new Attributes.Name("Changed-For-Slipway");
    private static final String HOW_CHANGED =
            "signature dropped, stack maps added to old classes, for the class cache";

    private Jars() {}

    static void copy(Built built, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<URL> all = new ArrayList<>();
        for (Path library : built.libraries()) {
            all.add(library.toUri().toURL());
        }
        try (URLClassLoader classes = new URLClassLoader(all.toArray(URL[]::new))) {
            for (Path library : built.libraries()) {
                Path copy = folder.resolve(Built.nameOf(library));
                if (!copyFitting(library, copy, classes)) {
                    Files.copy(library, copy);
                }
            }
        }
        copyMain(built, folder.resolve("slipway.jar"));
    }

    /// The program's own jar, which names its libraries and has its style sheets compiled.
    private static void copyMain(Built built, Path copy) throws IOException {
        try (JarFile jar = new JarFile(built.jar().toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            Attributes main = manifest.getMainAttributes();
            main.put(Attributes.Name.MAIN_CLASS, "dev.slipway.app.Main");
            main.put(
                    Attributes.Name.CLASS_PATH,
                    built.libraries().stream().map(Built::nameOf).collect(Collectors.joining(" ")));
            write(jar, copy, manifest, null);
        }
    }

    /// Writes a changed copy when the jar needs one.
    private static boolean copyFitting(Path from, Path to, ClassLoader classes) throws IOException {
        try (JarFile jar = new JarFile(from.toFile())) {
            List<JarEntry> entries = Collections.list(jar.entries());
            boolean signed = entries.stream().anyMatch(e -> e.getName().matches(SIGNATURE));
            boolean old = false;
            for (JarEntry entry : entries) {
                old = old || isOld(entry, jar);
            }
            if (!signed && !old) {
                return false;
            }
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getEntries().clear();
            manifest.getMainAttributes().put(CHANGED, HOW_CHANGED);
            write(jar, to, manifest, classes);
            return true;
        }
    }

    private static void write(JarFile jar, Path to, Manifest manifest, ClassLoader classes)
            throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(to))) {
            JarEntry first = new JarEntry(JarFile.MANIFEST_NAME);
            first.setTime(jar.getEntry(JarFile.MANIFEST_NAME).getTime());
            out.putNextEntry(first);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            manifest.write(text);
            out.write(text.toByteArray());
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.equals(JarFile.MANIFEST_NAME) || name.matches(SIGNATURE)) {
                    continue;
                }
                JarEntry copy = new JarEntry(name);
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                byte[] bytes = jar.getInputStream(entry).readAllBytes();
                out.write(isOld(name, bytes) ? withStackMaps(bytes, classes) : bytes);
                if (name.startsWith(STYLES) && name.endsWith(".css")) {
                    JarEntry compiled = new JarEntry(name.replace(".css", ".bss"));
                    compiled.setTime(entry.getTime());
                    out.putNextEntry(compiled);
                    out.write(compiled(bytes));
                }
            }
        }
    }

    /// A style sheet as JavaFX has read it. It takes `x.bss` for `x.css` where it is there: to read
    /// the text anew takes a tenth of the time to the first picture.
    private static byte[] compiled(byte[] sheet) throws IOException {
        Path text = Files.createTempFile("slipway", ".css");
        Path binary = Files.createTempFile("slipway", ".bss");
        try {
            Files.write(text, sheet);
            Stylesheet.convertToBinary(text.toFile(), binary.toFile());
            return Files.readAllBytes(binary);
        } finally {
            Files.delete(text);
            Files.delete(binary);
        }
    }

    private static boolean isOld(JarEntry entry, JarFile jar) throws IOException {
        return entry.getName().endsWith(".class")
                && isOld(entry.getName(), jar.getInputStream(entry).readAllBytes());
    }

    private static boolean isOld(String name, byte[] bytes) {
        return name.endsWith(".class")
                && ByteBuffer.wrap(bytes).getShort(VERSION_AT) < FIRST_WITH_STACK_MAPS;
    }

    private static byte[] withStackMaps(byte[] bytes, ClassLoader classes) {
        ClassFile file =
                ClassFile.of(
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                        ClassFile.ClassHierarchyResolverOption.of(
                                ClassHierarchyResolver.ofClassLoading(classes)));
        ClassTransform rewriteBodies =
                ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
        ClassTransform newVersion =
                (type, element) ->
                        type.with(
                                element instanceof ClassFileVersion
                                        ? ClassFileVersion.of(WRITTEN_AS, 0)
                                        : element);
        try {
            return file.transformClass(file.parse(bytes), rewriteBodies.andThen(newVersion));
        } catch (IllegalArgumentException e) {
            // a class for surroundings that are not here (OSGi's, for EMF): never loaded, so it may
            // stay as it is, outside the cache
            return bytes;
        }
    }
}

package dev.slipway.desk;

import dev.slipway.yaml.Json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Which program this is, and what of others is in it. Both faces show it.
///
/// @param version `0.1.0`
/// @param build the commit it was built from, with `-dirty` when files had been changed; `unknown`
///   outside a repository
/// @param sources a digest of the sources, compiled into the program
/// @param java the version of the Java runtime it runs on
public record About(String version, String build, String sources, String java) {

    /// Something of others that is in the program.
    ///
    /// @param licence an SPDX expression
    /// @param home where it comes from
    public record Part(String name, String version, String licence, String home) {}

    /// What runs here. Reads one small file.
    public static About thisProgram() {
        Properties build = new Properties();
        try (InputStream in = About.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new About(
                build.getProperty("version", "unknown"),
                build.getProperty("build", "unknown"),
                BuiltFrom.sources(),
                Runtime.version().toString());
    }

    /// `Slipway 0.1.0 (build 4ed709c58494, sources 9beab106a159), Java 25.0.3+9-LTS`: what a report
    /// of a fault starts with.
    public String line() {
        return "Slipway %s (build %s, sources %s), Java %s"
                .formatted(version, build, sources, java);
    }

    /// All parts of others, the Java runtime first. Reads and parses: not for the window's thread.
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part(
                        "OpenJDK",
                        java,
                        "GPL-2.0-only WITH Classpath-exception-2.0",
                        "https://openjdk.org"));
        try (InputStream in = About.class.getResourceAsStream("parts.json")) {
            if (in == null) {
                throw new IllegalStateException("parts.json is missing in this build");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (Json.object(text).get("parts") instanceof List<?> list) {
                list.forEach(item -> parts.add(part((Map<?, ?>) item)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(parts);
    }

    private static Part part(Map<?, ?> item) {
        return new Part(
                String.valueOf(item.get("name")),
                String.valueOf(item.get("version")),
                String.valueOf(item.get("licence")),
                String.valueOf(item.get("home")));
    }
}

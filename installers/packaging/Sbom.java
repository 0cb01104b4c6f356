package packaging;

import dev.slipway.yaml.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Completes the bill of materials that the CycloneDX plugin made of the Maven artifacts: the Java
/// runtime, and parts that are no artifacts (fonts, icons, data).
final class Sbom {
    private Sbom() {}

    static void write(Built built, Image image) throws IOException {
        Path made = built.project().resolve("target/tools/bom.json");
        if (!Files.exists(made)) {
            throw new Refusal(
                    "the bill of materials is missing; its plugin works online only: run Maven"
                            + " without -o");
        }
        Map<String, Object> bom = Json.object(Files.readString(made));
        List<Object> components = new ArrayList<>((List<?>) bom.get("components"));
        Runtime.Version java = Runtime.version();
        components.add(
                component(
                        "platform",
                        "OpenJDK (" + System.getProperty("java.vendor") + ")",
                        java.toString(),
                        "GPL-2.0-only WITH Classpath-exception-2.0",
                        "https://openjdk.org"));
        for (Parts.Part part : Parts.of(built)) {
            if (part.jars().isEmpty()) {
                components.add(
                        component(
                                "file", part.name(), part.version(), part.licence(), part.home()));
            }
        }
        bom.put("components", components);
        Disk.write(image.documents().resolve("slipway.cdx.json"), Json.print(bom));
    }

    private static Map<String, Object> component(
            String type, String name, String version, String licence, String home) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", type);
        component.put("bom-ref", name + "@" + version);
        component.put("name", name);
        component.put("version", version);
        component.put("licenses", List.of(Map.of("expression", licence)));
        component.put("externalReferences", List.of(Map.of("type", "website", "url", home)));
        return component;
    }
}

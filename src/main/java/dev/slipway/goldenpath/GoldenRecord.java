package dev.slipway.goldenpath;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.files.FileSource;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlWriter;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What a generated repository remembers of its golden path, in [#FILE], so that it can follow when
/// the golden path changes. Secrets are never in it, only their names.
///
/// @param template how the golden path is named, `template:default/nodejs-service`
/// @param path its file in the platform's folder
/// @param revision the commit of the platform that it was rendered from; empty when the platform is
///   no git repository or had changes
/// @param digest of the golden path's files, see [#digest]
/// @param secrets the names of the answers that are not kept
public record GoldenRecord(
        String template,
        String path,
        String revision,
        String digest,
        Map<String, ? extends @Nullable Object> parameters,
        List<String> secrets) {
    public static final String FILE = ".slipway/golden-path.yaml";
    private static final String ABOUT =
            "# What this repository was made from. `slipway template update` reads it to follow"
                    + " the\n"
                    + "# golden path; commit it.\n";

    public GoldenRecord {
        secrets = List.copyOf(secrets);
    }

    public Traced text() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("template", template);
        values.put("path", path);
        if (!revision.isEmpty()) {
            values.put("revision", revision);
        }
        values.put("digest", digest);
        values.put("parameters", parameters);
        if (!secrets.isEmpty()) {
            values.put("secrets", secrets);
        }
        String text = YamlWriter.write(YamlNode.of(values, Origin.TARGET)).text();
        return Traced.source(FILE, ABOUT + text);
    }

    /// Reads the text of the file at `path`.
    public static Outcome<GoldenRecord> read(String path, String text) {
        Outcome<YamlNode> root = Yaml.readOne(path, text, Dialect.CORE);
        if (root.value().isEmpty()) {
            return Outcome.failed(root.problems());
        }
        YamlNode node = root.value().get();
        String template = node.text("template").orElse("");
        if (template.isEmpty()) {
            return Outcome.failed(
                    Problem.error(
                                    "goldenpath.record",
                                    node.where(),
                                    "the file does not say which golden path")
                            .advise("add template: template:default/NAME"));
        }
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        if (node.get("parameters").orElse(null) instanceof YamlMap map) {
            parameters.putAll(map.value());
        }
        List<String> secrets =
                node.get("secrets").orElse(null) instanceof YamlList list
                        ? list.items().stream().map(item -> String.valueOf(item.value())).toList()
                        : List.of();
        return Outcome.of(
                new GoldenRecord(
                        template,
                        node.text("path").orElse(""),
                        node.text("revision").orElse(""),
                        node.text("digest").orElse(""),
                        parameters,
                        secrets),
                root.problems());
    }

    /// A sign of everything in `folder` but its cases, and of the files and folders `more` outside
    /// it: it changes when one of the files does.
    public static String digest(FileSource files, String folder, List<String> more) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            int cut = folder.isEmpty() ? 0 : folder.length() + 1;
            for (String path : files.list(folder)) {
                String name = path.substring(cut);
                if (!name.startsWith("cases/") && !name.startsWith(".git/")) {
                    add(sum, name, files, path);
                }
            }
            TreeSet<String> outside = new TreeSet<>();
            for (String path : more) {
                List<String> below = files.list(path);
                outside.addAll(below.isEmpty() ? List.of(path) : below);
            }
            for (String path : outside) {
                boolean counted = cut > 0 && path.startsWith(folder + "/");
                if (!counted && !path.startsWith(".git/")) {
                    add(sum, "/" + path, files, path);
                }
            }
            return "sha256:" + HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest sum, String name, FileSource files, String path) {
        byte[] bytes = files.read(path).orElse(new byte[0]);
        String head = name + "\n" + files.mode(path) + "\n" + bytes.length + "\n";
        sum.update(head.getBytes(StandardCharsets.UTF_8));
        sum.update(bytes);
    }
}

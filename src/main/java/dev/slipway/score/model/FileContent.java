package dev.slipway.score.model;

import dev.slipway.base.Origin;
import dev.slipway.files.FileSource;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// The bytes of a file of a container, after its placeholders were replaced (`expanded`).
public record FileContent(byte[] bytes, boolean expanded, Optional<YamlNode> mode, Origin origin) {

    /// The content of the file that `entry` (target to description) describes; empty and told when
    /// there is none. A source is looked up beside the Score file, and never outside the project.
    public static Optional<FileContent> of(
            Workload workload,
            YamlMap.Entry entry,
            FileSource sources,
            Placeholders.Lookup lookup,
            Problems problems) {
        YamlNode file = entry.value();
        Optional<YamlNode> mode = file.get("mode");
        boolean verbatim =
                file.get("noExpand").map(YamlNode::value).map(Boolean.TRUE::equals).orElse(false);
        Optional<YamlNode> binary = file.get("binaryContent");
        if (binary.isPresent()) {
            return decode(binary.get(), problems)
                    .map(bytes -> new FileContent(bytes, false, mode, binary.get().origin()));
        }
        Optional<YamlNode> inline = file.get("content");
        if (inline.isPresent() && inline.get() instanceof YamlScalar scalar) {
            YamlScalar text = verbatim ? scalar : Placeholders.expand(scalar, true, lookup);
            return Optional.of(
                    new FileContent(
                            String.valueOf(text.value()).getBytes(StandardCharsets.UTF_8),
                            !verbatim,
                            mode,
                            scalar.origin()));
        }
        YamlNode source = file.get("source").orElse(file);
        String path = beside(workload.file(), source.string().orElse(""));
        Optional<byte[]> read = sources.read(path);
        if (read.isEmpty()) {
            problems.error(
                    "score.no-file",
                    source.where(),
                    "there is no file \"" + path + "\" in the project",
                    "the path counts from the folder of " + workload.file());
            return Optional.empty();
        }
        if (verbatim) {
            return Optional.of(new FileContent(read.get(), false, mode, source.origin()));
        }
        return text(read.get(), source, problems)
                .map(text -> Placeholders.expand(text, source.where(), true, lookup))
                .map(
                        text ->
                                new FileContent(
                                        text.getBytes(StandardCharsets.UTF_8),
                                        true,
                                        mode,
                                        source.origin()));
    }

    /// `path` as seen from the folder of `file`, without `.` parts.
    public static String beside(String file, String path) {
        java.nio.file.Path base = java.nio.file.Path.of(file).getParent();
        java.nio.file.Path full = base == null ? java.nio.file.Path.of(path) : base.resolve(path);
        return full.normalize().toString().replace('\\', '/');
    }

    private static Optional<byte[]> decode(YamlNode node, Problems problems) {
        try {
            return Optional.of(
                    Base64.getDecoder().decode(node.string().orElse("").replaceAll("[\r\n]", "")));
        } catch (IllegalArgumentException e) {
            problems.error(
                    "score.base64",
                    node.where(),
                    "binaryContent is not base64: " + e.getMessage(),
                    "encode it with \"base64\", or use content or source");
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes, YamlNode source, Problems problems) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            problems.error(
                    "score.binary-file",
                    source.where(),
                    "the file is not a text, so that placeholders cannot be replaced in it",
                    "add noExpand: true");
            return Optional.empty();
        }
    }
}

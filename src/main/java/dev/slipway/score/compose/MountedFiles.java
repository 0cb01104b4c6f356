package dev.slipway.score.compose;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `files` of containers: each becomes a file below the mounts directory and a bind mount.
final class MountedFiles {
    private static final String FOLDER = "files/";
    private final String mountsDirectory;
    private final FileSource sources;
    private final Problems problems;
    private final Map<String, byte[]> mounts;
    private final Map<String, Where> writtenBy = new HashMap<>();

    MountedFiles(
            String mountsDirectory,
            FileSource sources,
            Problems problems,
            Map<String, byte[]> mounts) {
        this.mountsDirectory = mountsDirectory;
        this.sources = sources;
        this.problems = problems;
        this.mounts = mounts;
    }

    /// The bind mounts of one container, by target.
    List<YamlNode> mounts(Workload workload, Workload.Container container, Outputs outputs) {
        List<YamlNode> volumes = new ArrayList<>();
        for (YamlMap.Entry file : container.files()) {
            Optional<byte[]> content = content(workload, file, outputs);
            Optional<Boolean> readOnly = readOnly(file);
            if (content.isEmpty() || readOnly.isEmpty()) {
                continue;
            }
            String name = workload.name() + "-files-" + baseName(file.key());
            keep(FOLDER + name, content.get(), file);
            Origin origin = file.keyOrigin();
            volumes.add(
                    new Fieldset()
                            .put("type", origin, "bind")
                            .put("source", origin, Paths.join(mountsDirectory, FOLDER + name))
                            .put("target", origin, file.key())
                            .put("read_only", origin, YamlScalar.of(readOnly.get(), origin))
                            .map(origin));
        }
        return volumes;
    }

    private static String baseName(String target) {
        String trimmed = target.replaceFirst("/++$", "");
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    /// The peer lets a later file of the same name replace an earlier one without a word.
    private void keep(String path, byte[] content, YamlMap.Entry file) {
        Where before = writtenBy.put(path, file.where());
        byte[] old = mounts.put(path, content);
        if (before != null && old != null && !Arrays.equals(old, content)) {
            problems.warning(
                    "score.file-overwritten",
                    file.where(),
                    "on Compose this file replaces the one of line "
                            + before.line()
                            + ", because both have the same name",
                    "give one of them another file name; score-compose would say nothing");
        }
    }

    private Optional<byte[]> content(Workload workload, YamlMap.Entry file, Outputs outputs) {
        Optional<YamlNode> text = file.value().get("content");
        Optional<YamlNode> binary = file.value().get("binaryContent");
        boolean expands = !isTrue(file.value().get("noExpand"));
        if (text.isPresent()) {
            YamlNode content =
                    expands ? Placeholders.expand(text.get(), true, outputs) : text.get();
            return content.string().map(each -> each.getBytes(StandardCharsets.UTF_8));
        }
        if (binary.isPresent()) {
            return decoded(binary.get());
        }
        Optional<byte[]> bytes = file.value().get("source").flatMap(s -> source(workload, s));
        return expands ? bytes.map(raw -> expanded(raw, file, outputs)) : bytes;
    }

    private static boolean isTrue(Optional<YamlNode> node) {
        return node.isPresent() && Boolean.TRUE.equals(node.get().value());
    }

    private Optional<byte[]> decoded(YamlNode binary) {
        try {
            return Optional.of(Base64.getDecoder().decode(binary.string().orElse("")));
        } catch (IllegalArgumentException e) {
            problems.error(
                    "score.base64",
                    binary.where(),
                    "binaryContent is not base64: " + e.getMessage(),
                    "encode the file with base64");
            return Optional.empty();
        }
    }

    private Optional<byte[]> source(Workload workload, YamlNode source) {
        String path = source.string().orElse("");
        if (!Paths.isLocal(path)) {
            problems.error(
                    "score.file-source",
                    source.where(),
                    "\"" + path + "\" lies outside the folder of the Score file",
                    "give a path inside the folder of the Score file");
            return Optional.empty();
        }
        String folder = workload.file().substring(0, workload.file().lastIndexOf('/') + 1);
        Optional<byte[]> bytes = sources.read(Paths.join(folder, path));
        if (bytes.isEmpty()) {
            problems.error(
                    "score.file-source",
                    source.where(),
                    "there is no file \"" + path + "\"",
                    "paths count from the folder of the Score file");
        }
        return bytes;
    }

    private static byte[] expanded(byte[] raw, YamlMap.Entry file, Outputs outputs) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
            Where where = file.value().get("source").map(YamlNode::where).orElse(file.where());
            return Placeholders.expand(text, where, true, outputs).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            // no text: mounted as it is
            return raw;
        }
    }

    /// Whether the mount is read-only: when the owner may not write. The mode must let the owner
    /// read.
    private Optional<Boolean> readOnly(YamlMap.Entry file) {
        Optional<YamlNode> mode = file.value().get("mode");
        if (mode.isEmpty()) {
            return Optional.of(false);
        }
        String text = String.valueOf(mode.get().value());
        if (!text.matches("0?[0-7]{3}")) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(text, 8);
        if ((bits & 0400) == 0) {
            problems.error(
                    "score.file-mode",
                    mode.get().where(),
                    "on Compose the owner must be allowed to read the file",
                    "use a mode of at least 0400");
            return Optional.empty();
        }
        return Optional.of((bits & 0200) == 0);
    }
}

package dev.slipway.goldenpath.lint;

import dev.slipway.base.Where;
import dev.slipway.files.Bytes;
import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;
import dev.slipway.files.Globs;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.Step;
import dev.slipway.template.Options;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The texts that one `fetch:template` step renders: the names of its skeleton's files and the
/// contents of those that are templates.
final class SkeletonTexts {
    private final YamlMap input;
    private final FileSource files;
    private final String folder;
    private final List<String> paths;

    /// Hears each text: a name with a place without a line, or a content. `relative` is the path in
    /// the skeleton.
    interface Reader {
        void text(Where where, String relative, String text);
    }

    private SkeletonTexts(YamlMap input, FileSource files, String folder) {
        this.input = input;
        this.files = files;
        this.folder = folder;
        this.paths = files.list(folder);
    }

    /// Empty for other steps, and where an expression or another server says which folder it is.
    static Optional<SkeletonTexts> of(SoftwareTemplate template, Step step, FileSource files) {
        if (!step.action().equals("fetch:template")
                || !(step.input().orElse(null) instanceof YamlMap input)) {
            return Optional.empty();
        }
        String url = input.text("url").orElse("");
        return url.isEmpty() || url.contains("${{") || url.contains("://")
                ? Optional.empty()
                : Confined.resolve(template.folder(), url)
                        .map(folder -> new SkeletonTexts(input, files, folder));
    }

    String folder() {
        return folder;
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    boolean isCompat() {
        return isTrue("cookiecutterCompat");
    }

    /// What values are called in it.
    String root() {
        return isCompat() ? "cookiecutter" : "values";
    }

    Options options() {
        return isCompat() ? Options.cookiecutterCompat() : Options.backstage();
    }

    private boolean isTrue(String key) {
        return input.get(key).map(YamlNode::value).filter(Boolean.TRUE::equals).isPresent();
    }

    void each(Reader reader) {
        Globs copied = copied();
        Optional<String> extension = extension();
        for (String path : paths) {
            String relative = folder.isEmpty() ? path : path.substring(folder.length() + 1);
            reader.text(Where.file(path), relative, relative);
            boolean rendered =
                    !copied.match(relative)
                            && extension.map(path::endsWith).orElse(true)
                            && files.link(path).isEmpty();
            byte[] bytes = rendered ? files.read(path).orElse(new byte[0]) : new byte[0];
            if (rendered && !Bytes.areBinary(bytes)) {
                reader.text(
                        new Where(path, 1, 1), relative, new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }

    private Globs copied() {
        return Globs.of(
                input.get("copyWithoutTemplating").orElse(null) instanceof YamlList list
                        ? list.items().stream().map(n -> String.valueOf(n.value())).toList()
                        : List.of());
    }

    /// The ending of the files that are templates; empty when all are.
    private Optional<String> extension() {
        return input.get("templateFileExtension")
                .filter(node -> !Boolean.FALSE.equals(node.value()))
                .map(
                        node ->
                                node.value() instanceof String text
                                        ? (text.startsWith(".") ? text : "." + text)
                                        : ".njk");
    }
}

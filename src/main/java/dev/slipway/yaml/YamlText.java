package dev.slipway.yaml;

import dev.slipway.base.Where;

/// One document within the text of its file: a few bytes beside the text, where the tree of nodes
/// with their positions takes several times the text's space. `lineOffset` is how many lines stand
/// before it.
public record YamlText(String path, String file, int start, int end, int lineOffset) {

    /// The content, with the positions it has in the file.
    ///
    /// @throws IllegalStateException when the text holds no such document
    public YamlNode read() {
        String text = file.substring(start, end);
        YamlNode plain = PlainYaml.read(path, lineOffset, text);
        if (plain != null) {
            return plain;
        }
        return Yaml.readThoroughly(path, lineOffset, text)
                .content()
                .value()
                .orElseThrow(() -> new IllegalStateException("no document at " + where()));
    }

    private Where where() {
        return new Where(path, lineOffset + 1, 1);
    }
}

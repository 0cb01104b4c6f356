package dev.slipway.score.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A mark in a text that stands for a key of a Kubernetes Secret (score-k8s 0.15.0,
/// `internal/secrets.go`), so that a provisioner's password never enters a manifest.
public record SecretReference(String secret, String key) {
    private static final String OPEN = "\uD83D\uDD10\uD83D\uDCAC";
    private static final String CLOSE = "\uD83D\uDCAC\uD83D\uDD10";

    /// A text cut at its marks: `parts` has one more element than `references`.
    public record Decoded(List<String> parts, List<SecretReference> references) {

        /// The one reference that is the whole text.
        public Optional<SecretReference> whole() {
            return references.size() == 1 && parts.stream().allMatch(String::isEmpty)
                    ? Optional.of(references.getFirst())
                    : Optional.empty();
        }
    }

    public static String encode(String secret, String key) {
        return OPEN + secret + "_" + key + CLOSE;
    }

    public static boolean isIn(String text) {
        int open = text.indexOf(OPEN);
        return open >= 0 && text.indexOf(CLOSE, open) > 0;
    }

    /// Marks without `_`, or without an end, stay text.
    public static Decoded decode(String text) {
        List<String> parts = new ArrayList<>();
        List<SecretReference> references = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            int close = open < 0 ? -1 : text.indexOf(CLOSE, open + OPEN.length());
            if (close < 0) {
                break;
            }
            String inner = text.substring(open + OPEN.length(), close);
            int end = close + CLOSE.length();
            int cut = inner.indexOf('_');
            part.append(text, at, cut < 0 ? end : open);
            if (cut >= 0) {
                parts.add(part.toString());
                part.setLength(0);
                references.add(
                        new SecretReference(inner.substring(0, cut), inner.substring(cut + 1)));
            }
            at = end;
        }
        parts.add(part.append(text.substring(at)).toString());
        return new Decoded(parts, references);
    }
}

package dev.slipway.ui.kit;

import dev.slipway.base.Severity;
import dev.slipway.base.Shell;

import java.nio.file.Path;
import java.util.Locale;

/// Small choices of wording that must be the same on every screen.
public final class Words {
    private static final int GIST = 240;

    private Words() {}

    /// A message as a sentence: with a capital where it begins with an everyday word, and not where
    /// it begins with a key, a path or a reference.
    public static String sentence(String message) {
        int end = 0;
        while (end < message.length() && Character.isLowerCase(message.charAt(end))) {
            end++;
        }
        boolean word = end > 0 && end < message.length() && message.charAt(end) == ' ';
        return word ? Character.toUpperCase(message.charAt(0)) + message.substring(1) : message;
    }

    /// A key as words, each with a capital: `repoUrl` and `repo_url` are Repo Url.
    public static String ofKey(String key) {
        StringBuilder words = new StringBuilder();
        for (String word : key.split("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])", -1)) {
            if (!word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(Character.toUpperCase(word.charAt(0)))
                        .append(word, 1, word.length());
            }
        }
        return words.toString();
    }

    /// A path as a shell takes it.
    public static String quoted(Path path) {
        return Shell.quoted(path.toString());
    }

    /// Bytes as a person reads them: `512 bytes`, `15.2 kB`.
    public static String size(long bytes) {
        double kilo = bytes / 1000.0;
        return bytes < 1000
                ? bytes + " bytes"
                : kilo < 1000
                        ? String.format(Locale.ROOT, "%.1f kB", kilo)
                        : String.format(Locale.ROOT, "%.1f MB", kilo / 1000);
    }

    /// Markdown, which often carries tags, as words only.
    public static String plain(String markdown) {
        return markdown.replaceAll("<[^<>]{1,80}>", "")
                .replaceAll("\\[([^\\[\\]]*)]\\([^()]*\\)", "$1")
                .replaceAll("(?m)^#{1,6}\\s+", "")
                .replaceAll("(?m)^(\\s*)[*-]\\s+", "$1• ")
                .replace("**", "")
                .replace("`", "")
                .strip();
    }

    /// The first paragraph of a description as words on one line, cut where it is long.
    public static String gist(String markdown) {
        String words = plain(markdown);
        int end = words.indexOf("\n\n");
        String first = (end < 0 ? words : words.substring(0, end)).replaceAll("\\s+", " ");
        int cut = first.lastIndexOf(' ', GIST);
        return first.length() <= GIST || cut < 0 ? first : first.substring(0, cut) + "…";
    }

    /// A path with the user's home as `~`.
    public static String place(Path path) {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return path.startsWith(home) && !path.equals(home)
                ? "~/" + home.relativize(path)
                : path.toString();
    }

    /// `1 error`, `2 errors`.
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public static String count(long number, Severity severity) {
        return switch (severity) {
            case ERROR -> count(number, "error", "errors");
            case WARNING -> count(number, "warning", "warnings");
            case INFO -> count(number, "note", "notes");
        };
    }
}

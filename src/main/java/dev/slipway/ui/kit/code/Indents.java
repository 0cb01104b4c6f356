package dev.slipway.ui.kit.code;

/// Indentation by steps of two spaces.
final class Indents {
    private static final int STEP = 2;

    private Indents() {}

    /// What a line begins with when it follows one whose text up to the caret is `before`: the same
    /// indentation, one step more where a block is opened.
    static String after(String before, Language language) {
        String indent = before.substring(0, before.length() - before.stripLeading().length());
        String text = before.strip();
        boolean opens =
                switch (language) {
                    case YAML -> text.endsWith(":") && !text.startsWith("#");
                    case JSON, SCRIPT -> text.endsWith("{") || text.endsWith("[");
                    default -> false;
                };
        return opens ? indent + " ".repeat(STEP) : indent;
    }

    /// The spaces from `column` (from 0) to the next step.
    static String upToNextStop(int column) {
        return " ".repeat(STEP - column % STEP);
    }

    static String more(String line) {
        return line.isBlank() ? line : " ".repeat(STEP) + line;
    }

    static String less(String line) {
        int spaces = 0;
        while (spaces < STEP && spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return line.substring(spaces);
    }
}

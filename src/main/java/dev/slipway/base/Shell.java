package dev.slipway.base;

/// Words as a POSIX shell takes them, for command lines that a user copies.
public final class Shell {

    private Shell() {}

    /// The word itself where nothing in it means something to a shell, else in single quotes.
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}

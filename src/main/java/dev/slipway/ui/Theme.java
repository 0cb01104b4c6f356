package dev.slipway.ui;

/// Which colours the window wears; SYSTEM follows the desktop.
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /// The theme called `word` in any case, SYSTEM when there is none.
    public static Theme of(String word) {
        for (Theme theme : values()) {
            if (theme.name().equalsIgnoreCase(word)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}

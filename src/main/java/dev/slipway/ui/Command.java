package dev.slipway.ui;

import java.util.function.BooleanSupplier;

/// A verb of the window. Shortcuts, the palette, tooltips and the `?` sheet all come from these, so
/// that none of them can say what another does not do.
///
/// @param id stable and dotted, `catalog.copy-yaml`
/// @param keys a key combination as JavaFX parses it (`Shortcut+K`), or one typed character (`/`);
///   empty for none
/// @param dangerous asks before it runs
public record Command(
        String id,
        String title,
        String keys,
        BooleanSupplier enabled,
        Runnable run,
        boolean dangerous) {

    public static Command of(String id, String title, String keys, Runnable run) {
        return new Command(id, title, keys, () -> true, run, false);
    }

    public static Command of(
            String id, String title, String keys, BooleanSupplier enabled, Runnable run) {
        return new Command(id, title, keys, enabled, run, false);
    }

    /// The keys as a person reads them: `Ctrl+K`.
    public String keysText() {
        return keys.replace("Shortcut", "Ctrl").replace("Left", "←").replace("Right", "→");
    }

    /// `Copy the reference (C)`: for tooltips.
    public String hint() {
        return keys.isEmpty() ? title : title + "  " + keysText();
    }
}

package dev.slipway.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// A verb of the window. Shortcuts, the palette, tooltips and the `?` sheet all come from these, so
/// that none of them can say what another does not do.
///
/// @param id stable and dotted, `catalog.copy-yaml`
/// @param keys key combinations as JavaFX parses them (`Shortcut+K`) or single typed characters
///   (`/`), separated by spaces; empty for none. A typed letter means the letter without Shift.
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

    /// The keys one by one, e.g. `Alt+Left` and `[`.
    public List<String> keyList() {
        return Arrays.stream(keys.split(" ")).filter(key -> !key.isEmpty()).toList();
    }

    /// The keys as a person reads them: `Ctrl+K`, `Alt+← or [`.
    public String keysText() {
        return keyList().stream().map(Command::keyText).collect(Collectors.joining(" or "));
    }

    /// `Copy the reference C`: for tooltips.
    public String hint() {
        return keys.isEmpty() ? title : title + "  " + keysText();
    }

    private static String keyText(String key) {
        return Arrays.stream(key.split("(?<=.)\\+(?=.)"))
                .map(
                        part ->
                                switch (part) {
                                    case "Shortcut" -> "Ctrl";
                                    case "Left" -> "←";
                                    case "Right" -> "→";
                                    case "Up" -> "↑";
                                    case "Down" -> "↓";
                                    case "Comma" -> ",";
                                    case "Minus" -> "−";
                                    case "Plus" -> "+";
                                    default ->
                                            part.length() == 1
                                                    ? part.toUpperCase(Locale.ROOT)
                                                    : part;
                                })
                .collect(Collectors.joining("+"));
    }
}

package dev.slipway.ui.shell;

import dev.slipway.desk.Route;

import java.nio.file.Path;
import java.util.Optional;

/// What the window opens with. Without a folder the last one is opened again; without that too, the
/// start screen offers the ways in.
///
/// @param folder the platform folder to open
/// @param sample whether to open the sample platform
/// @param place where to go; the start screen when empty
public record Start(Optional<Path> folder, boolean sample, Optional<Route> place) {
    public static final Start USUAL = new Start(Optional.empty(), false, Optional.empty());
    public static final Start SAMPLE = new Start(Optional.empty(), true, Optional.empty());

    public static Start in(Path folder) {
        return new Start(Optional.of(folder), false, Optional.empty());
    }

    public static Start at(Route place) {
        return new Start(Optional.empty(), false, Optional.of(place));
    }
}

package dev.slipway.ui.shell;

import dev.slipway.desk.Route;

import java.nio.file.Path;
import java.util.Optional;

/// What the window opens with. Without a folder the last one is opened again; without that too, the
/// start screen offers the ways in.
///
/// @param folder the platform folder to open
/// @param place where to go; the start screen when empty
public record Start(Optional<Path> folder, Optional<Route> place) {
    public static final Start USUAL = new Start(Optional.empty(), Optional.empty());
}

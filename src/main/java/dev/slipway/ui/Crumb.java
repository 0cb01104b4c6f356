package dev.slipway.ui;

import dev.slipway.desk.Route;

import java.util.Optional;

/// One step of the path in the top bar; the last one names where one is and goes nowhere.
public record Crumb(String text, Optional<Route> route) {

    public static Crumb to(String text, Route route) {
        return new Crumb(text, Optional.of(route));
    }

    public static Crumb here(String text) {
        return new Crumb(text, Optional.empty());
    }
}

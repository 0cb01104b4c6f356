package dev.slipway.ui;

import java.util.List;

/// What the frame says about the screen inside it: the crumbs, and one short text at the left of
/// the status bar (`18 of 18 components`).
public record Heading(List<Crumb> crumbs, String status) {
    public static final Heading NONE = new Heading(List.of(), "");

    public Heading {
        crumbs = List.copyOf(crumbs);
    }
}

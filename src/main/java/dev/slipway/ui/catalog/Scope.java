package dev.slipway.ui.catalog;

/// Whose entities a table shows.
enum Scope {
    OWNED("Owned"),
    STARRED("Starred"),
    ALL("All");

    private final String title;

    Scope(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}

package dev.slipway.ui.shell;

import dev.slipway.ui.kit.Icon;

import java.util.Locale;

/// One thing that the palette can find. Made once for each picture of the catalog, so that a key
/// press only compares.
///
/// @param id a place's link or a command's id; the same thing is listed once
/// @param rank breaks ties; smaller comes first
/// @param run opens or does it
/// @param titleKey the title in lower case
/// @param otherKey everything else that finds it, in lower case
record Entry(String id, Face face, int rank, Runnable run, String titleKey, String otherKey) {

    /// How it looks in the list.
    ///
    /// @param title what it is called and found by first
    /// @param detail a second name, muted; found too
    /// @param label at the right end: what it is, or a command's keys
    record Face(Icon icon, String title, String detail, String label) {}

    static Entry of(String id, Face face, int rank, Runnable run) {
        return new Entry(
                id,
                face,
                rank,
                run,
                face.title().toLowerCase(Locale.ROOT),
                (face.detail() + " " + face.label()).toLowerCase(Locale.ROOT));
    }

    Entry ranked(int newRank) {
        return new Entry(id, face, newRank, run, titleKey, otherKey);
    }
}

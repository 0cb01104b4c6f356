package dev.slipway.base;

import java.util.List;

/// One unambiguous correction, shown as a diff before it is applied. `title` is an action ("Rename
/// the field").
public record Fix(String title, List<TextEdit> edits) {

    public Fix {
        edits = List.copyOf(edits);
    }
}

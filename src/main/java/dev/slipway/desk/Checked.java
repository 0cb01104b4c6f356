package dev.slipway.desk;

import dev.slipway.base.Problem;

import java.util.List;

/// What one kind of check found: its name (`catalog`, `score`), how many files it looked at, and
/// everything that is wrong.
public record Checked(String name, int files, List<Problem> problems) {

    public Checked {
        problems = List.copyOf(problems);
    }
}

package dev.slipway.ui.kit.form;

import dev.slipway.base.Severity;

import java.util.Optional;

/// What is to be said about one answer. An error must be corrected; a warning may stay. `instead`
/// is what was probably meant.
public record Remark(Severity severity, String message, Optional<Choices.Option> instead) {

    static Remark error(String message) {
        return new Remark(Severity.ERROR, message, Optional.empty());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}

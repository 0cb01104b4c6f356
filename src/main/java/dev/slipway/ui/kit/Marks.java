package dev.slipway.ui.kit;

import dev.slipway.base.Severity;

import org.kordamp.ikonli.javafx.FontIcon;

/// How bad something is, as a shape and a colour: crossed circle, triangle, circled i.
public final class Marks {

    private Marks() {}

    public static FontIcon of(Severity severity, int size) {
        return icon(severity).node(size, tone(severity));
    }

    public static Icon icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Icon.ERROR;
            case WARNING -> Icon.WARNING;
            case INFO -> Icon.INFO;
        };
    }

    /// The style class of its colour.
    public static String tone(Severity severity) {
        return switch (severity) {
            case ERROR -> "danger";
            case WARNING -> "warning";
            case INFO -> "accent";
        };
    }
}

package dev.slipway.template.value;

/// A text marked as safe markup: escaping it again changes nothing.
public record SafeText(String text) {

    @Override
    public String toString() {
        return text;
    }
}

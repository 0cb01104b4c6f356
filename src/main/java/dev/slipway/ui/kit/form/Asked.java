package dev.slipway.ui.kit.form;

import dev.slipway.form.Choice;
import dev.slipway.form.Field;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// The choices that stand in the schema itself.
final class Asked {
    private static final List<Choice> YES_OR_NO =
            List.of(new Choice(true, "Yes", false), new Choice(false, "No", false));

    private Asked() {}

    static List<Choice> choices(Field field) {
        return field.choices().isEmpty() && field.type().equals("boolean")
                ? YES_OR_NO
                : field.choices();
    }

    /// Whether both are the same answer: 1 read from a file is 1 typed.
    static boolean same(@Nullable Object a, @Nullable Object b) {
        return Objects.equals(a, b)
                || a instanceof Number x
                        && b instanceof Number y
                        && Double.compare(x.doubleValue(), y.doubleValue()) == 0;
    }
}

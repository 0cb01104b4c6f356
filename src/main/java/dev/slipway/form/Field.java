package dev.slipway.form;

import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// One question of a form. `key` is its name in the answers; `description` stands above, `help`
/// below the control; `note` says what this program does differently (an unknown `ui:field` asked
/// as text), empty when nothing. `type` is the JSON type (`string` when none is given). `parts` are
/// the fields of a [Widget#GROUP], or the one field of a [Widget#LIST] item (its key is empty).
/// `where` is the question's place in the template.
public record Field(
        String key,
        String title,
        String description,
        String help,
        String note,
        String type,
        Widget widget,
        boolean required,
        @Nullable Object defaultValue,
        List<Choice> choices,
        Limits limits,
        UiOptions ui,
        List<Field> parts,
        Where where) {

    public Field {
        choices = List.copyOf(choices);
        parts = List.copyOf(parts);
    }

    /// What `ui:` keys say beyond the widget. `options` is `ui:options` as written; `catalogFilter`
    /// is its member of that name made a list of filters, each key to text, list or `{exists:
    /// boolean}`.
    public record UiOptions(
            String placeholder,
            boolean autofocus,
            boolean disabled,
            int rows,
            Map<String, @Nullable Object> options,
            List<Map<String, @Nullable Object>> catalogFilter,
            Review review) {}

    /// How the review shows the answer (`ui:backstage.review`): whether at all, under another name
    /// (empty for the title), as a mask (empty for none), and the members of an object each on its
    /// own.
    public record Review(boolean shown, String name, String mask, boolean explode) {}
}

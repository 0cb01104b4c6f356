package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;
import dev.slipway.ui.kit.Icon;

import java.util.List;
import java.util.Optional;

/// What can be picked in fields whose choices do not stand in the schema: entities of a catalog,
/// hosts of repositories, known tags. Asked on the window's thread, so answers come from memory.
public interface Choices {

    /// No field has choices: every picker takes free text.
    Choices NONE = field -> List.of();

    /// The choices of `field`, in the order to show; empty when nothing is known.
    List<Option> of(Field field);

    /// The choice that an answer means, also when it is written in another way than the choice's
    /// value.
    default Optional<Option> find(Field field, String answer) {
        return of(field).stream()
                .filter(option -> option.value().equals(answer) || option.name().equals(answer))
                .findFirst();
    }

    /// Whether `field` takes what is not among its choices.
    default boolean takesOthers(Field field) {
        return true;
    }

    /// The answer that is given for the user where there is only one thing to choose.
    default Optional<String> only(Field field) {
        return Optional.empty();
    }

    /// One choice.
    ///
    /// @param value the answer it stands for, `group:default/team-commerce`
    /// @param name what is shown and typed, `team-commerce`
    /// @param note more about it in muted words, `Commerce · 2 members`; may be empty
    record Option(String value, String name, String note, Icon icon) {}
}

package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;
import dev.slipway.form.Widget;

/// Which control a question is asked with.
final class Controls {

    private Controls() {}

    static FieldControl of(Wiring wiring) {
        Field field = wiring.field();
        return switch (field.widget()) {
            case TEXTAREA -> new AreaControl(wiring);
            case NUMBER -> new NumberControl(wiring);
            case RANGE -> new RangeControl(wiring);
            case CHECKBOX -> new CheckControl(wiring);
            case SELECT ->
                    field.choices().isEmpty() ? new TextControl(wiring) : new SelectControl(wiring);
            case RADIO -> new RadioControl(wiring);
            case CHECKBOXES ->
                    field.choices().isEmpty()
                            ? new ChipsControl(wiring)
                            : new CheckboxesControl(wiring);
            case LIST ->
                    field.parts().isEmpty() ? new ChipsControl(wiring) : new ListControl(wiring);
            case GROUP -> new GroupControl(wiring);
            case NOTE -> new NoteControl(wiring);
            case ENTITY_PICKER, OWNER_PICKER, OWNED_ENTITY_PICKER, MY_GROUPS_PICKER ->
                    new PickControl(wiring);
            case MULTI_ENTITY_PICKER, ENTITY_TAGS -> new ChipsControl(wiring);
            case REPO_URL -> new RepoUrlControl(wiring);
            case REPO_OWNER, REPO_BRANCH ->
                    wiring.model().options(field).isEmpty()
                            ? new TextControl(wiring)
                            : new PickControl(wiring);
            default -> new TextControl(wiring);
        };
    }

    /// Whether what is typed stands in fixed-width letters: names and numbers, where every letter
    /// counts.
    static boolean isExact(Field field) {
        return field.limits().pattern().isPresent() || field.widget() == Widget.ENTITY_NAME;
    }
}

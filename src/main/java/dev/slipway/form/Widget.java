package dev.slipway.form;

/// How a field is asked for. The names follow rjsf's widgets (`ui:widget`) and Backstage's field
/// extensions (`ui:field`, scaffolder-react 2.1.0); what is not known becomes [#TEXT] with a note.
public enum Widget {
    TEXT,
    TEXTAREA,
    PASSWORD,
    EMAIL,
    URL,
    DATE,
    DATE_TIME,
    TIME,
    COLOR,
    FILE,
    HIDDEN,
    NUMBER,
    RANGE,
    CHECKBOX,
    RADIO,
    SELECT,
    /// Several of a list of choices.
    CHECKBOXES,
    /// A list of values of one kind, with add, move and remove.
    LIST,
    /// A mapping: a group of fields.
    GROUP,
    /// A paragraph of Markdown, no value (`type: 'null'`).
    NOTE,
    ENTITY_PICKER,
    OWNER_PICKER,
    OWNED_ENTITY_PICKER,
    MULTI_ENTITY_PICKER,
    MY_GROUPS_PICKER,
    ENTITY_NAME,
    ENTITY_TAGS,
    REPO_URL,
    REPO_BRANCH,
    REPO_OWNER,
    /// A text that goes to the secrets and never into the answers.
    SECRET;

    /// Whether the choices come from the catalog.
    public boolean picksEntities() {
        return switch (this) {
            case ENTITY_PICKER,
                    OWNER_PICKER,
                    OWNED_ENTITY_PICKER,
                    MULTI_ENTITY_PICKER,
                    MY_GROUPS_PICKER ->
                    true;
            default -> false;
        };
    }

    /// Whether what is typed must not be shown.
    public boolean isMasked() {
        return this == PASSWORD || this == SECRET;
    }
}

package dev.slipway.form;

import java.util.List;

/// One page of the wizard with the fields that are visible, in order.
public record FormPage(String title, String description, List<Field> fields) {

    public FormPage {
        fields = List.copyOf(fields);
    }
}

package dev.slipway.desk;

import dev.slipway.form.Field;
import dev.slipway.form.FormPage;
import dev.slipway.form.FormView;
import dev.slipway.form.Widget;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The answers of a form that may be written down, and the names of those that may not.
record OpenAnswers(Map<String, @Nullable Object> values, List<String> secrets) {

    static OpenAnswers of(FormView view) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(view.values());
        List<String> secrets = new ArrayList<>(view.secrets().keySet());
        secrets.forEach(kept::remove);
        for (FormPage page : view.pages()) {
            for (Field field : page.fields()) {
                if (field.widget() == Widget.PASSWORD && kept.remove(field.key()) != null) {
                    secrets.add(field.key());
                }
            }
        }
        return new OpenAnswers(kept, secrets);
    }
}

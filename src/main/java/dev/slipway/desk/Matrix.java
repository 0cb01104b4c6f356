package dev.slipway.desk;

import dev.slipway.form.Choice;
import dev.slipway.form.Field;
import dev.slipway.form.Form;
import dev.slipway.form.FormPage;
import dev.slipway.form.Widget;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every combination of a form's choices and switches over some base answers. Fields that a choice
/// brings to light are combined, too. `leftOut` counts those beyond the limit.
public record Matrix(
        List<Map<String, @Nullable Object>> combinations, List<String> keys, long leftOut) {

    public static Matrix of(Form form, Map<String, @Nullable Object> base, int limit) {
        List<String> keys = new ArrayList<>();
        List<Map<String, @Nullable Object>> done = new ArrayList<>();
        List<Map<String, @Nullable Object>> open = new ArrayList<>();
        open.add(new LinkedHashMap<>());
        long leftOut = 0;
        while (!open.isEmpty()) {
            Map<String, @Nullable Object> chosen = open.removeFirst();
            Field next = next(form, base, chosen);
            if (next == null) {
                Map<String, @Nullable Object> answers = new LinkedHashMap<>(base);
                answers.putAll(chosen);
                done.add(answers);
                continue;
            }
            if (!keys.contains(next.key())) {
                keys.add(next.key());
            }
            for (Object value : values(next)) {
                if (done.size() + open.size() >= limit) {
                    leftOut++;
                    continue;
                }
                Map<String, @Nullable Object> more = new LinkedHashMap<>(chosen);
                more.put(next.key(), value);
                open.add(more);
            }
        }
        return new Matrix(List.copyOf(done), List.copyOf(keys), leftOut);
    }

    /// The first visible field with choices that is not chosen yet.
    private static @Nullable Field next(
            Form form, Map<String, @Nullable Object> base, Map<String, @Nullable Object> chosen) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(base);
        answers.putAll(chosen);
        for (FormPage page : form.view(answers).pages()) {
            for (Field field : page.fields()) {
                if (!chosen.containsKey(field.key()) && values(field).size() > 1) {
                    return field;
                }
            }
        }
        return null;
    }

    private static List<@Nullable Object> values(Field field) {
        List<@Nullable Object> values = new ArrayList<>();
        if (field.widget() == Widget.CHECKBOX) {
            values.add(true);
            values.add(false);
        } else if (field.widget() == Widget.SELECT || field.widget() == Widget.RADIO) {
            field.choices().stream()
                    .filter(choice -> !choice.disabled())
                    .map(Choice::value)
                    .forEach(values::add);
        }
        return values;
    }

    /// The choices of one combination, for people.
    public String described(Map<String, @Nullable Object> answers) {
        List<String> parts = new ArrayList<>();
        keys.forEach(
                key -> {
                    if (answers.containsKey(key)) {
                        parts.add(key + "=" + answers.get(key));
                    }
                });
        return String.join(", ", parts);
    }
}

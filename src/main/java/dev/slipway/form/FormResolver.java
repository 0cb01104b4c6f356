package dev.slipway.form;

import dev.slipway.base.Problem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Resolves pages against answers: defaults switch conditions on, which bring fields with defaults,
/// so it goes round until nothing changes.
final class FormResolver {
    private static final int ROUNDS = 8;
    private static final int DEPTH = 12;
    private static final String PAGE_TITLE = "Please enter the following information";

    private final List<PageSchema> pages;

    FormResolver(List<PageSchema> pages) {
        this.pages = pages;
    }

    FormView view(Map<String, ? extends @Nullable Object> answers) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (PageSchema page : pages) {
            names(page.schema()).forEach(key -> values.put(key, null));
        }
        answers.forEach((key, value) -> values.put(key, Answers.tidy(value)));
        values.values().removeIf(v -> v == null);
        List<Map<String, @Nullable Object>> effective = settle(values, answers);
        List<FormPage> shown = new ArrayList<>();
        Map<String, List<Problem>> errors = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            PageSchema page = pages.get(i);
            Map<String, @Nullable Object> schema = effective.get(i);
            List<Field> fields = FieldReader.fields(schema, page::where, 0);
            shown.add(
                    new FormPage(
                            text(schema, "title", PAGE_TITLE),
                            text(schema, "description", ""),
                            fields));
            new FieldErrors(schema, errors).check(fields, values);
        }
        return new FormView(List.copyOf(shown), values, takeSecrets(shown, values), errors);
    }

    private static List<String> names(Map<?, ?> schema) {
        return schema.get("properties") instanceof Map<?, ?> p
                ? p.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    private List<Map<String, @Nullable Object>> settle(
            Map<String, @Nullable Object> values, Map<String, ? extends @Nullable Object> answers) {
        List<Map<String, @Nullable Object>> effective = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            List<Map<String, @Nullable Object>> next = new ArrayList<>();
            int before = values.hashCode();
            for (PageSchema page : pages) {
                Map<String, @Nullable Object> schema = page.effective(values);
                inner(page, schema, values, 0);
                Answers.emptied(schema, values, answers);
                Answers.fill(schema, values, answers, 0);
                next.add(schema);
            }
            effective = next;
            if (values.hashCode() == before) {
                break;
            }
        }
        return effective;
    }

    /// Groups have conditions of their own, which see the group's answers.
    private void inner(
            PageSchema page, Map<String, @Nullable Object> schema, Map<?, ?> values, int depth) {
        if (depth > DEPTH || !(schema.get("properties") instanceof Map<?, ?> properties)) {
            return;
        }
        Map<String, @Nullable Object> resolved = new LinkedHashMap<>();
        properties.forEach(
                (key, property) -> {
                    Object result = property;
                    if (property instanceof Map<?, ?> part
                            && (part.containsKey("properties") || part.containsKey("$ref"))) {
                        Map<?, ?> own = values.get(key) instanceof Map<?, ?> m ? m : Map.of();
                        Map<String, @Nullable Object> effective = page.effective(part, own);
                        inner(page, effective, own, depth + 1);
                        result = effective;
                    }
                    resolved.put(String.valueOf(key), result);
                });
        schema.put("properties", resolved);
    }

    private static Map<String, String> takeSecrets(
            List<FormPage> pages, Map<String, @Nullable Object> values) {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (FormPage page : pages) {
            for (Field field : page.fields()) {
                if (field.widget() == Widget.SECRET
                        && values.remove(field.key()) instanceof String s) {
                    secrets.put(field.key(), s);
                }
            }
        }
        return secrets;
    }

    private static String text(Map<?, ?> schema, String key, String otherwise) {
        return schema.get(key) instanceof String text ? text : otherwise;
    }
}

package dev.slipway.form;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks the visible answers of one page, in the words of a form: the field's name stands beside
/// the message, so the message does not repeat it.
final class FieldErrors {
    private static final Pattern REPO_PART =
            Pattern.compile("(^|[?&])(owner|workspace|project)=[^&]");
    private static final Pattern REPO_NAME = Pattern.compile("(^|[?&])repo=[^&]");
    private static final Pattern ENTITY_NAME =
            Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]");

    private final Map<?, ?> schema;
    private final Map<?, ?> properties;
    private final Map<String, List<Problem>> errors;

    FieldErrors(Map<?, ?> schema, Map<String, List<Problem>> errors) {
        this.schema = schema;
        this.properties = schema.get("properties") instanceof Map<?, ?> p ? p : Map.of();
        this.errors = errors;
    }

    void check(List<Field> fields, Map<String, @Nullable Object> values) {
        for (Field field : fields) {
            Object value = values.get(field.key());
            if (value == null) {
                if (field.required()) {
                    add(
                            field.key(),
                            "form.required",
                            custom(field, "required").orElse("Needs an answer"),
                            "");
                }
                continue;
            }
            Object property = properties.get(field.key());
            for (Violation v : new SchemaCheck(schema).check(property, value)) {
                String path =
                        field.key()
                                + (v.path().isEmpty() || v.path().startsWith("[") ? "" : ".")
                                + v.path();
                String message = custom(field, v.keyword()).orElseGet(() -> words(v, field));
                add(path, "form." + v.keyword(), message, v.advice());
            }
            extension(field, value);
        }
    }

    private static String words(Violation v, Field field) {
        String message = v.message();
        if (v.keyword().equals("pattern") && message.startsWith("may hold ")) {
            message = message.substring("may hold ".length());
        } else if (v.keyword().equals("minLength") && message.equals("must not be empty")) {
            message = "needs an answer";
        } else if (v.keyword().equals("enum") && !field.choices().isEmpty()) {
            message = "is not one of the choices";
        }
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    /// ajv-errors: `errorMessage` of the field (a text, or one by keyword) or of the page
    /// (`properties`, `required`) replaces our words.
    private Optional<String> custom(Field field, String keyword) {
        Object own =
                properties.get(field.key()) instanceof Map<?, ?> p ? p.get("errorMessage") : null;
        if (own instanceof String text && !keyword.equals("required")) {
            return Optional.of(text);
        }
        if (own instanceof Map<?, ?> byKeyword && byKeyword.get(keyword) instanceof String text) {
            return Optional.of(text);
        }
        if (schema.get("errorMessage") instanceof Map<?, ?> page
                && page.get(keyword.equals("required") ? "required" : "properties")
                        instanceof Map<?, ?> byKey
                && byKey.get(field.key()) instanceof String text) {
            return Optional.of(text);
        }
        return Optional.empty();
    }

    /// What Backstage's field extensions check on Next.
    private void extension(Field field, Object value) {
        String text = String.valueOf(value);
        if (field.widget() == Widget.ENTITY_NAME && !ENTITY_NAME.matcher(text).matches()) {
            add(
                    field.key(),
                    "form.entity-name",
                    "Only letters, digits, hyphens, underscores and dots, at most 63, starting and"
                            + " ending with a letter or digit",
                    "");
        }
        if (field.widget() == Widget.REPO_URL) {
            boolean host = !text.startsWith("?") && text.contains("?");
            if (!host || !REPO_PART.matcher(text).find() || !REPO_NAME.matcher(text).find()) {
                add(
                        field.key(),
                        "form.repo-url",
                        "Needs a host, an owner and a repository name",
                        "like github.com?owner=my-team&repo=my-service");
            }
        }
    }

    private void add(String path, String rule, String message, String advice) {
        errors.computeIfAbsent(path, key -> new ArrayList<>())
                .add(Problem.error(rule, Where.file(path), message).advise(advice));
    }
}

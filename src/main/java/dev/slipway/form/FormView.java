package dev.slipway.form;

import dev.slipway.base.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A form as it stands with certain answers: what is visible, the values with defaults filled in,
/// what is wrong. `values` keeps answers of hidden fields, as Backstage does, and leaves out what
/// was answered with empty text. `secrets` are the answers of [Widget#SECRET] fields, which are not
/// in `values`. `errors` is by field key; a part of a field has a path (`tags[0]`,
/// `database.size`). The order of all maps is the order of the form.
public record FormView(
        List<FormPage> pages,
        Map<String, @Nullable Object> values,
        Map<String, String> secrets,
        Map<String, List<Problem>> errors) {

    /// Whether every visible answer is right.
    public boolean isValid() {
        return errors.isEmpty();
    }

    /// All errors in the order of the form.
    public List<Problem> problems() {
        return errors.values().stream().flatMap(List::stream).toList();
    }

    /// The errors of one page, all fields and their parts.
    public List<Problem> errorsOf(FormPage page) {
        return errors.entrySet().stream()
                .filter(e -> page.fields().stream().anyMatch(f -> belongs(e.getKey(), f.key())))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    private static boolean belongs(String path, String key) {
        return path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "[");
    }
}

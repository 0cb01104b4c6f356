package dev.slipway.form;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

/// One way in which a value breaks its schema. `pointer` is the JSON pointer of the value (empty
/// for the root; the holder for a missing member), `keyword` the schema keyword that failed,
/// `message` a sentence part that reads after the value's name ("must be a number, but is a
/// string"). `where` is the file as a whole with an empty path when a plain value was checked.
public record Violation(
        String pointer, String keyword, String message, Where where, String advice) {

    /// The member names and indexes on the way to the value, joined for people: `spec.steps[0]`.
    public String path() {
        StringBuilder path = new StringBuilder();
        for (String raw : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String token = raw.replace("~1", "/").replace("~0", "~");
            if (token.matches("\\d+")) {
                path.append('[').append(token).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(token);
            }
        }
        return path.toString();
    }

    /// The same as an error of rule `prefix.keyword`.
    public Problem problem(String prefix) {
        String name = path();
        return Problem.error(
                        prefix + "." + keyword,
                        where,
                        name.isEmpty() ? message : name + " " + message)
                .advise(advice);
    }

    Violation at(Where place) {
        return new Violation(pointer, keyword, message, place, advice);
    }
}

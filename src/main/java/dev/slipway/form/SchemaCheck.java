package dev.slipway.form;

import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One run of a schema over one value: references, limits and the list of violations.
final class SchemaCheck {
    private static final int DEPTH = 128;
    private static final int WORK = 200_000;

    private final @Nullable Object root;
    private int depth;
    private int work;

    SchemaCheck(@Nullable Object root) {
        this.root = root;
    }

    List<Violation> check(@Nullable Object schema, @Nullable Object value) {
        List<Violation> found = new ArrayList<>();
        check(schema, value, "", found);
        return found;
    }

    void check(
            @Nullable Object schema,
            @Nullable Object value,
            String pointer,
            List<Violation> found) {
        if (schema instanceof Boolean allowed) {
            if (!allowed) {
                found.add(violation(pointer, "false", "is not allowed here"));
            }
            return;
        }
        if (!(schema instanceof Map<?, ?> keywords)) {
            return;
        }
        if (++work > WORK || depth >= DEPTH) {
            found.add(violation(pointer, "limit", "is too large or too deep to check"));
            return;
        }
        depth++;
        try {
            reference(keywords, value, pointer, found);
            ScalarKeywords.check(keywords, value, pointer, found);
            if (value instanceof Map<?, ?> map) {
                new ObjectKeywords(this, keywords, map, pointer, found).check();
            } else if (value instanceof List<?> list) {
                new ArrayKeywords(this, keywords, list, pointer, found).check();
            }
            new Combinators(this, keywords, value, pointer, found).check();
        } finally {
            depth--;
        }
    }

    List<Violation> tryOut(@Nullable Object schema, @Nullable Object value, String pointer) {
        List<Violation> found = new ArrayList<>();
        check(schema, value, pointer, found);
        return found;
    }

    @Nullable Object resolve(String ref) {
        return References.find(root, ref);
    }

    private void reference(
            Map<?, ?> keywords, @Nullable Object value, String pointer, List<Violation> found) {
        if (keywords.get("$ref") instanceof String ref) {
            Object target = References.find(root, ref);
            if (target == References.MISSING) {
                found.add(
                        violation(
                                pointer,
                                "$ref",
                                "has a schema that refers to " + ref + ", which is not there"));
            } else {
                check(target, value, pointer, found);
            }
        }
    }

    static Violation violation(String pointer, String keyword, String message) {
        return violation(pointer, keyword, message, "");
    }

    static Violation violation(String pointer, String keyword, String message, String advice) {
        return new Violation(pointer, keyword, message, Where.file(""), advice);
    }

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}

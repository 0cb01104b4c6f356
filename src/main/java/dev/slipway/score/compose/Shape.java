package dev.slipway.score.compose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What compose-go's types make of a node: which conversions it allows and how the value is written
/// back.
sealed interface Shape {

    /// The types of single values and of the lists and maps of texts.
    enum Value implements Shape {
        TEXT,
        INTEGER,
        /// An integer that is written even when it is 0, because it is a pointer in Go.
        SET_INTEGER,
        NUMBER,
        BOOLEAN,
        SET_BOOLEAN,
        /// True when left out, and then not written; false is.
        OPT_OUT,
        /// Written always, false when left out.
        REQUIRED,
        BYTES,
        DURATION,
        SET_DURATION,
        FILE_MODE,
        /// A shell command: a list, or a text that is cut into words.
        COMMAND,
        /// `healthcheck.test`: a list, or a text for the shell.
        TEST,
        TEXTS,
        /// A list, or a single text.
        TEXT_OR_TEXTS,
        /// The same, numbers allowed.
        TEXTS_OR_NUMBERS,
        /// A mapping or a list of `key=value`; a missing value is empty.
        MAPPING,
        /// The same; a missing value stays missing.
        ENVIRONMENT,
        HOSTS,
        MULTI_OPTIONS,
        ULIMIT,
        ANY
    }

    /// A Go struct: fields in the order they are written.
    record Fields(Map<String, Shape> fields, boolean pointer) implements Shape {

        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        static Fields of() {
            return new Fields(Map.of(), true);
        }

        Fields with(String name, Shape shape) {
            Map<String, Shape> more = new LinkedHashMap<>(fields);
            more.put(name, shape);
            return new Fields(more, pointer);
        }

        Fields with(Shape shape, String... names) {
            Fields all = this;
            for (String name : names) {
                all = all.with(name, shape);
            }
            return all;
        }

        /// A struct that Go leaves out when nothing in it is set.
        Fields embedded() {
            return new Fields(fields, false);
        }
    }

    /// A map; entries without a value stay so (pointers in Go) or become an empty struct.
    record MapOf(Shape value, boolean keepsNothing) implements Shape {

        MapOf(Shape value) {
            this(value, false);
        }
    }

    record ListOf(Shape item) implements Shape {}
}

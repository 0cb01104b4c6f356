package dev.slipway.catalog.api;

import java.util.List;
import java.util.Optional;

/// What a value looks like: a schema, a type of GraphQL, a message of gRPC. Types may hold
/// themselves, so members are found only when they are asked for.
public interface Shape {

    /// What JSON would be.
    enum Kind {
        OBJECT,
        MAP,
        LIST,
        TEXT,
        NUMBER,
        TRUTH,
        CHOICE,
        ANY
    }

    Kind kind();

    /// The name of a type that has one; empty otherwise.
    String name();

    /// In words: `string (date-time)`, `list of Order`.
    String type();

    String description();

    boolean deprecated();

    /// What else must hold, each a short phrase: `at least 1`, `one of asc, desc`.
    List<String> limits();

    /// The fields of an object, or of the items of a list; the alternatives of a choice.
    List<Member> members();

    /// What a list holds, or a map under each key.
    Optional<Shape> items();

    /// A value that the definition itself gives: an example, a default, the only allowed one.
    Optional<Object> example();

    /// The line in the definition, from 1; 0 where it stands in another file.
    int line();

    /// A part of a value.
    record Member(String name, boolean required, Shape shape) {}

    /// Nothing is known of it.
    static Shape unknown(String name) {
        return new Plain(Kind.ANY, name, name.isEmpty() ? "any value" : name);
    }

    /// A value without parts.
    record Plain(Kind kind, String name, String type) implements Shape {

        @Override
        public String description() {
            return "";
        }

        @Override
        public boolean deprecated() {
            return false;
        }

        @Override
        public List<String> limits() {
            return List.of();
        }

        @Override
        public List<Member> members() {
            return List.of();
        }

        @Override
        public Optional<Shape> items() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> example() {
            return Optional.empty();
        }

        @Override
        public int line() {
            return 0;
        }
    }
}

package dev.slipway.catalog.api;

import java.util.List;
import java.util.Optional;

/// All that a definition says of one operation.
///
/// @param facts short lines with a label, such as who may call it
/// @param calls the same as something to run: `curl`, `grpcurl`, a GraphQL document
public record Detail(
        String description, List<Fact> facts, List<Section> sections, List<Call> calls) {
    public static final Detail NONE = new Detail("", List.of(), List.of(), List.of());

    public Detail {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        calls = List.copyOf(calls);
    }

    public record Fact(String label, String text) {}

    /// Something to run or to send; `title` says what it is.
    public record Call(String title, String text) {}

    /// A part under a head: parameters, request body, responses, messages.
    public record Section(String title, List<Field> fields, List<Content> contents) {

        public Section {
            fields = List.copyOf(fields);
            contents = List.copyOf(contents);
        }

        static Section fields(String title, List<Field> fields) {
            return new Section(title, fields, List.of());
        }

        static Section contents(String title, List<Content> contents) {
            return new Section(title, List.of(), contents);
        }
    }

    /// A parameter, header or argument.
    ///
    /// @param place where it goes: `query`, `path`, `header`, `cookie`; empty where that is clear
    public record Field(
            String name, String place, boolean required, String description, Shape shape) {}

    /// A body or message.
    ///
    /// @param label what tells it from its neighbours: a status, a message's name
    /// @param media `application/json`; may be empty
    /// @param example as the definition gives it
    public record Content(
            String label,
            String media,
            String description,
            List<Field> headers,
            Optional<Shape> shape,
            Optional<String> example,
            int line) {

        public Content {
            headers = List.copyOf(headers);
        }
    }
}

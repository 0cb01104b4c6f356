package dev.slipway.catalog.api;

import dev.slipway.base.Guard;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What a definition offers. One that is broken in places shows the rest and has problems, whose
/// lines are those of the definition.
///
/// @param form what it is written in, `OpenAPI 3.0.3`
/// @param servers addresses, with their defaults filled in
/// @param details made when somebody looks
public record ApiDefinition(
        String form,
        String title,
        String version,
        String description,
        List<Server> servers,
        List<Operation> operations,
        List<Type> types,
        List<Problem> problems,
        Function<Operation, Detail> details) {
    private static final int MOST = 5_000;

    /// Where the API is served.
    public record Server(String url, String description) {}

    /// A type that has a name; `sort` is what it is called in its language: schema, input, message.
    public record Type(String name, String sort, Shape shape, int line) {}

    public ApiDefinition {
        servers = List.copyOf(servers);
        operations = operations.size() > MOST ? operations.subList(0, MOST) : operations;
        operations = List.copyOf(operations);
        types = List.copyOf(types);
        problems = List.copyOf(problems);
    }

    /// Reads `text`; `type` is the entity's `spec.type`, which the text overrules where it says
    /// itself what it is. `path` names it in problems; `files` gives the text of a file by its path
    /// (references into other files are relative to `path`). A text of another kind gives [#OTHER].
    public static ApiDefinition of(
            String type, String path, String text, Function<String, Optional<String>> files) {
        Outcome<ApiDefinition> read =
                Guard.item(new Where(path, 1, 1), () -> Outcome.of(read(type, path, text, files)));
        return read.value().orElseGet(() -> OTHER.with(read.problems()));
    }

    private static ApiDefinition read(
            String type, String path, String text, Function<String, Optional<String>> files) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "graphql" -> new GraphQl(path, text).read();
            case "grpc", "proto", "protobuf" -> new Proto(path, text).read();
            default -> Documents.read(type, path, text, files);
        };
    }

    /// A text that is none of the known forms.
    public static final ApiDefinition OTHER =
            new ApiDefinition(
                    "",
                    "",
                    "",
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    operation -> Detail.NONE);

    ApiDefinition with(List<Problem> newProblems) {
        return new ApiDefinition(
                form,
                title,
                version,
                description,
                servers,
                operations,
                types,
                newProblems,
                details);
    }

    public boolean isKnown() {
        return !form.isEmpty();
    }

    public Detail detail(Operation operation) {
        return details.apply(operation);
    }

    /// The operation that a link names by its [Operation#key].
    public Optional<Operation> operation(String key) {
        return operations.stream().filter(operation -> operation.key().equals(key)).findFirst();
    }
}

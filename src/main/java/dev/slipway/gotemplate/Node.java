package dev.slipway.gotemplate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The syntax tree, after Go's `text/template/parse`. Every node knows its stretch of the source.
sealed interface Node {

    int start();

    int end();

    /// What stands between actions, and the actions.
    sealed interface Statement extends Node {}

    /// What has a value.
    sealed interface Expression extends Node {}

    record Text(int start, int end, String text) implements Statement {}

    record Action(int start, int end, Pipe pipe) implements Statement {}

    enum Branching {
        IF,
        WITH,
        RANGE
    }

    record Branch(
            int start,
            int end,
            Branching kind,
            Pipe pipe,
            List<Statement> then,
            List<Statement> otherwise)
            implements Statement {}

    record Invocation(int start, int end, String name, @Nullable Pipe pipe) implements Statement {}

    record Jump(int start, int end, boolean breaks) implements Statement {}

    record Pipe(int start, int end, List<String> variables, boolean assigns, List<Command> commands)
            implements Expression {}

    record Command(int start, int end, List<Expression> operands) implements Node {}

    /// `.a.b`
    record Field(int start, int end, List<String> names) implements Expression {}

    /// `$x.a`: `name` with its `$`.
    record Variable(int start, int end, String name, List<String> fields) implements Expression {}

    /// `(…).a.b`
    record Chain(int start, int end, Expression base, List<String> fields) implements Expression {}

    record Dot(int start, int end) implements Expression {}

    record Nil(int start, int end) implements Expression {}

    record Constant(int start, int end, Object value) implements Expression {}

    record Function(int start, int end, String name) implements Expression {}
}

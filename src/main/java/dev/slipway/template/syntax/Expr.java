package dev.slipway.template.syntax;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An expression; `at` is the offset in the source that messages point at.
public sealed interface Expr {

    int at();

    record Literal(int at, @Nullable Object value) implements Expr {}

    /// A regular expression `r/source/flags`, Nunjucks only.
    record Regex(int at, String source, String flags) implements Expr {}

    record Name(int at, String name) implements Expr {}

    record ListOf(int at, List<Expr> items) implements Expr {}

    record Tuple(int at, List<Expr> items) implements Expr {}

    /// `(a, b)` in Nunjucks: all are evaluated, the last is the value.
    record Group(int at, List<Expr> items) implements Expr {}

    record Dict(int at, List<Pair> pairs) implements Expr {}

    record Pair(Expr key, Expr value) {}

    record Member(int at, Expr target, String name) implements Expr {}

    record Item(int at, Expr target, Expr key) implements Expr {}

    record Slice(
            int at, Expr target, @Nullable Expr start, @Nullable Expr stop, @Nullable Expr step)
            implements Expr {}

    record InlineIf(int at, Expr condition, Expr then, @Nullable Expr otherwise) implements Expr {}

    record Or(int at, Expr left, Expr right) implements Expr {}

    record And(int at, Expr left, Expr right) implements Expr {}

    record Not(int at, Expr operand) implements Expr {}

    record Unary(int at, String operator, Expr operand) implements Expr {}

    /// `//` of Nunjucks, which rounds the quotient of a whole chain down.
    record Floor(int at, Expr operand) implements Expr {}

    record Binary(int at, String operator, Expr left, Expr right) implements Expr {}

    /// A chain of comparisons; also `in` and `not in` in Jinja2.
    record Compare(int at, Expr first, List<Operand> operands) implements Expr {}

    record Operand(int at, String operator, Expr value) {}

    record In(int at, Expr needle, Expr container) implements Expr {}

    record Is(int at, Expr value, String test, Args args) implements Expr {}

    record Filtered(int at, Expr input, String filter, Args args) implements Expr {}

    record Call(int at, Expr target, Args args) implements Expr {}

    /// The text a body produces: `{% set x %}…{% endset %}` and `{% filter %}`.
    record Capture(int at, List<Stmt> body) implements Expr {}

    /// Arguments of a call; `star` and `starStar` are Python's `*list` and `**dict`.
    record Args(
            List<Expr> positional,
            List<Named> named,
            @Nullable Expr star,
            @Nullable Expr starStar) {
        public static final Args NONE = new Args(List.of(), List.of(), null, null);

        public boolean isEmpty() {
            return positional.isEmpty() && named.isEmpty() && star == null && starStar == null;
        }
    }

    record Named(int at, String name, Expr value) {}
}

package dev.slipway.template.syntax;

import dev.slipway.template.syntax.Expr.Args;
import dev.slipway.template.syntax.Expr.Operand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Jinja2 3.1's grammar: chained comparisons, tuples, tests and filters after any primary, `not`
/// over a whole comparison.
final class JinjaExpressions extends Expressions {
    private static final Set<String> COMPARE = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> NO_ARGUMENT =
            Set.of("else", "or", "and", "is", "if", "in", "not");

    JinjaExpressions(Tokens tokens) {
        super(tokens);
    }

    @Override
    Expr expression() {
        tokens.enter();
        Expr value = or();
        while (tokens.takeName("if")) {
            Expr condition = or();
            Expr otherwise = tokens.takeName("else") ? expression() : null;
            value = new Expr.InlineIf(value.at(), condition, value, otherwise);
        }
        tokens.leave();
        return value;
    }

    @Override
    Expr expressionOrTuple() {
        return tuple(true);
    }

    /// `a, b` or one expression; without conditions where an `if` belongs to the tag.
    Expr tuple(boolean conditions) {
        int at = tokens.peek().at();
        List<Expr> items = new ArrayList<>();
        boolean tuple = false;
        while (!tupleEnds()) {
            items.add(conditions ? expression() : or());
            if (!tokens.take(",")) {
                break;
            }
            tuple = true;
        }
        if (items.isEmpty()) {
            throw unexpected();
        }
        return tuple ? new Expr.Tuple(at, List.copyOf(items)) : items.getFirst();
    }

    private boolean tupleEnds() {
        Token token = tokens.peek();
        return token.kind() == Token.Kind.END
                || token.is(")")
                || token.is("]")
                || token.is("=")
                || token.isName("in");
    }

    private Expr or() {
        Expr left = and();
        while (tokens.takeName("or")) {
            left = new Expr.Or(left.at(), left, and());
        }
        return left;
    }

    private Expr and() {
        Expr left = not();
        while (tokens.takeName("and")) {
            left = new Expr.And(left.at(), left, not());
        }
        return left;
    }

    private Expr not() {
        int at = tokens.peek().at();
        if (!tokens.takeName("not")) {
            return compare();
        }
        tokens.enter();
        Expr operand = not();
        tokens.leave();
        return new Expr.Not(at, operand);
    }

    private Expr compare() {
        Expr first = sum();
        List<Operand> operands = new ArrayList<>();
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Token.Kind.OPERATOR && COMPARE.contains(token.text())) {
                tokens.next();
                operands.add(new Operand(token.at(), token.text(), sum()));
            } else if (tokens.takeName("in")) {
                operands.add(new Operand(token.at(), "in", sum()));
            } else if (token.isName("not") && tokens.peek(1).isName("in")) {
                tokens.next();
                tokens.next();
                operands.add(new Operand(token.at(), "not in", sum()));
            } else {
                return operands.isEmpty()
                        ? first
                        : new Expr.Compare(first.at(), first, List.copyOf(operands));
            }
        }
    }

    private Expr sum() {
        Expr left = concatenation();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            Token token = tokens.next();
            left = new Expr.Binary(token.at(), token.text(), left, concatenation());
        }
        return left;
    }

    private Expr concatenation() {
        Expr left = product();
        while (tokens.peek().is("~")) {
            Token token = tokens.next();
            left = new Expr.Binary(token.at(), "~", left, product());
        }
        return left;
    }

    private Expr product() {
        Expr left = power();
        while (tokens.peek().is("*")
                || tokens.peek().is("/")
                || tokens.peek().is("//")
                || tokens.peek().is("%")) {
            Token token = tokens.next();
            left = new Expr.Binary(token.at(), token.text(), left, power());
        }
        return left;
    }

    private Expr power() {
        Expr left = unary(true);
        while (tokens.peek().is("**")) {
            Token token = tokens.next();
            left = new Expr.Binary(token.at(), "**", left, unary(true));
        }
        return left;
    }

    private Expr unary(boolean filters) {
        Token token = tokens.peek();
        Expr value;
        if (token.is("-") || token.is("+")) {
            tokens.next();
            tokens.enter();
            value = new Expr.Unary(token.at(), token.text(), unary(false));
            tokens.leave();
        } else {
            value = primary();
        }
        value = postfix(value);
        return filters ? filters(value) : value;
    }

    /// Filters, tests and calls after a value.
    Expr filters(Expr first) {
        Expr value = first;
        while (true) {
            if (tokens.take("|")) {
                value = filter(value);
            } else if (tokens.takeName("is")) {
                value = test(value);
            } else if (tokens.take("(")) {
                value = new Expr.Call(value.at(), value, arguments());
            } else {
                return value;
            }
        }
    }

    private Expr test(Expr value) {
        boolean negated = tokens.takeName("not");
        Token first = tokens.name("the name of a test");
        String name = dotted(first);
        Args args = Args.NONE;
        if (tokens.take("(")) {
            args = arguments();
        } else if (startsArgument()) {
            if (tokens.peek().isName("is")) {
                throw new SyntaxFault("tests cannot be chained with is", tokens.peek().at());
            }
            args = new Args(List.of(postfix(primary())), List.of(), null, null);
        }
        Expr test = new Expr.Is(first.at(), value, name, args);
        return negated ? new Expr.Not(first.at(), test) : test;
    }

    private boolean startsArgument() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NAME -> !NO_ARGUMENT.contains(token.text());
            case NUMBER, STRING -> true;
            case OPERATOR -> token.is("[") || token.is("{");
            default -> false;
        };
    }

    @Override
    Expr primary() {
        Token token = tokens.peek();
        switch (token.kind()) {
            case NUMBER -> {
                return new Expr.Literal(token.at(), tokens.next().value());
            }
            case STRING -> {
                return string(token);
            }
            case NAME -> {
                tokens.next();
                return switch (token.text()) {
                    case "true", "True" -> new Expr.Literal(token.at(), true);
                    case "false", "False" -> new Expr.Literal(token.at(), false);
                    case "none", "None" -> new Expr.Literal(token.at(), null);
                    default -> name(token);
                };
            }
            default -> {
                return bracketed(token);
            }
        }
    }

    /// Strings side by side are one.
    private Expr string(Token first) {
        StringBuilder text = new StringBuilder();
        while (tokens.peek().kind() == Token.Kind.STRING) {
            text.append(tokens.next().value());
        }
        return new Expr.Literal(first.at(), text.toString());
    }

    private Expr bracketed(Token token) {
        if (tokens.take("(")) {
            if (tokens.take(")")) {
                return new Expr.Tuple(token.at(), List.of());
            }
            tokens.enter();
            Expr value = tuple(true);
            tokens.leave();
            tokens.expect(")");
            return value;
        }
        if (tokens.take("[")) {
            return new Expr.ListOf(token.at(), items("]", true));
        }
        if (!tokens.take("{")) {
            throw unexpected();
        }
        List<Expr.Pair> pairs = new ArrayList<>();
        while (!tokens.take("}")) {
            Expr key = expression();
            tokens.expect(":");
            pairs.add(new Expr.Pair(key, expression()));
            if (!tokens.take(",")) {
                tokens.expect("}");
                break;
            }
        }
        return new Expr.Dict(token.at(), List.copyOf(pairs));
    }

    @Override
    void checkName(Token name) {
        // Python's own attributes are not reachable at run time; every name may be written.
    }
}

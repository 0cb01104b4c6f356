package dev.slipway.template.syntax;

import dev.slipway.template.syntax.Expr.Args;
import dev.slipway.template.syntax.Expr.Named;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the expression grammars of the two dialects share: primaries, subscripts, calls, filters.
abstract sealed class Expressions permits NunjucksExpressions, JinjaExpressions {
    static final Set<String> RESERVED = Set.of("constructor", "prototype", "__proto__");

    final Tokens tokens;

    Expressions(Tokens tokens) {
        this.tokens = tokens;
    }

    /// A whole expression, conditions included.
    abstract Expr expression();

    /// Like [#expression], and a bare list `a, b` where the dialect has tuples.
    abstract Expr expressionOrTuple();

    abstract Expr primary();

    abstract void checkName(Token name);

    Expr name(Token token) {
        checkName(token);
        return new Expr.Name(token.at(), token.text());
    }

    Expr postfix(Expr first) {
        Expr expression = first;
        while (true) {
            Token token = tokens.peek();
            if (tokens.take(".")) {
                expression = member(expression);
            } else if (tokens.take("[")) {
                tokens.enter();
                expression = subscript(expression, token);
                tokens.leave();
            } else if (tokens.take("(")) {
                expression = new Expr.Call(expression.at(), expression, arguments());
            } else {
                return expression;
            }
        }
    }

    private Expr member(Expr target) {
        Token key = tokens.peek();
        if (key.kind() == Token.Kind.NUMBER && this instanceof JinjaExpressions) {
            tokens.next();
            return new Expr.Item(key.at(), target, new Expr.Literal(key.at(), key.value()));
        }
        tokens.name("a name after \".\"");
        checkName(key);
        return new Expr.Member(key.at(), target, key.text());
    }

    private Expr subscript(Expr target, Token opening) {
        Expr start = tokens.peek().is(":") ? null : expressionOrTuple();
        if (!tokens.take(":")) {
            tokens.expect("]");
            if (start == null) {
                throw new SyntaxFault("an index is expected", opening.at());
            }
            if (start instanceof Expr.Literal(int at, String key) && RESERVED.contains(key)) {
                checkName(new Token(Token.Kind.NAME, key, null, at));
            }
            return new Expr.Item(start.at(), target, start);
        }
        Expr stop = sliceEnd();
        Expr step = tokens.take(":") ? sliceEnd() : null;
        tokens.expect("]");
        return new Expr.Slice(opening.at(), target, start, stop, step);
    }

    private @Nullable Expr sliceEnd() {
        return tokens.peek().is(":") || tokens.peek().is("]") ? null : expression();
    }

    /// The arguments of a call whose `(` was read.
    Args arguments() {
        tokens.enter();
        List<Expr> positional = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        Expr star = null;
        Expr starStar = null;
        boolean jinja = this instanceof JinjaExpressions;
        while (!tokens.take(")")) {
            if (jinja && tokens.take("*")) {
                star = expression();
            } else if (jinja && tokens.take("**")) {
                starStar = expression();
            } else if (tokens.peek().kind() == Token.Kind.NAME && tokens.peek(1).is("=")) {
                Token name = tokens.next();
                checkName(name);
                tokens.next();
                named.add(new Named(name.at(), name.text(), expression()));
            } else {
                Expr argument = expression();
                if (jinja && (!named.isEmpty() || starStar != null)) {
                    throw new SyntaxFault(
                            "an argument without a name follows one with a name", argument.at());
                }
                positional.add(argument);
            }
            if (!tokens.take(",")) {
                tokens.expect(")");
                break;
            }
            if (!jinja && tokens.peek().is(")")) {
                throw new SyntaxFault("an argument is expected after \",\"", tokens.peek().at());
            }
        }
        tokens.leave();
        return new Args(List.copyOf(positional), List.copyOf(named), star, starStar);
    }

    Expr filter(Expr input) {
        Token first = tokens.name("the name of a filter");
        String name = dotted(first);
        Args args = tokens.take("(") ? arguments() : Args.NONE;
        return new Expr.Filtered(first.at(), input, name, args);
    }

    String dotted(Token first) {
        checkName(first);
        StringBuilder name = new StringBuilder(first.text());
        while (tokens.take(".")) {
            Token next = tokens.name("a name after \".\"");
            checkName(next);
            name.append('.').append(next.text());
        }
        return name.toString();
    }

    /// The items up to `end`, whose opening was read; a trailing comma where `trailing`.
    List<Expr> items(String end, boolean trailing) {
        tokens.enter();
        List<Expr> items = new ArrayList<>();
        while (!tokens.take(end)) {
            items.add(expression());
            if (!tokens.take(",")) {
                tokens.expect(end);
                break;
            }
            if (!trailing && tokens.peek().is(end)) {
                throw new SyntaxFault("a value is expected after \",\"", tokens.peek().at());
            }
        }
        tokens.leave();
        return List.copyOf(items);
    }

    SyntaxFault unexpected() {
        Token token = tokens.peek();
        return new SyntaxFault(
                token.kind() == Token.Kind.END
                        ? "an expression is expected here"
                        : token.shown() + " cannot stand here",
                token.at());
    }
}

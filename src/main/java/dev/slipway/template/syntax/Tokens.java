package dev.slipway.template.syntax;

import java.util.List;

/// The tokens of one tag and the place in them.
final class Tokens {
    private static final int DEPTH = 512;

    private final List<Token> tokens;
    private int index;
    private int depth;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(index);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(index + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(index);
        if (index < tokens.size() - 1) {
            index++;
        }
        return token;
    }

    boolean take(String operator) {
        if (!peek().is(operator)) {
            return false;
        }
        index++;
        return true;
    }

    boolean takeName(String name) {
        if (!peek().isName(name)) {
            return false;
        }
        index++;
        return true;
    }

    Token name(String what) {
        Token token = peek();
        if (token.kind() != Token.Kind.NAME) {
            throw new SyntaxFault(what + " is expected, not " + token.shown(), token.at());
        }
        return next();
    }

    void expect(String operator) {
        Token token = peek();
        if (!take(operator)) {
            throw new SyntaxFault(
                    "\"" + operator + "\" is expected, not " + token.shown(), token.at());
        }
    }

    void expectEnd() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            throw new SyntaxFault(token.shown() + " is not expected here", token.at());
        }
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /// Whether all that is left is names with dots between them: `values.name`.
    boolean isPath() {
        int last = tokens.size() - 1;
        if ((last - index) % 2 == 0) {
            return false;
        }
        for (int i = index; i < last; i++) {
            Token token = tokens.get(i);
            boolean fits = (i - index) % 2 == 0 ? token.kind() == Token.Kind.NAME : token.is(".");
            if (!fits) {
                return false;
            }
        }
        return !tokens.get(index).isName("not");
    }

    void enter() {
        if (++depth > DEPTH) {
            throw new SyntaxFault("this is nested too deeply", peek().at());
        }
    }

    void leave() {
        depth--;
    }
}

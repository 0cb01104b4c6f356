package dev.slipway.gotemplate;

import dev.slipway.gotemplate.Token.Kind;

import java.util.List;

/// The tokens of a template from where its reading has come to, and how deep that is.
final class Tokens {
    private static final int DEEPEST = 150;
    private final List<Token> tokens;
    private int at;
    private int depth;

    Tokens(String source) {
        tokens = Lexer.tokens(source);
    }

    Token peek() {
        return get(at);
    }

    /// The one after [#peek].
    Token second() {
        return get(at + 1);
    }

    /// The one that [#next] gave last.
    Token last() {
        return get(at - 1);
    }

    private Token get(int index) {
        return tokens.get(Math.min(index, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    void expect(Kind kind, String context) {
        Token token = next();
        if (!token.is(kind)) {
            throw unexpected(token, context);
        }
    }

    /// Something nested begins; [#leave] ends it.
    void enter() {
        if (++depth > DEEPEST) {
            throw new SyntaxError(peek().start(), "nested too deeply");
        }
    }

    void leave() {
        depth--;
    }

    static SyntaxError unexpected(Token token, String context) {
        return new SyntaxError(token.start(), "unexpected " + token.shown() + " in " + context);
    }
}

package dev.slipway.gotemplate;

import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoNumbers;
import dev.slipway.gotemplate.value.GoQuote;

import java.util.OptionalLong;

/// The values of number, rune and string tokens.
final class Literals {

    private Literals() {}

    static String string(Token token) {
        String body = token.text().substring(1, token.text().length() - 1);
        if (token.is(Token.Kind.RAW_STRING)) {
            return body.replace("\r", "");
        }
        try {
            return GoQuote.unquote(body);
        } catch (GoError e) {
            throw new SyntaxError(token.start(), "invalid syntax in the string " + token.text());
        }
    }

    static Object number(Token token) {
        String text = token.text();
        if (token.is(Token.Kind.CHARACTER)) {
            String rune = string(token);
            if (rune.codePointCount(0, rune.length()) != 1) {
                throw new SyntaxError(token.start(), "malformed character constant: " + text);
            }
            return (long) rune.codePointAt(0);
        }
        OptionalLong integer = GoNumbers.parseInteger(text);
        if (integer.isPresent()) {
            return integer.getAsLong();
        }
        boolean hex = text.matches("[-+]?0[xX].*");
        if (!hex && !text.matches(".*[.eE].*")) {
            throw new SyntaxError(token.start(), "integer overflow: \"" + text + "\"");
        }
        try {
            return Double.valueOf(text.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new SyntaxError(token.start(), "bad number syntax: \"" + text + "\"");
        }
    }
}

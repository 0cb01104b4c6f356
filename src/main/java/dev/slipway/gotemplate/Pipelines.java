package dev.slipway.gotemplate;

import dev.slipway.gotemplate.Node.Expression;
import dev.slipway.gotemplate.Token.Kind;

import java.util.ArrayList;
import java.util.List;

/// Reads pipelines, their commands and operands.
final class Pipelines {
    private final Tokens tokens;
    private final Names names;

    Pipelines(Tokens tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /// The pipeline up to and with the token `end`; `context` names what it stands in.
    Node.Pipe pipeline(String context, Kind end) {
        tokens.enter();
        int start = tokens.peek().start();
        List<String> declared = new ArrayList<>();
        boolean assigns = declarations(context, declared);
        List<Node.Command> commands = new ArrayList<>();
        while (!tokens.peek().is(end)) {
            if (!startsOperand(tokens.peek())) {
                throw Tokens.unexpected(tokens.next(), context);
            }
            commands.add(command(end));
        }
        int stop = commands.isEmpty() ? tokens.peek().start() : commands.getLast().end();
        Token close = tokens.next();
        check(commands, context, close);
        if (!assigns) {
            names.declare(declared);
        }
        tokens.leave();
        return new Node.Pipe(start, stop, declared, assigns, commands);
    }

    private boolean declarations(String context, List<String> declared) {
        while (tokens.peek().is(Kind.VARIABLE)) {
            Token after = tokens.second();
            if (after.is(Kind.ASSIGN) || after.is(Kind.DECLARE)) {
                boolean assigns = after.is(Kind.ASSIGN);
                if (assigns) {
                    names.checkVariable(tokens.peek());
                }
                declared.add(tokens.next().text());
                tokens.next();
                return assigns;
            }
            if (!after.is(Kind.COMMA)) {
                break;
            }
            if (!context.equals("range") || !declared.isEmpty()) {
                throw new SyntaxError(after.start(), "too many declarations in " + context);
            }
            declared.add(tokens.next().text());
            tokens.next();
            if (!tokens.peek().is(Kind.VARIABLE)) {
                throw new SyntaxError(tokens.peek().start(), "range can only initialize variables");
            }
        }
        if (!declared.isEmpty()) {
            throw new SyntaxError(tokens.peek().start(), "range can only initialize variables");
        }
        return false;
    }

    private void check(List<Node.Command> commands, String context, Token close) {
        if (commands.isEmpty()) {
            throw new SyntaxError(close.start(), "missing value for " + context);
        }
        for (int i = 1; i < commands.size(); i++) {
            Expression first = commands.get(i).operands().getFirst();
            if (first instanceof Node.Constant
                    || first instanceof Node.Dot
                    || first instanceof Node.Nil) {
                throw new SyntaxError(
                        first.start(), "non executable command in pipeline stage " + (i + 1));
            }
        }
    }

    private static boolean startsOperand(Token token) {
        return switch (token.kind()) {
            case WORD, CHARACTER, DOT, FIELD, NUMBER, RAW_STRING, STRING, VARIABLE, LEFT -> true;
            case KEYWORD -> token.text().equals("nil");
            default -> false;
        };
    }

    private Node.Command command(Kind end) {
        List<Expression> operands = new ArrayList<>();
        while (true) {
            operands.add(operand());
            Token token = tokens.peek();
            if (token.is(Kind.PIPE)) {
                tokens.next();
                if (!startsOperand(tokens.peek())) {
                    throw tokens.peek().is(end)
                            ? new SyntaxError(token.start(), "missing value after |")
                            : Tokens.unexpected(tokens.peek(), "pipeline");
                }
                break;
            }
            if (token.is(Kind.CLOSE) || token.is(Kind.RIGHT)) {
                break;
            }
            if (!token.spaced() || !startsOperand(token)) {
                throw Tokens.unexpected(token, "operand");
            }
        }
        return new Node.Command(operands.getFirst().start(), operands.getLast().end(), operands);
    }

    private Expression operand() {
        Expression term = term();
        List<String> fields = new ArrayList<>();
        int end = term.end();
        int dot = tokens.peek().start();
        while (tokens.peek().is(Kind.FIELD) && !tokens.peek().spaced()) {
            Token field = tokens.next();
            fields.add(field.text().substring(1));
            end = field.end();
        }
        if (fields.isEmpty()) {
            return term;
        }
        return switch (term) {
            case Node.Field field -> {
                List<String> names = new ArrayList<>(field.names());
                names.addAll(fields);
                yield new Node.Field(field.start(), end, names);
            }
            case Node.Variable variable ->
                    new Node.Variable(variable.start(), end, variable.name(), fields);
            case Node.Constant c -> throw new SyntaxError(dot, "unexpected . after term");
            case Node.Nil nil -> throw new SyntaxError(dot, "unexpected . after term \"nil\"");
            case Node.Dot d -> throw new SyntaxError(dot, "unexpected . after term \".\"");
            default -> new Node.Chain(term.start(), end, term, fields);
        };
    }

    private Expression term() {
        Token token = tokens.next();
        int start = token.start();
        int end = token.end();
        return switch (token.kind()) {
            case WORD -> word(token);
            case DOT -> new Node.Dot(start, end);
            case KEYWORD -> new Node.Nil(start, end);
            case VARIABLE -> {
                names.checkVariable(token);
                yield new Node.Variable(start, end, token.text(), List.of());
            }
            case FIELD -> new Node.Field(start, end, List.of(token.text().substring(1)));
            case LEFT -> {
                Node.Pipe inner = pipeline("parenthesized pipeline", Kind.RIGHT);
                yield new Node.Pipe(
                        start,
                        tokens.last().end(),
                        inner.variables(),
                        inner.assigns(),
                        inner.commands());
            }
            case NUMBER, CHARACTER -> new Node.Constant(start, end, Literals.number(token));
            default -> new Node.Constant(start, end, Literals.string(token));
        };
    }

    private Expression word(Token token) {
        String name = token.text();
        if (name.equals("true") || name.equals("false")) {
            return new Node.Constant(token.start(), token.end(), name.equals("true"));
        }
        names.checkFunction(token);
        return new Node.Function(token.start(), token.end(), name);
    }
}

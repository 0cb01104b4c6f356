package dev.slipway.gotemplate;

import dev.slipway.base.Similar;
import dev.slipway.gotemplate.Node.Branching;
import dev.slipway.gotemplate.Node.Expression;
import dev.slipway.gotemplate.Node.Statement;
import dev.slipway.gotemplate.Token.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds the tree of a template and of the templates it defines. Unknown functions and variables
/// are collected, so that all are told at once; broken syntax ends the reading.
final class Parser {
    private static final int DEEPEST = 150;
    private final List<Token> tokens;
    private final Set<String> functions;
    private final Map<String, List<Statement>> defined = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private List<String> variables = new ArrayList<>(List.of("$"));
    private int at;
    private int depth;
    private int loops;

    /// A name that does not exist.
    record Mistake(int position, String rule, String message, String advice) {}

    /// A whole template text: its own statements, those of each `define`, and unknown names.
    record Parsed(
            List<Statement> main, Map<String, List<Statement>> defined, List<Mistake> mistakes) {}

    private Parser(String source, Set<String> functions) {
        this.tokens = Lexer.tokens(source);
        this.functions = functions;
    }

    static Parsed parse(String source, Set<String> functions) {
        Parser parser = new Parser(source, functions);
        Block block = parser.block(true);
        if (!block.endedBy.is(Kind.END)) {
            throw new SyntaxError(
                    block.endedBy.start(), "unexpected {{" + block.endedBy.text() + "}}");
        }
        return new Parsed(block.statements, parser.defined, parser.mistakes);
    }

    /// Statements and the `end`, `else` or end of text after them.
    private record Block(List<Statement> statements, Token endedBy) {}

    private Block block(boolean top) {
        if (++depth > DEEPEST) {
            throw new SyntaxError(peek().start(), "nested too deeply");
        }
        List<Statement> statements = new ArrayList<>();
        while (true) {
            Token token = next();
            if (token.is(Kind.END)) {
                depth--;
                return new Block(statements, token);
            }
            if (token.is(Kind.TEXT)) {
                statements.add(new Node.Text(token.start(), token.end(), token.text()));
                continue;
            }
            Token first = peek();
            if (first.is(Kind.KEYWORD)
                    && (first.text().equals("end") || first.text().equals("else"))) {
                depth--;
                return new Block(statements, next());
            }
            Statement statement = action(token, top);
            if (statement != null) {
                statements.add(statement);
            }
        }
    }

    private @Nullable Statement action(Token open, boolean top) {
        Token first = peek();
        if (!first.is(Kind.KEYWORD) || first.text().equals("nil")) {
            Node.Pipe pipe = pipeline("command", Kind.CLOSE);
            return new Node.Action(pipe.start(), pipe.end(), pipe);
        }
        next();
        return switch (first.text()) {
            case "if" -> branch(Branching.IF, first);
            case "with" -> branch(Branching.WITH, first);
            case "range" -> branch(Branching.RANGE, first);
            case "template" -> invocation(first);
            case "block" -> blockDefinition(first);
            case "define" -> {
                if (!top) {
                    throw new SyntaxError(open.start(), "unexpected {{define}}");
                }
                define(first);
                yield null;
            }
            default -> jump(first);
        };
    }

    private Statement jump(Token word) {
        if (loops == 0) {
            throw new SyntaxError(word.start(), "{{" + word.text() + "}} outside {{range}}");
        }
        expect(Kind.CLOSE, "{{" + word.text() + "}}");
        return new Node.Jump(word.start(), word.end(), word.text().equals("break"));
    }

    private Statement branch(Branching kind, Token word) {
        int scope = variables.size();
        String context = word.text();
        Node.Pipe pipe = pipeline(context, Kind.CLOSE);
        loops += kind == Branching.RANGE ? 1 : 0;
        Block then = block(false);
        loops -= kind == Branching.RANGE ? 1 : 0;
        List<Statement> otherwise = List.of();
        if (then.endedBy.text().equals("else")) {
            otherwise = otherwise(kind, then.endedBy);
        } else {
            closeEnd(then.endedBy, word);
        }
        variables.subList(scope, variables.size()).clear();
        return new Node.Branch(word.start(), pipe.end(), kind, pipe, then.statements, otherwise);
    }

    /// `{{else}} … {{end}}`, and `{{else if …}}`, `{{else with …}}`, which share the one `end`.
    private List<Statement> otherwise(Branching kind, Token word) {
        Token next = peek();
        boolean chained =
                next.is(Kind.KEYWORD)
                        && (kind == Branching.IF && next.text().equals("if")
                                || kind == Branching.WITH && next.text().equals("with"));
        if (chained) {
            if (++depth > DEEPEST) {
                throw new SyntaxError(next.start(), "nested too deeply");
            }
            List<Statement> nested = List.of(branch(kind, next()));
            depth--;
            return nested;
        }
        expect(Kind.CLOSE, "else");
        Block block = block(false);
        if (block.endedBy.text().equals("else")) {
            throw new SyntaxError(block.endedBy.start(), "expected end; found {{else}}");
        }
        closeEnd(block.endedBy, word);
        return block.statements;
    }

    private void closeEnd(Token end, Token opener) {
        if (end.is(Kind.END)) {
            throw new SyntaxError(
                    opener.start(), "unexpected EOF: {{" + opener.text() + "}} has no {{end}}");
        }
        if (!end.text().equals("end")) {
            throw new SyntaxError(end.start(), "unexpected {{" + end.text() + "}}");
        }
        expect(Kind.CLOSE, "end");
    }

    private Statement invocation(Token word) {
        String name = name("template clause");
        Node.Pipe pipe = null;
        if (peek().is(Kind.CLOSE)) {
            next();
        } else {
            pipe = pipeline("template clause", Kind.CLOSE);
        }
        return new Node.Invocation(word.start(), tokens.get(at - 1).start(), name, pipe);
    }

    private Statement blockDefinition(Token word) {
        String name = name("block clause");
        Node.Pipe pipe = pipeline("block clause", Kind.CLOSE);
        body(name, word);
        return new Node.Invocation(word.start(), pipe.end(), name, pipe);
    }

    private void define(Token word) {
        String name = name("define clause");
        expect(Kind.CLOSE, "define clause");
        body(name, word);
    }

    private void body(String name, Token word) {
        List<String> outer = variables;
        int outerLoops = loops;
        variables = new ArrayList<>(List.of("$"));
        loops = 0;
        Block block = block(false);
        closeEnd(block.endedBy, word);
        variables = outer;
        loops = outerLoops;
        List<Statement> before = defined.get(name);
        boolean blank = isBlank(block.statements);
        if (before != null && !isBlank(before) && !blank) {
            throw new SyntaxError(word.start(), "multiple definition of template \"" + name + "\"");
        }
        if (before == null || !blank) {
            defined.put(name, block.statements);
        }
    }

    private static boolean isBlank(List<Statement> statements) {
        return statements.stream()
                .allMatch(s -> s instanceof Node.Text text && text.text().isBlank());
    }

    private String name(String context) {
        Token token = next();
        if (!token.is(Kind.STRING) && !token.is(Kind.RAW_STRING)) {
            throw unexpected(token, context);
        }
        return Literals.string(token);
    }

    private Node.Pipe pipeline(String context, Kind end) {
        if (++depth > DEEPEST) {
            throw new SyntaxError(peek().start(), "nested too deeply");
        }
        int start = peek().start();
        List<String> declared = new ArrayList<>();
        boolean assigns = declarations(context, declared);
        List<Node.Command> commands = new ArrayList<>();
        while (!peek().is(end)) {
            if (!startsOperand(peek())) {
                throw unexpected(next(), context);
            }
            commands.add(command(end));
        }
        int stop = commands.isEmpty() ? peek().start() : commands.getLast().end();
        Token close = next();
        check(commands, context, close);
        if (!assigns) {
            variables.addAll(declared);
        }
        depth--;
        return new Node.Pipe(start, stop, declared, assigns, commands);
    }

    private boolean declarations(String context, List<String> declared) {
        while (peek().is(Kind.VARIABLE)) {
            Token after = tokens.get(at + 1);
            if (after.is(Kind.ASSIGN) || after.is(Kind.DECLARE)) {
                boolean assigns = after.is(Kind.ASSIGN);
                if (assigns) {
                    known(peek());
                }
                declared.add(next().text());
                next();
                return assigns;
            }
            if (!after.is(Kind.COMMA)) {
                break;
            }
            if (!context.equals("range") || !declared.isEmpty()) {
                throw new SyntaxError(after.start(), "too many declarations in " + context);
            }
            declared.add(next().text());
            next();
            if (!peek().is(Kind.VARIABLE)) {
                throw new SyntaxError(peek().start(), "range can only initialize variables");
            }
        }
        if (!declared.isEmpty()) {
            throw new SyntaxError(peek().start(), "range can only initialize variables");
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
            Token token = peek();
            if (token.is(Kind.PIPE)) {
                next();
                if (!startsOperand(peek())) {
                    throw peek().is(end)
                            ? new SyntaxError(token.start(), "missing value after |")
                            : unexpected(peek(), "pipeline");
                }
                break;
            }
            if (token.is(Kind.CLOSE) || token.is(Kind.RIGHT)) {
                break;
            }
            if (!token.spaced() || !startsOperand(token)) {
                throw unexpected(token, "operand");
            }
        }
        return new Node.Command(operands.getFirst().start(), operands.getLast().end(), operands);
    }

    private Expression operand() {
        Expression term = term();
        List<String> fields = new ArrayList<>();
        int end = term.end();
        int dot = peek().start();
        while (peek().is(Kind.FIELD) && !peek().spaced()) {
            Token field = next();
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
        Token token = next();
        int start = token.start();
        int end = token.end();
        return switch (token.kind()) {
            case WORD -> word(token);
            case DOT -> new Node.Dot(start, end);
            case KEYWORD -> new Node.Nil(start, end);
            case VARIABLE -> {
                known(token);
                yield new Node.Variable(start, end, token.text(), List.of());
            }
            case FIELD -> new Node.Field(start, end, List.of(token.text().substring(1)));
            case LEFT -> {
                Node.Pipe inner = pipeline("parenthesized pipeline", Kind.RIGHT);
                yield new Node.Pipe(
                        start,
                        tokens.get(at - 1).end(),
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
        if (!functions.contains(name)) {
            String advice =
                    Similar.nearest(name, functions)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("");
            mistakes.add(
                    new Mistake(
                            token.start(),
                            "gotemplate.function",
                            "function \"" + name + "\" not defined",
                            advice));
        }
        return new Node.Function(token.start(), token.end(), name);
    }

    private void known(Token variable) {
        if (!variables.contains(variable.text())) {
            String advice =
                    Similar.nearest(variable.text(), variables)
                            .filter(near -> !near.equals("$"))
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("declare it before with " + variable.text() + " := …");
            mistakes.add(
                    new Mistake(
                            variable.start(),
                            "gotemplate.variable",
                            "undefined variable \"" + variable.text() + "\"",
                            advice));
        }
    }

    private Token peek() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token next() {
        Token token = peek();
        at++;
        return token;
    }

    private void expect(Kind kind, String context) {
        Token token = next();
        if (!token.is(kind)) {
            throw unexpected(token, context);
        }
    }

    private static SyntaxError unexpected(Token token, String context) {
        return new SyntaxError(token.start(), "unexpected " + token.shown() + " in " + context);
    }
}

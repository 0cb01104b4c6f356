package dev.slipway.gotemplate;

import dev.slipway.gotemplate.Node.Branching;
import dev.slipway.gotemplate.Node.Statement;
import dev.slipway.gotemplate.Token.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Builds the tree of a template and of the templates it defines, statement by statement. Unknown
/// functions and variables are collected, so that all are told at once; broken syntax ends the
/// reading.
final class Parser {
    private final Tokens tokens;
    private final Names names;
    private final Pipelines pipelines;
    private final Map<String, List<Statement>> defined = new LinkedHashMap<>();
    private int loops;

    /// A name that does not exist.
    record Mistake(int position, String rule, String message, String advice) {}

    /// A whole template text: its own statements, those of each `define`, and unknown names.
    record Parsed(
            List<Statement> main, Map<String, List<Statement>> defined, List<Mistake> mistakes) {}

    private Parser(String source, Set<String> functions) {
        tokens = new Tokens(source);
        names = new Names(functions);
        pipelines = new Pipelines(tokens, names);
    }

    static Parsed parse(String source, Set<String> functions) {
        Parser parser = new Parser(source, functions);
        Block block = parser.block(true);
        if (!block.endedBy.is(Kind.END)) {
            throw new SyntaxError(
                    block.endedBy.start(), "unexpected {{" + block.endedBy.text() + "}}");
        }
        return new Parsed(block.statements, parser.defined, parser.names.mistakes());
    }

    /// Statements and the `end`, `else` or end of text after them.
    private record Block(List<Statement> statements, Token endedBy) {}

    private Block block(boolean top) {
        tokens.enter();
        List<Statement> statements = new ArrayList<>();
        while (true) {
            Token token = tokens.next();
            if (token.is(Kind.END)) {
                tokens.leave();
                return new Block(statements, token);
            }
            if (token.is(Kind.TEXT)) {
                statements.add(new Node.Text(token.start(), token.end(), token.text()));
                continue;
            }
            Token first = tokens.peek();
            if (first.is(Kind.KEYWORD)
                    && (first.text().equals("end") || first.text().equals("else"))) {
                tokens.leave();
                return new Block(statements, tokens.next());
            }
            Statement statement = action(token, top);
            if (statement != null) {
                statements.add(statement);
            }
        }
    }

    private @Nullable Statement action(Token open, boolean top) {
        Token first = tokens.peek();
        if (!first.is(Kind.KEYWORD) || first.text().equals("nil")) {
            Node.Pipe pipe = pipelines.pipeline("command", Kind.CLOSE);
            return new Node.Action(pipe.start(), pipe.end(), pipe);
        }
        tokens.next();
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
        tokens.expect(Kind.CLOSE, "{{" + word.text() + "}}");
        return new Node.Jump(word.start(), word.end(), word.text().equals("break"));
    }

    private Statement branch(Branching kind, Token word) {
        int scope = names.enter();
        String context = word.text();
        Node.Pipe pipe = pipelines.pipeline(context, Kind.CLOSE);
        loops += kind == Branching.RANGE ? 1 : 0;
        Block then = block(false);
        loops -= kind == Branching.RANGE ? 1 : 0;
        List<Statement> otherwise = List.of();
        if (then.endedBy.text().equals("else")) {
            otherwise = otherwise(kind, then.endedBy);
        } else {
            closeEnd(then.endedBy, word);
        }
        names.leave(scope);
        return new Node.Branch(word.start(), pipe.end(), kind, pipe, then.statements, otherwise);
    }

    /// `{{else}} … {{end}}`, and `{{else if …}}`, `{{else with …}}`, which share the one `end`.
    private List<Statement> otherwise(Branching kind, Token word) {
        Token next = tokens.peek();
        boolean chained =
                next.is(Kind.KEYWORD)
                        && (kind == Branching.IF && next.text().equals("if")
                                || kind == Branching.WITH && next.text().equals("with"));
        if (chained) {
            tokens.enter();
            List<Statement> nested = List.of(branch(kind, tokens.next()));
            tokens.leave();
            return nested;
        }
        tokens.expect(Kind.CLOSE, "else");
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
        tokens.expect(Kind.CLOSE, "end");
    }

    private Statement invocation(Token word) {
        String name = name("template clause");
        Node.Pipe pipe = null;
        if (tokens.peek().is(Kind.CLOSE)) {
            tokens.next();
        } else {
            pipe = pipelines.pipeline("template clause", Kind.CLOSE);
        }
        return new Node.Invocation(word.start(), tokens.last().start(), name, pipe);
    }

    private Statement blockDefinition(Token word) {
        String name = name("block clause");
        Node.Pipe pipe = pipelines.pipeline("block clause", Kind.CLOSE);
        body(name, word);
        return new Node.Invocation(word.start(), pipe.end(), name, pipe);
    }

    private void define(Token word) {
        String name = name("define clause");
        tokens.expect(Kind.CLOSE, "define clause");
        body(name, word);
    }

    private void body(String name, Token word) {
        int outerLoops = loops;
        loops = 0;
        List<Statement> statements = new ArrayList<>();
        names.apart(
                () -> {
                    Block block = block(false);
                    closeEnd(block.endedBy, word);
                    statements.addAll(block.statements);
                });
        loops = outerLoops;
        List<Statement> before = defined.get(name);
        boolean blank = isBlank(statements);
        if (before != null && !isBlank(before) && !blank) {
            throw new SyntaxError(word.start(), "multiple definition of template \"" + name + "\"");
        }
        if (before == null || !blank) {
            defined.put(name, statements);
        }
    }

    private static boolean isBlank(List<Statement> statements) {
        return statements.stream()
                .allMatch(s -> s instanceof Node.Text text && text.text().isBlank());
    }

    private String name(String context) {
        Token token = tokens.next();
        if (!token.is(Kind.STRING) && !token.is(Kind.RAW_STRING)) {
            throw Tokens.unexpected(token, context);
        }
        return Literals.string(token);
    }
}

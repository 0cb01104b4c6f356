package dev.slipway.template.syntax;

import dev.slipway.base.Similar;
import dev.slipway.template.syntax.Stmt.Parameter;
import dev.slipway.template.syntax.Stmt.Target;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Source to tree. A broken tag is reported and left out, so that one reading finds the mistakes of
/// the whole template.
public final class TemplateParser {
    private static final int TOKENS = 1_000_000;
    private static final int DEPTH = 512;
    private static final Set<String> CLOSING =
            Set.of(
                    "else",
                    "elif",
                    "elseif",
                    "endif",
                    "endfor",
                    "endmacro",
                    "endcall",
                    "endfilter",
                    "endset",
                    "endblock",
                    "case",
                    "default",
                    "endswitch",
                    "endwith",
                    "endautoescape",
                    "endraw",
                    "endverbatim");
    private static final Set<String> WITH_BODY =
            Set.of("for", "macro", "call", "filter", "block", "with");
    private static final Expr NOTHING = new Expr.Literal(0, "");

    private final String source;
    private final Syntax syntax;
    private final List<SyntaxFault> faults = new ArrayList<>();
    private final Map<String, Integer> blocks = new HashMap<>();
    private List<Piece> pieces = List.of();
    private int index;
    private int tokenCount;
    private int depth;
    private int loops;

    private TemplateParser(String source, Syntax syntax) {
        this.source = source;
        this.syntax = syntax;
    }

    /// The text as the dialect's parser takes it: Jinja2 knows one kind of line end, and drops the
    /// last one unless told to keep it. Lines and columns stay what they were.
    public static String normal(String source, Syntax syntax) {
        if (!syntax.jinja()) {
            return source;
        }
        String text =
                source.indexOf('\r') < 0
                        ? source
                        : source.replace("\r\n", "\n").replace('\r', '\n');
        return !syntax.keepTrailingNewline() && text.endsWith("\n")
                ? text.substring(0, text.length() - 1)
                : text;
    }

    /// Reads a text that is [#normal].
    public static Parsed parse(String source, Syntax syntax) {
        TemplateParser parser = new TemplateParser(source, syntax);
        List<Stmt> body = parser.template();
        parser.faults.sort((a, b) -> Integer.compare(a.at(), b.at()));
        return new Parsed(body, List.copyOf(parser.faults));
    }

    private List<Stmt> template() {
        pieces = new Scanner(source, syntax, faults::add).scan();
        List<Stmt> body = new ArrayList<>();
        try {
            while (index < pieces.size()) {
                body.addAll(body(Set.of()).stmts());
                if (index < pieces.size()) {
                    Piece stray = pieces.get(index++);
                    String name = tag(stray);
                    fault(
                            "\"" + name + "\" closes nothing",
                            "remove it, or open its tag",
                            stray.at());
                }
            }
        } catch (SyntaxFault e) {
            faults.add(e);
        }
        return List.copyOf(body);
    }

    /// Reads with `read` what stands in one loop more, or, with `in` false, in none.
    <T> T loop(boolean in, Supplier<T> read) {
        int outer = loops;
        loops = in ? outer + 1 : 0;
        try {
            return read.get();
        } finally {
            loops = outer;
        }
    }

    boolean isInLoop() {
        return loops > 0;
    }

    void fault(String message, String advice, int at) {
        faults.add(new SyntaxFault(message, advice, at));
    }

    /// Statements up to a tag that ends them; `end` is that tag, null at the end of the source.
    record Body(List<Stmt> stmts, @Nullable Piece end, String name) {}

    /// Reads until one of `stops`; any other closing tag ends the body too, and stays.
    Body body(Set<String> stops) {
        if (++depth > DEPTH) {
            throw new SyntaxFault("this is nested too deeply", pieces.get(index).at());
        }
        List<Stmt> stmts = new ArrayList<>();
        Body found = new Body(stmts, null, "");
        while (index < pieces.size()) {
            Piece piece = pieces.get(index);
            if (piece.kind() == Piece.Kind.BLOCK) {
                String name = tag(piece);
                if (stops.contains(name)) {
                    index++;
                    found = new Body(stmts, piece, name);
                    break;
                }
                if (CLOSING.contains(name)) {
                    break;
                }
            }
            index++;
            try {
                statement(piece, stmts);
            } catch (SyntaxFault e) {
                faults.add(e);
                skipBody(piece);
            }
        }
        depth--;
        return found;
    }

    /// The body of a tag that could not be read belongs to it all the same.
    private void skipBody(Piece opening) {
        String name = opening.kind() == Piece.Kind.BLOCK ? tag(opening) : "";
        if (!WITH_BODY.contains(name)) {
            return;
        }
        Set<String> stops = Set.of("else", "end" + name);
        Body skipped = body(stops);
        while (skipped.name().equals("else")) {
            skipped = body(stops);
        }
    }

    private void statement(Piece piece, List<Stmt> stmts) {
        switch (piece.kind()) {
            case TEXT -> stmts.add(text(piece));
            case VARIABLE -> stmts.add(new Stmt.Output(piece.at(), whole(expressions(piece, 0))));
            case BLOCK -> {
                String name = tag(piece);
                Expressions code = expressions(piece, name.length());
                stmts.add(new Tags(this, code, syntax).read(name, piece.at()));
            }
        }
    }

    private Stmt text(Piece piece) {
        String text = source.substring(piece.from(), piece.to());
        List<Integer> lines = new ArrayList<>();
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines.add(piece.from() + i + 1);
        }
        if (!syntax.newline().equals("\n")) {
            text = text.replace("\n", syntax.newline());
        }
        return new Stmt.Text(piece.from(), text, List.copyOf(lines));
    }

    String tag(Piece piece) {
        int from = Whitespace.skip(source, piece.from(), piece.to());
        int to = from;
        while (to < piece.to() && ExpressionLexer.isNamePart(source.charAt(to))) {
            to++;
        }
        return source.substring(from, to);
    }

    /// The code of `piece` after the first `skip` characters of its tag's name.
    Expressions expressions(Piece piece, int skip) {
        int from = Whitespace.skip(source, piece.from(), piece.to()) + skip;
        List<Token> tokens =
                new ExpressionLexer(source, Math.min(from, piece.to()), piece.to(), syntax.jinja())
                        .tokens();
        if (syntax.jinja() && piece.kind() == Piece.Kind.BLOCK) {
            // as in Python, a colon may stand before the body
            int last = tokens.size() - 2;
            if (last >= 0 && tokens.get(last).is(":")) {
                tokens.remove(last);
            }
        }
        tokenCount += tokens.size();
        if (tokenCount > TOKENS) {
            throw new SyntaxFault("the template is too large", piece.at());
        }
        Tokens code = new Tokens(tokens);
        return syntax.jinja() ? new JinjaExpressions(code) : new NunjucksExpressions(code);
    }

    static Expr whole(Expressions code) {
        Expr value = code.expressionOrTuple();
        code.tokens.expectEnd();
        return value;
    }

    /// The body up to `end`, which must come; what follows the end tag must be empty.
    List<Stmt> bodyTo(String end, String opening, int at) {
        Body body = body(Set.of(end));
        close(body, end, opening, at);
        return List.copyOf(body.stmts());
    }

    void close(Body body, String end, String opening, int at) {
        if (body.end() == null) {
            fault("\"" + opening + "\" is never closed", "add {% " + end + " %}", at);
        } else {
            nothingAfter(body);
        }
    }

    void nothingAfter(Body body) {
        if (body.end() == null) {
            return;
        }
        try {
            expressions(body.end(), body.name().length()).tokens.expectEnd();
        } catch (SyntaxFault e) {
            faults.add(e);
        }
    }

    /// The expression of a tag; a mistake in it is reported, and the tag keeps its place.
    Expr orReported(Expressions code) {
        try {
            return whole(code);
        } catch (SyntaxFault e) {
            faults.add(e);
            return NOTHING;
        }
    }

    void block(String name, int at) {
        Integer first = blocks.putIfAbsent(name, at);
        if (first != null) {
            fault("a block \"" + name + "\" stands here twice", "give one another name", at);
        }
    }

    SyntaxFault unknown(String name, Set<String> known, int at) {
        if (name.isEmpty()) {
            return new SyntaxFault("this tag has no name", at);
        }
        return new SyntaxFault(
                "unknown tag \"" + name + "\"",
                Similar.nearest(name, known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse(""),
                at);
    }

    static List<Parameter> parameters(Expressions code) {
        List<Parameter> parameters = new ArrayList<>();
        Tokens tokens = code.tokens;
        while (!tokens.take(")")) {
            Token name = tokens.name("the name of a parameter");
            code.checkName(name);
            Expr byDefault = tokens.take("=") ? code.expression() : null;
            parameters.add(new Parameter(name.at(), name.text(), byDefault));
            if (!tokens.take(",")) {
                tokens.expect(")");
                break;
            }
        }
        return List.copyOf(parameters);
    }

    static Target target(Expressions code) {
        Token name = code.tokens.name("a name");
        code.checkName(name);
        if (code instanceof NunjucksExpressions
                && Set.of("true", "false", "none", "null").contains(name.text())) {
            throw new SyntaxFault("\"" + name.text() + "\" cannot get a value", name.at());
        }
        return new Target.To(name.at(), name.text());
    }
}

package dev.slipway.template.syntax;

import dev.slipway.template.syntax.Expr.Capture;
import dev.slipway.template.syntax.Stmt.Case;
import dev.slipway.template.syntax.Stmt.Parameter;
import dev.slipway.template.syntax.Stmt.Target;
import dev.slipway.template.syntax.TemplateParser.Body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One tag whose name was read, with the body that belongs to it.
final class Tags {
    private static final Set<String> NUNJUCKS =
            Set.of(
                    "if",
                    "for",
                    "set",
                    "macro",
                    "call",
                    "filter",
                    "block",
                    "switch",
                    "raw",
                    "verbatim");
    private static final Set<String> JINJA =
            Set.of(
                    "if",
                    "for",
                    "set",
                    "macro",
                    "call",
                    "filter",
                    "block",
                    "with",
                    "autoescape",
                    "include",
                    "import",
                    "from",
                    "extends",
                    "raw");
    private static final Set<String> LOADING = Set.of("include", "import", "from", "extends");

    private final TemplateParser parser;
    private final Expressions code;
    private final Tokens tokens;
    private final boolean jinja;
    private final Set<String> added;

    Tags(TemplateParser parser, Expressions code, Syntax syntax) {
        this.parser = parser;
        this.code = code;
        this.tokens = code.tokens;
        this.jinja = syntax.jinja();
        this.added = syntax.tags();
    }

    Stmt read(String name, int at) {
        if (LOADING.contains(name)) {
            return load(name, at);
        }
        if (!(jinja ? JINJA : NUNJUCKS).contains(name) && !added.contains(name)) {
            throw parser.unknown(name, jinja ? JINJA : NUNJUCKS, at);
        }
        return switch (name) {
            case "if" -> condition(at);
            case "for" -> loop(at);
            case "set" -> set(at);
            case "macro" -> macro(at);
            case "call" -> call(at);
            case "filter" -> filter(at);
            case "block" -> block(at);
            case "switch" -> choice(at);
            case "with" -> with(at);
            case "autoescape" ->
                    new Stmt.Autoescape(
                            at,
                            parser.orReported(code),
                            parser.bodyTo("endautoescape", "autoescape", at));
            case "do" -> new Stmt.Do(at, TemplateParser.whole(code));
            case "now" -> now(at);
            case "break", "continue" -> leave(name, at);
            default -> throw parser.unknown(name, NUNJUCKS, at);
        };
    }

    private Stmt leave(String name, int at) {
        tokens.expectEnd();
        if (!parser.isInLoop()) {
            throw new SyntaxFault("\"" + name + "\" stands in no loop", at);
        }
        return new Stmt.Leave(at, name.equals("continue"));
    }

    private Stmt load(String name, int at) {
        if (!jinja) {
            throw new SyntaxFault(
                    "\"" + name + "\" does not work here: Backstage loads no further templates",
                    "copy the text in, or use a macro",
                    at);
        }
        return new LoadTags(code).read(name, at);
    }

    private record Branch(int at, Expr condition, List<Stmt> body) {}

    /// A chain of branches is read in a loop: generated templates have thousands of them.
    private Stmt condition(int at) {
        Set<String> stops = Set.of("elif", "elseif", "else", "endif");
        List<Branch> branches = new ArrayList<>();
        Expr condition = parser.orReported(code);
        int start = at;
        Body body = parser.body(stops);
        branches.add(new Branch(start, condition, body.stmts()));
        while (body.end() != null && (body.name().equals("elif") || body.name().equals("elseif"))) {
            start = body.end().at();
            condition = parser.orReported(parser.expressions(body.end(), body.name().length()));
            body = parser.body(stops);
            branches.add(new Branch(start, condition, body.stmts()));
        }
        List<Stmt> otherwise = List.of();
        if (body.name().equals("else")) {
            parser.nothingAfter(body);
            otherwise = parser.bodyTo("endif", "if", at);
        } else {
            parser.close(body, "endif", "if", at);
        }
        for (Branch branch : branches.reversed()) {
            otherwise =
                    List.of(
                            new Stmt.If(
                                    branch.at(),
                                    branch.condition(),
                                    List.copyOf(branch.body()),
                                    otherwise));
        }
        return otherwise.getFirst();
    }

    private Stmt loop(int at) {
        List<Target> targets = targets();
        if (!tokens.takeName("in")) {
            throw new SyntaxFault(
                    "\"in\" is expected, not " + tokens.peek().shown(), tokens.peek().at());
        }
        if (!jinja
                && targets.size() == 1
                && targets.getFirst().equals(new Target.To(targets.getFirst().at(), "loop"))) {
            parser.fault("the name \"loop\" is taken", "choose another name", at);
        }
        Expr over = code instanceof JinjaExpressions j ? j.tuple(false) : code.expression();
        Expr filter = jinja && tokens.takeName("if") ? code.expression() : null;
        boolean recursive = jinja && tokens.takeName("recursive");
        tokens.expectEnd();
        Body body = parser.loop(true, () -> parser.body(Set.of("else", "endfor")));
        List<Stmt> otherwise = List.of();
        if (body.name().equals("else")) {
            parser.nothingAfter(body);
            otherwise = parser.bodyTo("endfor", "for", at);
        } else {
            parser.close(body, "endfor", "for", at);
        }
        return new Stmt.For(
                at, targets, over, filter, recursive, List.copyOf(body.stmts()), otherwise);
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        boolean many;
        do {
            targets.add(target());
            many = tokens.take(",");
        } while (many && !(jinja && (tokens.peek().is("=") || tokens.peek().isName("in"))));
        if (many && targets.size() == 1) {
            return List.of(new Target.Unpacked(targets.getFirst().at(), List.copyOf(targets)));
        }
        return List.copyOf(targets);
    }

    private Target target() {
        int at = tokens.peek().at();
        if (jinja && (tokens.take("(") || tokens.take("["))) {
            List<Target> inner = new ArrayList<>();
            while (!tokens.take(")") && !tokens.take("]")) {
                inner.add(target());
                if (!tokens.take(",") && !tokens.peek().is(")")) {
                    tokens.expect("]");
                    break;
                }
            }
            return new Target.Unpacked(at, List.copyOf(inner));
        }
        if (jinja && tokens.peek(1).is(".")) {
            String namespace = tokens.name("a name").text();
            tokens.expect(".");
            return new Target.Attribute(at, namespace, tokens.name("a name").text());
        }
        return TemplateParser.target(code);
    }

    private Stmt set(int at) {
        List<Target> targets = targets();
        if (tokens.take("=")) {
            return new Stmt.Set(at, targets, TemplateParser.whole(code));
        }
        Expr value = null;
        if (jinja && tokens.peek().is("|")) {
            Expr.Capture empty = new Capture(at, List.of());
            value = chain(empty, false);
        }
        tokens.expectEnd();
        Capture capture = new Capture(at, parser.bodyTo("endset", "set", at));
        return new Stmt.Set(at, targets, value == null ? capture : onto(value, capture));
    }

    private Expr chain(Expr input, boolean first) {
        Expr value = input;
        if (first) {
            value = code.filter(value);
        }
        while (tokens.take("|")) {
            value = code.filter(value);
        }
        tokens.expectEnd();
        return value;
    }

    private static Expr onto(Expr filters, Capture capture) {
        return filters instanceof Expr.Filtered f
                ? new Expr.Filtered(f.at(), onto(f.input(), capture), f.filter(), f.args())
                : capture;
    }

    private Stmt macro(int at) {
        Token name = tokens.name("the name of the macro");
        code.checkName(name);
        tokens.expect("(");
        List<Parameter> parameters = TemplateParser.parameters(code);
        tokens.expectEnd();
        List<Stmt> body = parser.loop(false, () -> parser.bodyTo("endmacro", "macro", at));
        return new Stmt.Macro(at, name.text(), parameters, body);
    }

    private Stmt call(int at) {
        List<Parameter> parameters = tokens.take("(") ? TemplateParser.parameters(code) : List.of();
        Expr call = TemplateParser.whole(code);
        if (!(call instanceof Expr.Call target)) {
            throw new SyntaxFault("a call of a macro is expected", call.at());
        }
        List<Stmt> body = parser.loop(false, () -> parser.bodyTo("endcall", "call", at));
        return new Stmt.CallBlock(at, parameters, target, body);
    }

    private Stmt filter(int at) {
        Expr filters = chain(new Capture(at, List.of()), true);
        Capture capture = new Capture(at, parser.bodyTo("endfilter", "filter", at));
        return new Stmt.Output(at, onto(filters, capture));
    }

    private Stmt block(int at) {
        Token name = tokens.name("the name of the block");
        parser.block(name.text(), at);
        boolean scoped = jinja && tokens.takeName("scoped");
        boolean required = jinja && tokens.takeName("required");
        tokens.expectEnd();
        Body body = parser.loop(false, () -> parser.body(Set.of("endblock")));
        if (body.end() == null) {
            parser.close(body, "endblock", "block", at);
        } else {
            endOfBlock(name.text(), body.end());
        }
        if (required && !body.stmts().stream().allMatch(Tags::isBlank)) {
            parser.fault("a required block holds nothing but blanks and comments", "", at);
        }
        return new Stmt.Block(at, name.text(), scoped, required, List.copyOf(body.stmts()));
    }

    private static boolean isBlank(Stmt stmt) {
        return stmt instanceof Stmt.Text text && text.text().isBlank();
    }

    private void endOfBlock(String name, Piece end) {
        Tokens closing = parser.expressions(end, "endblock".length()).tokens;
        if (!closing.atEnd() && !closing.takeName(name)) {
            parser.fault("this ends another block than \"" + name + "\"", "", end.at());
        }
    }

    private Stmt choice(int at) {
        Expr value = parser.orReported(code);
        Set<String> stops = Set.of("case", "default", "endswitch");
        Body body = parser.body(stops);
        if (!body.stmts().isEmpty()) {
            parser.fault(
                    "\"switch\" holds something before its first case",
                    "begin with {% case %} right after {% switch %}",
                    at);
        }
        List<Case> cases = new ArrayList<>();
        while (body.end() != null && body.name().equals("case")) {
            Expr match = parser.orReported(parser.expressions(body.end(), "case".length()));
            body = parser.body(stops);
            cases.add(new Case(match, List.copyOf(body.stmts())));
        }
        List<Stmt> otherwise = List.of();
        boolean any = !cases.isEmpty();
        if (body.name().equals("default")) {
            any = true;
            otherwise = parser.bodyTo("endswitch", "switch", at);
        } else {
            parser.close(body, "endswitch", "switch", at);
        }
        if (!any) {
            parser.fault("\"switch\" has no case", "add {% case value %}", at);
        }
        return new Stmt.Switch(at, value, List.copyOf(cases), otherwise);
    }

    private Stmt with(int at) {
        List<Target> targets = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        while (!tokens.atEnd()) {
            targets.add(TemplateParser.target(code));
            tokens.expect("=");
            values.add(code.expression());
            if (!tokens.take(",")) {
                tokens.expectEnd();
            }
        }
        return new Stmt.With(
                at,
                List.copyOf(targets),
                List.copyOf(values),
                parser.bodyTo("endwith", "with", at));
    }

    /// `{% now 'utc' + 'hours=2', '%Y' %}` of jinja2-time is a call of the function `now` with the
    /// zone, the sign and the shift (both empty text without one), and the format.
    private Stmt now(int at) {
        Expr zone = code.expression();
        Expr shift = new Expr.Literal(at, "");
        String sign = "";
        if (zone instanceof Expr.Binary(int ignored, String operator, Expr left, Expr right)
                && (operator.equals("+") || operator.equals("-"))) {
            zone = left;
            shift = right;
            sign = operator;
        }
        List<Expr> arguments = new ArrayList<>(List.of(zone, new Expr.Literal(at, sign), shift));
        if (tokens.take(",")) {
            arguments.add(code.expression());
        }
        tokens.expectEnd();
        return new Stmt.Output(
                at,
                new Expr.Call(
                        at,
                        new Expr.Name(at, "now"),
                        new Expr.Args(List.copyOf(arguments), List.of(), null, null)));
    }
}

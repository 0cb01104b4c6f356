package dev.slipway.template.syntax;

import dev.slipway.template.syntax.Expr.Args;
import dev.slipway.template.syntax.Expr.Operand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Nunjucks' grammar as nunjitsu 0.6.2 and nunjucks 3.2.4 group it: a filter binds closer than any
/// operator, `is` takes a whole comparison, `//` rounds all that stands before it in its chain.
final class NunjucksExpressions extends Expressions {
    private static final Set<String> LITERALS = Set.of("true", "false", "none", "null");
    private static final Set<String> EQUALITY = Set.of("==", "===", "!=", "!==");
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> FACTORS = Set.of("*", "/", "//", "%");

    NunjucksExpressions(Tokens tokens) {
        super(tokens);
    }

    @Override
    Expr expressionOrTuple() {
        return expression();
    }

    @Override
    Expr expression() {
        if (tokens.isPath()) {
            // nearly all of what templates hold; the grammar's levels would find nothing more
            return postfix(primary());
        }
        Expr body = or();
        if (!tokens.takeName("if")) {
            return body;
        }
        Expr condition = or();
        Expr otherwise = null;
        if (tokens.takeName("else")) {
            otherwise = or();
        }
        return new Expr.InlineIf(body.at(), condition, body, otherwise);
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
            return membership();
        }
        tokens.enter();
        Expr operand = not();
        tokens.leave();
        return negate(operand, at);
    }

    /// Compiled to `!` before its operand, `not a + b` is `(!a) + b` in Nunjucks.
    private static Expr negate(Expr operand, int at) {
        return switch (operand) {
            case Expr.Binary binary when !binary.operator().equals("**") ->
                    new Expr.Binary(
                            at, binary.operator(), negate(binary.left(), at), binary.right());
            case Expr.Compare compare ->
                    new Expr.Compare(at, negate(compare.first(), at), compare.operands());
            default -> new Expr.Not(at, operand);
        };
    }

    private Expr membership() {
        Expr left = test();
        while (true) {
            boolean negated = tokens.peek().isName("not") && tokens.peek(1).isName("in");
            if (negated) {
                tokens.next();
                tokens.next();
            } else if (!tokens.takeName("in")) {
                return left;
            }
            Expr in = new Expr.In(left.at(), left, test());
            left = negated ? new Expr.Not(left.at(), in) : in;
        }
    }

    private Expr test() {
        Expr left = equality();
        if (!tokens.takeName("is")) {
            return left;
        }
        boolean negated = tokens.takeName("not");
        Expr test = named(left, equality());
        return negated ? new Expr.Not(left.at(), test) : test;
    }

    private static Expr named(Expr value, Expr test) {
        return switch (test) {
            case Expr.Name name -> new Expr.Is(name.at(), value, name.name(), Args.NONE);
            case Expr.Literal literal ->
                    new Expr.Is(
                            literal.at(),
                            value,
                            literal.value() == null ? "null" : literal.value().toString(),
                            Args.NONE);
            case Expr.Call(int at, Expr.Name name, Args args) ->
                    new Expr.Is(at, value, name.name(), args);
            case Expr.Call(int at, Expr.Literal literal, Args args) ->
                    new Expr.Is(at, value, String.valueOf(literal.value()), args);
            // Nunjucks asks a thing without a name for it, and gets the test "undefined"
            default -> new Expr.Is(test.at(), value, "undefined", Args.NONE);
        };
    }

    private Expr equality() {
        Expr first = relational();
        List<Operand> operands = new ArrayList<>();
        while (operator(EQUALITY)) {
            Token token = tokens.next();
            operands.add(new Operand(token.at(), token.text(), relational()));
        }
        return compare(first, operands);
    }

    private Expr relational() {
        Expr first = additive();
        List<Operand> operands = new ArrayList<>();
        while (operator(ORDER)) {
            Token token = tokens.next();
            operands.add(new Operand(token.at(), token.text(), additive()));
        }
        return compare(first, operands);
    }

    private boolean operator(Set<String> operators) {
        return tokens.peek().kind() == Token.Kind.OPERATOR
                && operators.contains(tokens.peek().text());
    }

    private static Expr compare(Expr first, List<Operand> operands) {
        return operands.isEmpty()
                ? first
                : new Expr.Compare(first.at(), first, List.copyOf(operands));
    }

    private Expr additive() {
        Expr left = product();
        while (true) {
            Token token = tokens.peek();
            if (!token.is("+") && !token.is("-") && !token.is("~")) {
                return left;
            }
            tokens.next();
            left = new Expr.Binary(left.at(), token.text(), left, product());
        }
    }

    /// The chain `a * b / c // d % e` compiles to JavaScript without brackets, so all its operators
    /// bind alike there; only `//` closes what it was parsed with.
    private record Factor(String operator, Expr value) {}

    private Expr product() {
        Expr first = power();
        return operator(FACTORS) ? folded(multiplied(first)) : first;
    }

    private List<Factor> multiplied(Expr first) {
        List<Factor> chain = divided(first);
        while (tokens.take("*")) {
            append(chain, "*", divided(power()));
        }
        return chain;
    }

    private List<Factor> divided(Expr first) {
        List<Factor> chain = floored(first);
        while (tokens.take("/")) {
            append(chain, "/", floored(power()));
        }
        return chain;
    }

    private List<Factor> floored(Expr first) {
        List<Factor> chain = remaindered(first);
        while (tokens.take("//")) {
            append(chain, "/", remaindered(power()));
            Expr quotient = folded(chain);
            chain = new ArrayList<>();
            chain.add(new Factor("", new Expr.Floor(quotient.at(), quotient)));
        }
        return chain;
    }

    private List<Factor> remaindered(Expr first) {
        List<Factor> chain = new ArrayList<>();
        chain.add(new Factor("", first));
        while (tokens.take("%")) {
            chain.add(new Factor("%", power()));
        }
        return chain;
    }

    private static void append(List<Factor> chain, String operator, List<Factor> more) {
        chain.add(new Factor(operator, more.getFirst().value()));
        chain.addAll(more.subList(1, more.size()));
    }

    private static Expr folded(List<Factor> chain) {
        Expr left = chain.getFirst().value();
        for (Factor factor : chain.subList(1, chain.size())) {
            left = new Expr.Binary(left.at(), factor.operator(), left, factor.value());
        }
        return left;
    }

    private Expr power() {
        Expr left = filtered();
        while (tokens.take("**")) {
            left = new Expr.Binary(left.at(), "**", left, filtered());
        }
        return left;
    }

    private Expr filtered() {
        Expr value = unary();
        while (tokens.take("|")) {
            value = filter(value);
        }
        return value;
    }

    private Expr unary() {
        Token token = tokens.peek();
        if (!token.is("-") && !token.is("+")) {
            return postfix(primary());
        }
        tokens.next();
        tokens.enter();
        Expr operand = unary();
        tokens.leave();
        if (operand instanceof Expr.Unary inner && inner.operator().equals(token.text())) {
            throw new SyntaxFault("\"" + token.text() + "\" stands here twice", token.at());
        }
        return new Expr.Unary(token.at(), token.text(), operand);
    }

    @Override
    Expr primary() {
        Token token = tokens.peek();
        switch (token.kind()) {
            case NUMBER, STRING -> {
                return new Expr.Literal(token.at(), tokens.next().value());
            }
            case REGEX -> {
                tokens.next();
                return new Expr.Regex(token.at(), token.text(), String.valueOf(token.value()));
            }
            case NAME -> {
                tokens.next();
                return switch (token.text()) {
                    case "true" -> new Expr.Literal(token.at(), true);
                    case "false" -> new Expr.Literal(token.at(), false);
                    case "none", "null" -> new Expr.Literal(token.at(), null);
                    default -> name(token);
                };
            }
            default -> {
                return bracketed(token);
            }
        }
    }

    private Expr bracketed(Token token) {
        if (tokens.take("(")) {
            List<Expr> items = items(")", false);
            if (items.isEmpty()) {
                throw new SyntaxFault("the brackets are empty", token.at());
            }
            return new Expr.Group(token.at(), items);
        }
        if (tokens.take("[")) {
            return new Expr.ListOf(token.at(), items("]", false));
        }
        if (tokens.take("{")) {
            return dict(token);
        }
        throw unexpected();
    }

    private Expr dict(Token opening) {
        tokens.enter();
        List<Expr.Pair> pairs = new ArrayList<>();
        if (!tokens.take("}")) {
            do {
                pairs.add(pair());
            } while (tokens.take(","));
            tokens.expect("}");
        }
        tokens.leave();
        return new Expr.Dict(opening.at(), List.copyOf(pairs));
    }

    private Expr.Pair pair() {
        Token key = tokens.next();
        boolean name = key.kind() == Token.Kind.NAME && !LITERALS.contains(key.text());
        if (!name && key.kind() != Token.Kind.STRING) {
            throw new SyntaxFault("a key is a name or a string, not " + key.shown(), key.at());
        }
        Object text = name ? key.text() : key.value();
        checkName(new Token(Token.Kind.NAME, String.valueOf(text), null, key.at()));
        tokens.expect(":");
        return new Expr.Pair(new Expr.Literal(key.at(), text), expression());
    }

    @Override
    void checkName(Token name) {
        if (RESERVED.contains(name.text())) {
            throw new SyntaxFault("the name \"" + name.text() + "\" is reserved", name.at());
        }
    }
}

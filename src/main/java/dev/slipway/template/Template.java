package dev.slipway.template;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.template.jinja.JinjaLanguage;
import dev.slipway.template.nunjucks.NunjucksLanguage;
import dev.slipway.template.syntax.Expr;
import dev.slipway.template.syntax.Lines;
import dev.slipway.template.syntax.Parsed;
import dev.slipway.template.syntax.Stmt;
import dev.slipway.template.syntax.TemplateParser;
import dev.slipway.template.value.Language;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A template that was read: immutable, to be rendered as often and on as many threads as wanted.
/// Semantics: spec golden-paths sections 2 to 4; peers nunjitsu 0.6.2 and Jinja2 3.1. Rendering
/// reaches nothing but the values given: no file, no host object, no clock.
public final class Template {
    private static final Set<String> CHANGING =
            Set.of(
                    "add",
                    "append",
                    "clear",
                    "copyWithin",
                    "delete",
                    "extend",
                    "fill",
                    "insert",
                    "pop",
                    "popitem",
                    "push",
                    "remove",
                    "reverse",
                    "set",
                    "setdefault",
                    "shift",
                    "sort",
                    "splice",
                    "unshift",
                    "update");

    private final Options options;
    private final List<Stmt> body;
    private final Lines lines;
    private final Where base;
    private final boolean changes;
    private final List<Stmt.Block> blocks;
    private final List<Expr> firm;

    private Template(Options options, String source, List<Stmt> body, Lines lines, Where base) {
        this.options = options;
        this.body = body;
        this.lines = lines;
        this.base = base;
        // without a bracket nothing is called, and only calls change values
        this.changes = source.indexOf('(') >= 0 && Names.looksUp(body, CHANGING);
        this.blocks = options.dialect() == Dialect.JINJA2 ? Names.blocks(body) : List.of();
        this.firm = options.dialect() == Dialect.JINJA2 ? FirmNames.of(body) : List.of();
    }

    /// Reads `source`; every mistake in it is a problem, and with one there is no template.
    public static Outcome<Template> parse(String path, String source, Options options) {
        return parse(new Where(path, 1, 1), source, options);
    }

    /// Reads a text that stands at `base` in its file.
    public static Outcome<Template> parse(Where base, String source, Options options) {
        if (source.length() > Limits.DEFAULT.source()) {
            return Outcome.failed(
                    Problem.error("template.limit", base, "the template is too large to be read"));
        }
        String text = TemplateParser.normal(source, options.syntax());
        Parsed parsed = TemplateParser.parse(text, options.syntax());
        Lines lines = new Lines(base, text);
        List<Problem> problems =
                parsed.faults().stream()
                        .map(
                                fault ->
                                        Problem.error(
                                                        "template.syntax",
                                                        lines.where(fault.at()),
                                                        fault.message())
                                                .advise(fault.advice()))
                        .toList();
        return problems.isEmpty()
                ? Outcome.of(new Template(options, text, parsed.body(), lines, base))
                : Outcome.failed(problems);
    }

    /// The text the template gives for `context`, with the template's line for each of its lines. A
    /// mistake met on the way fails it; undefined values are warnings (`template.undefined`).
    ///
    /// @throws java.util.concurrent.CancellationException when `progress` is cancelled
    public Outcome<Traced> render(
            Map<String, ?> context, Functions functions, Limits limits, Progress progress) {
        return run(
                context,
                functions,
                new Budget(limits, progress),
                run -> {
                    run.renderer().top();
                    return run.renderer().sink().traced();
                });
    }

    /// What `text`, a string of a step's input that stands at `base`, becomes: the native value
    /// when it is exactly one expression, else text (spec golden-paths, value typing). A text that
    /// fails has no value; Backstage passes it on as written.
    public static Outcome<TypedValue> value(
            Where base,
            String text,
            Options options,
            Map<String, ?> context,
            Functions functions,
            Limits limits,
            Progress progress) {
        if (text.indexOf('{') < 0 && text.indexOf("#}") < 0) {
            return Outcome.of(TypedValue.of(text));
        }
        Outcome<Template> parsed = parse(base, text, options);
        return parsed.value().isEmpty()
                ? Outcome.failed(parsed.problems())
                : parsed.value().get().value(context, functions, limits, progress);
    }

    /// [#value] with Backstage's delimiters.
    public static Outcome<TypedValue> value(
            Where base,
            String text,
            Map<String, ?> context,
            Functions functions,
            Limits limits,
            Progress progress) {
        return value(base, text, Options.backstage(), context, functions, limits, progress);
    }

    /// The value of an already read text, as [#value(Where, String, Options, Map, Functions,
    /// Limits, Progress)].
    public Outcome<TypedValue> value(
            Map<String, ?> context, Functions functions, Limits limits, Progress progress) {
        Expr sole =
                body.size() == 1 && body.getFirst() instanceof Stmt.Output out ? out.value() : null;
        Budget budget = new Budget(limits, progress);
        return run(
                context,
                functions,
                budget,
                run -> {
                    if (sole == null) {
                        run.renderer().top();
                        return TypedValue.of(run.renderer().sink().string());
                    }
                    Object value = run.renderer().sole(sole);
                    if (value instanceof Undefined undefined) {
                        run.warnings().undefined(undefined, sole.at());
                        return TypedValue.UNDEFINED;
                    }
                    return TypedValue.of(PlainValues.plain(value));
                });
    }

    private record Run(Renderer renderer, Warnings warnings) {}

    private <T> Outcome<T> run(
            Map<String, ?> context, Functions functions, Budget budget, Function<Run, T> work) {
        Warnings warnings = new Warnings(new Places());
        Library library = new Library(language(), functions, options.dialect() == Dialect.JINJA2);
        Map<String, @Nullable Object> values = PlainValues.context(context, changes);
        Scope exports = Scope.root(values).child(true);
        Renderer renderer =
                new Renderer(this, library, new Evaluator(library, budget, warnings), exports);
        try {
            T result = work.apply(new Run(renderer, warnings));
            return Outcome.of(result, warnings.problems());
        } catch (TemplateFault e) {
            return failed(fault(e), warnings);
        } catch (StackOverflowError e) {
            return failed(
                    Problem.error("template.limit", base, "the template is nested too deeply"),
                    warnings);
        }
    }

    private Problem fault(TemplateFault fault) {
        return Problem.error(
                        fault.rule(),
                        fault.where().orElseGet(() -> lines.where(fault.at())),
                        fault.message())
                .advise(fault.advice());
    }

    private <T> Outcome<T> failed(Problem problem, Warnings warnings) {
        List<Problem> problems = new ArrayList<>();
        problems.add(problem);
        problems.addAll(warnings.problems());
        return Outcome.failed(problems);
    }

    List<Stmt> body() {
        return body;
    }

    Lines lines() {
        return lines;
    }

    List<Stmt.Block> blocks() {
        return blocks;
    }

    /// The filters and tests that must be known before the template runs.
    List<Expr> firmNames() {
        return firm;
    }

    boolean autoescapes() {
        return options.autoescape();
    }

    private Language language() {
        return options.dialect() == Dialect.JINJA2
                ? JinjaLanguage.of(options.strict())
                : NunjucksLanguage.of(options.jinjaCompat());
    }

    /// What the template takes from its context and which filters, tests and functions it uses, in
    /// the order of the text.
    public List<Reference> references() {
        return References.of(body, lines);
    }

    /// Whether it uses other templates, so that its text depends on more than its context.
    public boolean loadsOthers() {
        return Names.load(body);
    }

    /// Whether the text holds anything but text.
    public boolean isPlain() {
        return body.stream().allMatch(stmt -> stmt instanceof Stmt.Text);
    }
}

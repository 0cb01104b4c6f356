package dev.slipway.gotemplate;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.gotemplate.Node.Statement;
import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoMap;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.gotemplate.value.NilMap;
import dev.slipway.gotemplate.value.Surroundings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A parsed Go template, to be rendered any number of times. Semantics after Go 1.26
/// `text/template` without options (a missing map key is no value); errors keep Go's words and add
/// the exact place in the file that held the text.
public final class GoTemplate {
    private static final Functions BUILTINS = Builtins.functions();
    private static final int LONGEST = 2_000_000;

    private final Source source;
    private final Map<String, List<Statement>> templates;
    private final List<Statement> main;

    private GoTemplate(
            Source source, Map<String, List<Statement>> templates, List<Statement> main) {
        this.source = source;
        this.templates = templates;
        this.main = main;
    }

    /// Reads `text`, which stands at `place`. `functions` are those known besides Go's built-in
    /// ones; only their names count here. All unknown functions and variables are told; of broken
    /// syntax the first (`gotemplate.syntax`).
    public static Outcome<GoTemplate> parse(TextPlace place, String text, Functions functions) {
        Source source = new Source(text, place);
        if (text.length() > LONGEST) {
            return Outcome.failed(
                    Problem.error("gotemplate.size", place.first(), "the template is too long"));
        }
        Set<String> names = new HashSet<>(BUILTINS.names());
        names.addAll(functions.names());
        try {
            Parser.Parsed parsed = Parser.parse(text, names);
            List<Problem> problems =
                    parsed.mistakes().stream()
                            .map(
                                    m ->
                                            Problem.error(
                                                            m.rule(),
                                                            source.where(m.position()),
                                                            m.message())
                                                    .advise(m.advice()))
                            .toList();
            return problems.isEmpty()
                    ? Outcome.of(new GoTemplate(source, parsed.defined(), parsed.main()))
                    : Outcome.failed(problems);
        } catch (SyntaxError e) {
            Where where = source.where(e.position());
            return Outcome.failed(Problem.error("gotemplate.syntax", where, e.getMessage()));
        }
    }

    /// Renders with `data` as the dot. The data is copied: functions that change a map (`set`,
    /// `merge`) never reach the caller's. An error (`gotemplate.run`) leaves no text.
    public Outcome<Traced> render(@Nullable Object data, Rendering rendering) {
        Limits limits = rendering.limits();
        Budget budget = new Budget(limits.work(), limits.depth(), rendering.progress());
        Rendering full =
                new Rendering(
                        BUILTINS.and(rendering.functions()),
                        limits,
                        rendering.random(),
                        rendering.now(),
                        rendering.progress());
        Surroundings surroundings = new Surroundings(rendering.random(), rendering.now(), budget);
        Output output = new Output(source, limits.output());
        Object copy = copy(data);
        try {
            new Executor(templates, output, full, surroundings, copy).run(main, copy);
            return Outcome.of(output.traced());
        } catch (RunError e) {
            String message = "at <" + source.excerpt(e.node()) + ">: " + e.getMessage();
            Where where = source.where(e.node().start());
            return Outcome.failed(Problem.error("gotemplate.run", where, message));
        }
    }

    /// The value model of the templates: changeable maps, Long and Double only.
    private static @Nullable Object copy(@Nullable Object value) {
        return switch (value) {
            case NilMap nil -> nil;
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(String.valueOf(key), copy(item)));
                yield copy;
            }
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(item -> copy.add(copy(item)));
                yield copy;
            }
            case GoMap map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.entries().forEach((key, item) -> copy.put(key, copy(item)));
                yield new GoMap(map.typeName(), copy, map.zero());
            }
            case GoStruct struct -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                struct.fields().forEach((key, item) -> copy.put(key, copy(item)));
                yield new GoStruct(struct.typeName(), copy, struct.look());
            }
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Float number -> number.doubleValue();
            case null, default -> value;
        };
    }
}

package dev.slipway.desk;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.files.Confined;
import dev.slipway.form.Field;
import dev.slipway.form.FormPage;
import dev.slipway.form.FormView;
import dev.slipway.form.Widget;
import dev.slipway.goldenpath.GoldenRecord;
import dev.slipway.goldenpath.Step;
import dev.slipway.goldenpath.StepReport;
import dev.slipway.template.Options;
import dev.slipway.template.Reference;
import dev.slipway.template.Template;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows a line of a preview back to what made it: Score line, template line, the step that wrote
/// it, what the step passed on, and the answers behind that. Reads and parses the files on the way:
/// not for the window's thread.
final class Explanation {
    private static final String MASKED = "masked";
    private static final Pattern TYPE =
            Pattern.compile("^(?:- |  )type: [\"']?([^\"'\\s]+)[\"']?.*");

    private final Recipe recipe;
    private final Chain.Drawn drawn;
    private final Function<String, Optional<String>> sources;
    private final List<Reason> reasons = new ArrayList<>();

    private Explanation(
            Recipe recipe, Chain.Drawn drawn, Function<String, Optional<String>> sources) {
        this.recipe = recipe;
        this.drawn = drawn;
        this.sources = sources;
    }

    /// The reasons for a line that `origin` made, nearest first; `sources` gives files by path.
    static List<Reason> of(
            Origin origin,
            Recipe recipe,
            Chain.Drawn drawn,
            Function<String, Optional<String>> sources) {
        Explanation explanation = new Explanation(recipe, drawn, sources);
        explanation.follow(origin);
        return List.copyOf(explanation.reasons);
    }

    private void follow(Origin origin) {
        Where where = origin.where();
        switch (origin.step()) {
            case TARGET -> add(Reason.Kind.TARGET, "", Where.file(""), "added by the target");
            case OVERRIDE -> add(Reason.Kind.TARGET, "", Where.file(""), "set for the preview");
            case PROVISIONER -> {
                add(Reason.Kind.PROVISIONER, "", where, line(where));
                resource(where).ifPresent(this::score);
            }
            case PATCH -> add(Reason.Kind.PATCH, "", where, line(where));
            case SCORE -> score(where);
            case SOURCE, TEMPLATE -> template(where);
        }
    }

    private void score(Where where) {
        add(Reason.Kind.SCORE, "", where, line(where));
        drawn.preview().files().stream()
                .filter(file -> file.path().equals(where.path()))
                .findFirst()
                .ifPresent(file -> follow(file.content().originOf(where.line())));
    }

    /// The resource of the Score file that a provisioner's line was made for, where its type tells
    /// which one.
    private Optional<Where> resource(Where provisioner) {
        List<String> lines = text(provisioner.path()).orElse("").lines().toList();
        String type = "";
        for (int i = Math.min(provisioner.line(), lines.size()) - 1; i >= 0; i--) {
            Matcher named = TYPE.matcher(lines.get(i));
            if (named.matches()) {
                type = named.group(1);
                break;
            }
        }
        String wanted = type;
        List<Where> found =
                drawn.preview().scorePath().stream()
                        .flatMap(path -> resources(path).stream())
                        .filter(e -> e.value().text("type").filter(wanted::equals).isPresent())
                        .map(YamlMap.Entry::where)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<YamlMap.Entry> resources(String scorePath) {
        return Yaml.readOne(scorePath, text(scorePath).orElse(""), Dialect.CORE)
                                .value()
                                .flatMap(root -> root.get("resources"))
                                .orElse(null)
                        instanceof YamlMap map
                ? map.entries()
                : List.of();
    }

    private void template(Where where) {
        if (where.path().equals(GoldenRecord.FILE)) {
            Where none = Where.file(where.path());
            add(Reason.Kind.STEP, "Slipway's record", none, "of the golden path and its answers");
            return;
        }
        add(Reason.Kind.TEMPLATE, "", where, line(where));
        Optional<StepReport> step = step(where);
        Optional<YamlNode> input = step.flatMap(this::written).flatMap(Step::input);
        if (where.path().equals(recipe.where().path()) && input.isPresent()) {
            scalars(input.get()).stream()
                    .filter(scalar -> covers(scalar, where.line()))
                    .forEach(this::parameters);
        } else {
            skeleton(where, input);
        }
        step.ifPresent(
                found ->
                        add(
                                Reason.Kind.STEP,
                                found.name(),
                                found.where(),
                                found.action() + ": " + found.message()));
    }

    /// The step that wrote what stands at `where`: the one whose source holds it, or whose own
    /// lines do.
    private Optional<StepReport> step(Where where) {
        List<StepReport> steps = drawn.agreed().plan().steps();
        if (where.path().equals(recipe.where().path())) {
            return steps.stream()
                    .filter(step -> step.where().line() <= where.line())
                    .reduce((first, second) -> second);
        }
        return steps.stream()
                .filter(step -> step.calls().stream().anyMatch(call -> reads(call, where.path())))
                .findFirst()
                .or(
                        () ->
                                drawn.agreed().baked().project().isPresent()
                                        ? steps.stream().findFirst()
                                        : Optional.empty());
    }

    private boolean reads(StepReport.Call call, String path) {
        return call.input().get("url") instanceof String url
                && Confined.resolve(Confined.parent(recipe.where().path()), url)
                        .filter(from -> path.equals(from) || path.startsWith(from + "/"))
                        .isPresent();
    }

    private Optional<Step> written(StepReport report) {
        return recipe instanceof Recipe.Software software
                ? software.template().steps().stream()
                        .filter(step -> step.id().equals(report.id()))
                        .findFirst()
                : Optional.empty();
    }

    /// What a skeleton's line names, and the blocks around it do.
    private void skeleton(Where where, Optional<YamlNode> input) {
        String text = text(where.path()).orElse("");
        Map<Integer, Boolean> wanted = new LinkedHashMap<>();
        wanted.put(where.line(), false);
        for (int line : TemplateBlocks.around(text, where.line())) {
            wanted.put(line, true);
        }
        Set<String> names = new LinkedHashSet<>();
        List<Reference> references =
                Template.parse(where.path(), text, options(input))
                        .value()
                        .map(Template::references)
                        .orElse(List.of());
        wanted.forEach(
                (line, block) -> {
                    if (block) {
                        Where at = new Where(where.path(), line, 1);
                        add(Reason.Kind.BLOCK, "", at, line(at));
                    }
                    references.stream()
                            .filter(one -> one.kind() == Reference.Kind.VARIABLE)
                            .filter(one -> one.where().line() == line)
                            .filter(one -> one.path().contains("."))
                            .forEach(one -> names.add(one.path().split("\\.", 3)[1]));
                });
        names.forEach(name -> value(name, input));
    }

    private Options options(Optional<YamlNode> input) {
        if (drawn.agreed().baked().project().isPresent()) {
            return Options.cookiecutter();
        }
        boolean compat = input.flatMap(node -> flag(node, "cookiecutterCompat")).orElse(false);
        return compat ? Options.cookiecutterCompat() : Options.backstage();
    }

    private static Optional<Boolean> flag(YamlNode input, String key) {
        return input.get(key).map(node -> Boolean.TRUE.equals(node.value()));
    }

    /// A name that a skeleton uses: passed on by the step, or asked for by it in Cookiecutter.
    private void value(String name, Optional<YamlNode> input) {
        Optional<YamlNode> passed =
                input.flatMap(node -> node.get("values")).flatMap(values -> values.get(name));
        if (passed.isEmpty()) {
            answer(name);
            return;
        }
        add(Reason.Kind.VALUE, name, passed.get().where(), line(passed.get().where()));
        scalars(passed.get()).forEach(this::parameters);
    }

    private void parameters(YamlScalar scalar) {
        if (!(scalar.value() instanceof String text) || !text.contains("${{")) {
            return;
        }
        Template.parse(scalar.where(), text, Options.backstage())
                .value()
                .map(Template::references)
                .orElse(List.of())
                .stream()
                .filter(one -> one.path().startsWith("parameters."))
                .map(one -> one.path().split("\\.", 3)[1])
                .distinct()
                .forEach(this::answer);
    }

    private void answer(String key) {
        FormView view = drawn.agreed().used();
        for (FormPage page : view.pages()) {
            for (Field field : page.fields()) {
                if (field.key().equals(key)
                        && reasons.stream().noneMatch(r -> r.key().equals(key))) {
                    Object value = view.values().get(key);
                    String said =
                            view.secrets().containsKey(key) || field.widget() == Widget.PASSWORD
                                    ? MASKED
                                    : value == null ? "not answered" : value.toString();
                    reasons.add(
                            new Reason(
                                    Reason.Kind.ANSWER, field.title(), field.where(), said, key));
                }
            }
        }
    }

    private void add(Reason.Kind kind, String name, Where where, String line) {
        reasons.add(Reason.of(kind, name, where, line));
    }

    private Optional<String> text(String path) {
        return drawn.preview().files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> file.content().text())
                .or(() -> sources.apply(path));
    }

    private String line(Where where) {
        return text(where.path())
                .flatMap(text -> text.lines().skip(Math.max(0, where.line() - 1)).findFirst())
                .orElse("");
    }

    private static boolean covers(YamlScalar scalar, int line) {
        int lines = (int) String.valueOf(scalar.value()).lines().count();
        return scalar.where().line() <= line && line <= scalar.where().line() + lines;
    }

    private static List<YamlScalar> scalars(YamlNode node) {
        List<YamlScalar> found = new ArrayList<>();
        switch (node) {
            case YamlScalar scalar -> found.add(scalar);
            case YamlList list -> list.items().forEach(item -> found.addAll(scalars(item)));
            case YamlMap map -> map.entries().forEach(e -> found.addAll(scalars(e.value())));
        }
        return found;
    }
}

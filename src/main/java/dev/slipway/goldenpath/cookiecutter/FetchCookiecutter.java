package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;
import dev.slipway.goldenpath.action.Action;
import dev.slipway.goldenpath.action.ActionCall;
import dev.slipway.goldenpath.action.ActionFault;
import dev.slipway.goldenpath.action.ActionResult;
import dev.slipway.goldenpath.action.Workspace;
import dev.slipway.yaml.Json;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Backstage's `fetch:cookiecutter` (scaffolder-backend-module-cookiecutter 0.3): the fetched
/// folder is the content of a project whose `cookiecutter.json` are the step's values over the
/// folder's own. Hooks are below the project then, and so are files like others; they never run.
public final class FetchCookiecutter implements Action {
    public static final String ID = "fetch:cookiecutter";
    private static final String PROJECT = "{{cookiecutter and 'contents'}}";

    private final Clock clock;
    private final String seed;

    /// `clock` and `seed` stay the same for a session, so that a preview does not flicker.
    public FetchCookiecutter(Clock clock, String seed) {
        this.clock = clock;
        this.seed = seed;
    }

    @Override
    public ActionResult run(ActionCall call) {
        String source = call.source("url");
        String target = call.path("targetPath", "./");
        Outcome<CookiecutterPlan> planned =
                Cookiecutter.read(template(call, source), "")
                        .flatMap(template -> template.plan(request(), call.around().progress()));
        List<Problem> problems =
                planned.problems().stream().map(problem -> in(problem, source, call)).toList();
        Optional<CookiecutterPlan> plan = planned.value().filter(made -> !made.folder().isEmpty());
        if (plan.isEmpty()) {
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new ActionFault("cookiecutter.template", "nothing was rendered");
            }
            return ActionResult.partly("not rendered", problems);
        }
        FilePlan files = plan.get().files();
        for (Change change : files.changes()) {
            put(call.workspace(), change, source, target);
        }
        return ActionResult.partly(
                files.files().size() + " files from " + (source.isEmpty() ? "." : source),
                problems);
    }

    private CookiecutterRequest request() {
        return CookiecutterRequest.of(
                Map.of(),
                new CookiecutterRequest.Surroundings(clock, seed, "template", ".", ".", ""));
    }

    private static MemorySource template(ActionCall call, String source) {
        FileSource files = call.around().files();
        FileSource.Tree tree = files.tree(source);
        if (tree.files().isEmpty()) {
            throw new ActionFault(
                    "goldenpath.source",
                    "there is no folder " + source + " in the template's repository",
                    "check the url of the step");
        }
        List<Change> changes = new ArrayList<>();
        changes.add(
                Change.Write.text(
                        Manifest.FILE,
                        Traced.source(Manifest.FILE, Json.print(values(call, source)))));
        int cut = source.isEmpty() ? 0 : source.length() + 1;
        for (FileSource.Listed file : tree.files()) {
            call.around().progress().check();
            String to = PROJECT + "/" + file.path().substring(cut);
            file.read()
                    .map(
                            read ->
                                    read.link().isPresent()
                                            ? new Change.Link(to, read.link().get())
                                            : Change.Write.bytes(to, read.bytes(), read.mode()))
                    .ifPresent(changes::add);
        }
        for (String folder : tree.folders()) {
            changes.add(new Change.Folder(PROJECT + "/" + folder.substring(cut)));
        }
        return MemorySource.of(changes);
    }

    private static Map<String, @Nullable Object> values(ActionCall call, String source) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        String path = Rendering.within(source, Manifest.FILE);
        call.around()
                .files()
                .text(path)
                .ifPresent(
                        text -> {
                            try {
                                values.putAll(Json.object(text));
                            } catch (UncheckedIOException e) {
                                throw new ActionFault(
                                        "cookiecutter.json", path + " is no JSON object");
                            }
                        });
        if (call.input().get("values") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        for (String key : List.of("copyWithoutRender", "extensions")) {
            if (call.input().get(key) != null) {
                values.put(
                        key.equals("extensions") ? "_extensions" : "_copy_without_render",
                        call.list(key));
            }
        }
        return values;
    }

    private static void put(Workspace workspace, Change change, String source, String target) {
        String to = Rendering.within(target, change.path());
        switch (change) {
            case Change.Write w ->
                    workspace.put(
                            to,
                            new Workspace.Item(
                                    w.bytes(),
                                    w.mode(),
                                    w.traced().map(text -> in(text, source)),
                                    Optional.empty()));
            case Change.Link l -> workspace.put(to, Workspace.Item.link(l.target()));
            case Change.Folder ignored -> workspace.makeFolder(to);
            case Change.Delete ignored -> workspace.delete(to);
        }
    }

    private static Traced in(Traced text, String source) {
        return new Traced(
                text.text(),
                text.origins().stream()
                        .map(origin -> new Origin(origin.step(), in(origin.where(), source)))
                        .toList());
    }

    /// A place of the made-up template as one of the repository.
    private static Where in(Where where, String source) {
        return where.path().startsWith(PROJECT + "/")
                ? new Where(
                        Rendering.within(source, where.path().substring(PROJECT.length() + 1)),
                        where.line(),
                        where.column())
                : where;
    }

    /// The values come from the step: what is wrong with them is wrong there.
    private static Problem in(Problem problem, String source, ActionCall call) {
        Where where =
                problem.where().path().startsWith(PROJECT + "/")
                        ? in(problem.where(), source)
                        : call.where();
        return new Problem(
                problem.severity(),
                problem.rule(),
                where,
                problem.message(),
                problem.advice(),
                problem.fix());
    }
}

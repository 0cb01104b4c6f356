package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.Confined;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.goldenpath.action.ActionFault;
import dev.slipway.goldenpath.action.Workspace;
import dev.slipway.template.python.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the project's files (`generate_files`): names and contents are rendered folder by folder.
/// Where cookiecutter would stop, this notes what it would have left, and goes on, so that one
/// mistake does not hide the others.
final class Generation {
    private final Cookiecutter template;
    private final CookiecutterRequest.Target target;
    private final Rendering rendering;
    private final Map<String, @Nullable Object> context;
    private final Map<?, ?> values;
    private final Workspace made = new Workspace();
    private final List<Problem> problems = new ArrayList<>();
    private TemplateTree tree;
    private Optional<FileSource> existing = Optional.empty();
    private String folder = "";
    private boolean removes;
    private boolean stopped;
    private Optional<FilePlan> leftover = Optional.empty();

    Generation(
            Cookiecutter template,
            CookiecutterRequest.Target target,
            Rendering rendering,
            Map<String, @Nullable Object> context) {
        this.template = template;
        this.target = target;
        this.rendering = rendering;
        this.context = context;
        this.values = context.get("cookiecutter") instanceof Map<?, ?> map ? map : Map.of();
        this.tree = TemplateTree.EMPTY;
    }

    List<Problem> problems() {
        return problems;
    }

    String folder() {
        return folder;
    }

    FilePlan plan() {
        return made.plan();
    }

    Optional<FilePlan> leftover() {
        return leftover;
    }

    /// An error here ends cookiecutter's run. It removes the project it made when an undefined
    /// value or a hook is the reason; after anything else the project stays as it is.
    void stop(Problem problem) {
        problems.add(problem);
        boolean undefined = problem.rule().equals("template.undefined");
        if (!stopped) {
            stopped = true;
            leftover = undefined && removes ? Optional.empty() : Optional.of(made.plan());
        }
    }

    private void stop(String rule, String path, String message, String advice) {
        stop(Problem.error(rule, Where.file(path), message).advise(advice));
    }

    /// Finds the project's folder in the template and names it; false when there is none.
    boolean begin() {
        Optional<String> root = root();
        if (root.isEmpty()) {
            return false;
        }
        tree = new TemplateTree(template.files(), root.get());
        String name = root.get().substring(root.get().lastIndexOf('/') + 1);
        Optional<String> rendered = rendered(root.get(), name, true);
        if (rendered.isEmpty()) {
            leftover = Optional.empty();
            return false;
        }
        Optional<String> confined =
                Confined.normal(rendered.get()).filter(path -> !rendered.get().startsWith("/"));
        if (confined.isEmpty()) {
            escapes(root.get(), rendered.get());
            leftover = Optional.empty();
            return false;
        }
        folder = confined.get();
        boolean there = folder.isEmpty() || exists(target.parent(), folder);
        if (there && !target.overwrite()) {
            stop(
                    "cookiecutter.target",
                    root.get(),
                    folder.isEmpty()
                            ? "the project's folder has no name"
                            : "the folder " + folder + " is already there",
                    "choose another name");
            leftover = Optional.empty();
            return false;
        }
        existing = there ? target.parent() : Optional.empty();
        removes = !there;
        return true;
    }

    private static boolean exists(Optional<FileSource> source, String path) {
        return source.isPresent()
                && (source.get().read(path).isPresent()
                        || !source.get().list(path).isEmpty()
                        || source.get().folders(Confined.parent(path)).contains(path));
    }

    private Optional<String> root() {
        var marks = rendering.options().syntax().delimiters();
        String folder = template.folder();
        List<String> found =
                template.files().folders(folder).stream()
                        .filter(path -> Confined.parent(path).equals(folder))
                        .filter(
                                path -> {
                                    String name = path.substring(path.lastIndexOf('/') + 1);
                                    return name.contains("cookiecutter")
                                            && name.contains(marks.variableStart())
                                            && name.contains(marks.variableEnd());
                                })
                        .toList();
        if (found.isEmpty()) {
            stop(
                    "cookiecutter.template",
                    template.manifest().path(),
                    "no folder beside it is named like {{cookiecutter.project_slug}}",
                    "add the folder that holds the project's files");
            leftover = Optional.empty();
            return Optional.empty();
        }
        if (found.size() > 1) {
            problems.add(
                    Problem.warning(
                                    "cookiecutter.template",
                                    Where.file(found.get(1)),
                                    "a second folder is named like a project; "
                                            + found.getFirst()
                                            + " is used")
                            .advise("keep one"));
        }
        return Optional.of(found.getFirst());
    }

    void files() {
        walk("");
    }

    private void walk(String at) {
        List<String> deeper = new ArrayList<>();
        for (String sub : tree.foldersIn(at)) {
            if (isCopied(sub)) {
                copyFolder(sub);
            } else {
                deeper.add(sub);
            }
        }
        for (String sub : deeper) {
            makeFolder(sub);
        }
        for (String file : tree.filesIn(at)) {
            rendering.progress().check();
            rendering.progress().step(file, 0, 0);
            guarded(file, () -> file(file));
        }
        for (String sub : deeper) {
            if (!tree.isLink(sub)) {
                walk(sub);
            }
        }
    }

    /// Limits of the workspace end a file, not the whole plan.
    private void guarded(String path, Runnable work) {
        try {
            work.run();
        } catch (ActionFault e) {
            stop(e.rule(), tree.source(path), e.message(), e.advice());
        }
    }

    private boolean isCopied(String path) {
        Object patterns = values.get("_copy_without_render");
        if (patterns instanceof List<?> list) {
            return list.stream().anyMatch(one -> Fnmatch.matches(PyText.str(one), path));
        }
        return patterns instanceof String text
                && text.chars().anyMatch(c -> Fnmatch.matches(Character.toString(c), path));
    }

    /// The rendered name of `path`. A name that cannot be rendered stops the run.
    private Optional<String> rendered(String source, String name, boolean undoes) {
        Outcome<Traced> text = rendering.text(new Where(source, 0, 0), name, context);
        for (Problem problem : text.problems()) {
            if (problem.isError()) {
                Problem named =
                        Problem.error(
                                        problem.rule(),
                                        Where.file(source),
                                        "in the name: " + problem.message())
                                .advise(problem.advice());
                stop(undoes ? named : asOther(named));
            }
        }
        return text.value().map(Traced::text);
    }

    /// Copied names are rendered where cookiecutter does not clean up after an undefined value.
    private static Problem asOther(Problem problem) {
        return problem.rule().equals("template.undefined")
                ? Problem.error("cookiecutter.name", problem.where(), problem.message())
                        .advise(problem.advice())
                : problem;
    }

    private void escapes(String source, String rendered) {
        stop(
                "cookiecutter.path",
                source,
                "its name becomes " + rendered + ", which leads out of the project",
                "names must stay below the project's folder");
    }

    private Optional<String> place(String path, boolean undoes) {
        Optional<String> rendered = rendered(tree.source(path), path, undoes);
        if (rendered.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> confined = Confined.normal(rendered.get());
        if (confined.isEmpty()) {
            escapes(tree.source(path), rendered.get());
        }
        return confined;
    }

    private boolean isThere(String path) {
        return made.isFolder(path)
                || made.exists(path)
                || exists(existing, Rendering.within(folder, path));
    }

    private void makeFolder(String path) {
        Optional<String> place = place(path, true);
        if (place.isEmpty()) {
            return;
        }
        if (isThere(place.get()) && !target.overwrite()) {
            stop(
                    "cookiecutter.folder",
                    tree.source(path),
                    (place.get().isEmpty() ? "its name is empty" : place.get() + " is made twice")
                            + ": cookiecutter cannot leave out a folder",
                    "give each file in it the condition, or remove the folder in a hook");
            return;
        }
        guarded(path, () -> made.makeFolder(place.get()));
    }

    private void copyFolder(String path) {
        Optional<String> place = place(path, false);
        if (place.isEmpty()) {
            return;
        }
        guarded(
                path,
                () -> {
                    if (made.isFolder(place.get())) {
                        made.delete(place.get());
                    }
                    made.makeFolder(place.get());
                    tree.below(path)
                            .forEach(
                                    file ->
                                            tree.item(file)
                                                    .ifPresent(
                                                            item ->
                                                                    made.put(
                                                                            place.get()
                                                                                    + file
                                                                                            .substring(
                                                                                                    path
                                                                                                            .length()),
                                                                            item)));
                    tree.foldersBelow(path)
                            .forEach(
                                    sub ->
                                            made.makeFolder(
                                                    place.get() + sub.substring(path.length())));
                });
    }

    private void file(String path) {
        boolean copied = isCopied(path);
        Optional<String> rendered = rendered(tree.source(path), path, !copied);
        if (rendered.isEmpty()) {
            return;
        }
        Optional<String> place = Confined.normal(rendered.get());
        if (place.isEmpty()) {
            escapes(tree.source(path), rendered.get());
            return;
        }
        boolean isFolder = made.isFolder(place.get());
        if (isFolder && !copied) {
            return;
        }
        if (isFolder || rendered.get().endsWith("/")) {
            stop("cookiecutter.path", tree.source(path), place.get() + " is a folder", "");
            return;
        }
        boolean there = exists(existing, Rendering.within(folder, place.get()));
        if (!copied && target.keep() && (there || made.exists(place.get()))) {
            return;
        }
        Optional<Workspace.Item> item = content(path, copied);
        if (item.isEmpty()) {
            return;
        }
        if (!made.isFolder(Confined.parent(place.get()))) {
            stop(
                    "cookiecutter.path",
                    tree.source(path),
                    "its name becomes " + place.get() + ", but no such folder is made",
                    "make the folder with a folder of the template");
            return;
        }
        made.put(place.get(), item.get());
    }

    private Optional<Workspace.Item> content(String path, boolean copied) {
        Optional<Workspace.Item> item = tree.item(path);
        if (item.isEmpty()) {
            stop(
                    "cookiecutter.file",
                    tree.source(path),
                    "cannot be read, or is a link that leads out of the template",
                    "");
            return Optional.empty();
        }
        byte[] bytes = item.get().bytes();
        if (copied || TextKind.isBinary(path, bytes)) {
            return item;
        }
        Optional<String> text = TextKind.utf8(bytes);
        if (text.isEmpty()) {
            stop(
                    "cookiecutter.encoding",
                    tree.source(path),
                    "is neither UTF-8 text nor binary",
                    "save it as UTF-8, or name it in _copy_without_render");
            return Optional.empty();
        }
        Outcome<Traced> rendered =
                rendering.file(tree.source(path), text.get(), tree.root(), context);
        rendered.problems().stream().filter(Problem::isError).forEach(this::stop);
        return rendered.value()
                .map(traced -> withLineEnds(path, traced, bytes))
                .map(traced -> Workspace.Item.text(traced, item.get().mode()));
    }

    private Traced withLineEnds(String path, Traced text, byte[] source) {
        Object wanted = values.get("_new_lines");
        String newline = wanted instanceof String given && !given.isEmpty() ? given : "";
        if (newline.isEmpty()) {
            newline = LineEnds.of(source);
        } else if (!List.of("\n", "\r", "\r\n").contains(newline)) {
            // the file is there before cookiecutter finds out
            made.put(path, Workspace.Item.bytes(new byte[0], FileSource.PLAIN));
            stop("cookiecutter.new-lines", tree.source(path), "_new_lines is no line end", "");
            return text;
        }
        return newline.equals("\n")
                ? text
                : new Traced(text.text().replace("\n", newline), text.origins());
    }
}

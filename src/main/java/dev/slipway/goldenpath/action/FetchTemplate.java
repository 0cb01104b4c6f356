package dev.slipway.goldenpath.action;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.Bytes;
import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;
import dev.slipway.files.Globs;
import dev.slipway.template.Options;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `fetch:template` as scaffolder-backend 4.2.0 does it: a folder of the template's repository is
/// rendered, names and contents, into the workspace.
final class FetchTemplate {
    private final ActionCall call;
    private final FileSource files;
    private final String source;
    private final String target;
    private final Globs copied;
    private final String extension;
    private final Options options;
    private final String root;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int written;

    private FetchTemplate(ActionCall call, FileSource files, String source) {
        this.call = call;
        this.files = files;
        this.source = source;
        target = call.path("targetPath", "./");
        copied =
                Globs.of(call.list("copyWithoutTemplating").stream().map(String::valueOf).toList());
        extension = extension(call.input().get("templateFileExtension"));
        boolean compat = call.flag("cookiecutterCompat");
        root = compat ? "cookiecutter" : "values";
        options =
                (compat ? Options.cookiecutterCompat() : Options.backstage())
                        .withBlocks(call.flag("trimBlocks"), call.flag("lstripBlocks"));
        if (call.input().get("values") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        if (!extension.isEmpty() && (compat || call.input().get("copyWithoutTemplating") != null)) {
            throw new ActionFault(
                    "goldenpath.input",
                    "templateFileExtension cannot be used together with copyWithoutTemplating or"
                            + " cookiecutterCompat",
                    "drop one of them");
        }
    }

    static ActionResult run(ActionCall call) {
        return new FetchTemplate(call, call.around().files(), call.source("url")).run();
    }

    /// `workspace:template`: the same with a folder of the workspace as the source.
    static ActionResult ofWorkspace(ActionCall call) {
        return new FetchTemplate(
                        call, call.workspace().plan().result(), call.path("sourcePath", ""))
                .run();
    }

    private static String extension(@Nullable Object input) {
        if (Boolean.TRUE.equals(input)) {
            return ".njk";
        }
        return input instanceof String text && !text.isEmpty()
                ? (text.startsWith(".") ? text : "." + text)
                : "";
    }

    private ActionResult run() {
        FileSource.Tree tree = files.tree(source);
        if (tree.files().isEmpty() && tree.folders().isEmpty()) {
            throw new ActionFault(
                    "goldenpath.source",
                    "there is no folder "
                            + (source.isEmpty() ? "." : source)
                            + " in the template's repository",
                    "check the url of the step");
        }
        for (String folder : tree.folders()) {
            name(folder).ifPresent(call.workspace()::makeFolder);
        }
        int count = tree.files().size();
        for (int i = 0; i < count; i++) {
            FileSource.Listed file = tree.files().get(i);
            call.around().progress().check();
            call.around().progress().step(file.path(), i, count);
            file(file);
            if (call.around().strict() && !problems.isEmpty()) {
                throw new ActionFault("goldenpath.skeleton", problems.getFirst().toString());
            }
        }
        String message =
                written
                        + (written == 1 ? " file" : " files")
                        + " from "
                        + (source.isEmpty() ? "." : source);
        return ActionResult.partly(message, problems);
    }

    private void file(FileSource.Listed file) {
        String path = file.path();
        boolean raw = copied.match(relative(path));
        boolean template = !raw && (extension.isEmpty() || path.endsWith(extension));
        Optional<String> named = name(path);
        if (named.isEmpty()) {
            return;
        }
        String to = template && !extension.isEmpty() ? shortened(named.get()) : named.get();
        if (call.workspace().exists(to) && !call.flag("replace")) {
            return;
        }
        Optional<Workspace.Item> item =
                template ? rendered(path, file.read()) : untouched(path, file.read());
        item.ifPresent(
                content -> {
                    call.workspace().put(to, content);
                    written++;
                });
    }

    private String shortened(String path) {
        return path.endsWith(extension)
                ? path.substring(0, path.length() - extension.length())
                : path;
    }

    private String relative(String path) {
        return source.isEmpty() ? path : path.substring(source.length() + 1);
    }

    /// The rendered name in the workspace; empty when the entry is left out.
    private Optional<String> name(String path) {
        String relative = relative(path);
        String name = relative.indexOf('{') < 0 ? relative : renderedName(path, relative);
        if (name.isEmpty() || name.startsWith("/") || name.contains("//")) {
            return Optional.empty();
        }
        Optional<String> confined = Confined.resolve(target, name.replace('\\', '/'));
        if (confined.isEmpty()
                || (!target.isEmpty() && !(confined.get() + "/").startsWith(target + "/"))) {
            throw new ActionFault(
                    "goldenpath.path",
                    "the name of "
                            + path
                            + " becomes "
                            + name
                            + ", which leads out of the new project");
        }
        return confined.filter(p -> !p.isEmpty());
    }

    private String renderedName(String path, String relative) {
        Outcome<Traced> rendered = render(path, relative);
        problems.addAll(inName(rendered.problems(), path));
        return rendered.value().map(Traced::text).orElse("");
    }

    private static List<Problem> inName(List<Problem> problems, String path) {
        return problems.stream()
                .map(
                        p ->
                                Problem.error(
                                                p.rule(),
                                                Where.file(path),
                                                "in the file's name: " + p.message())
                                        .advise(p.advice()))
                .toList();
    }

    /// Backstage reads a text to copy it, too: bytes that are no UTF-8 become U+FFFD.
    private Optional<Workspace.Item> untouched(String path, Optional<FileSource.Entry> read) {
        if (read.isEmpty()) {
            files.obstacle(path).ifPresent(why -> problems.add(unreadable(path, why)));
        }
        return read.map(file -> Sources.item(path, file))
                .map(
                        item ->
                                item.text()
                                        .map(text -> Workspace.Item.text(text, item.mode()))
                                        .orElse(item));
    }

    private Optional<Workspace.Item> rendered(String path, Optional<FileSource.Entry> read) {
        if (read.isEmpty()) {
            files.obstacle(path).ifPresent(why -> problems.add(unreadable(path, why)));
            return Optional.empty();
        }
        FileSource.Entry file = read.get();
        if (file.link().isPresent() || Bytes.areBinary(file.bytes())) {
            return Optional.of(Sources.item(path, file));
        }
        Outcome<Traced> text = render(path, new String(file.bytes(), StandardCharsets.UTF_8));
        problems.addAll(text.problems());
        return text.value().map(traced -> Workspace.Item.text(traced, file.mode()));
    }

    private static Problem unreadable(String path, String why) {
        return Problem.error("goldenpath.source", Where.file(path), "this file " + why)
                .advise("make it readable, or take it out of the template");
    }

    private Outcome<Traced> render(String path, String text) {
        return call.around()
                .skeletons()
                .render(path, text, options, root, values, call.around().progress());
    }

    /// `fetch:template:file` and `workspace:template:file`: one file, to one name.
    static ActionResult file(ActionCall call, boolean fromWorkspace) {
        FileSource files = fromWorkspace ? call.workspace().plan().result() : call.around().files();
        String path = fromWorkspace ? call.path("sourcePath", "") : call.source("url");
        String to = call.path("targetPath", "");
        if (files.read(path).isEmpty()) {
            throw new ActionFault(
                    "goldenpath.source",
                    "there is no file " + path + " in the template's repository");
        }
        if (call.workspace().exists(to) && !call.flag("replace") && !fromWorkspace) {
            return ActionResult.said(to + " is kept");
        }
        FetchTemplate one = new FetchTemplate(call.withoutTarget(), files, Confined.parent(path));
        one.rendered(path, files.entry(path)).ifPresent(item -> call.workspace().put(to, item));
        if (call.around().strict() && !one.problems.isEmpty()) {
            throw new ActionFault("goldenpath.skeleton", one.problems.getFirst().toString());
        }
        return ActionResult.partly(to + " from " + path, one.problems);
    }
}

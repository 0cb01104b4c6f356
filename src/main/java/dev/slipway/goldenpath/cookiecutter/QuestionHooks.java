package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Traced;
import dev.slipway.files.Change;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;
import dev.slipway.files.MemorySource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The scripts of a template that run before anything is asked (`pre_prompt`, cookiecutter 2.4).
/// They work on a copy of the template and may change its questions and its files.
public final class QuestionHooks {
    private QuestionHooks() {}

    /// They are never rendered: there are no answers yet.
    public static List<Hook> of(Cookiecutter template) {
        FileSource files = template.files();
        return Hooks.files(files, template.folder(), Hook.Phase.PRE_PROMPT).stream()
                .map(path -> new Hook(Hook.Phase.PRE_PROMPT, path, source(files, path)))
                .toList();
    }

    static Traced source(FileSource files, String path) {
        return Traced.source(path, files.text(path).orElse(""));
    }

    /// Runs them, and reads the template as they leave it, under the same paths. The copy on disk
    /// is not needed afterwards. Without a value one of them failed, or left no template.
    public static Outcome<Cookiecutter> run(Cookiecutter template, HookRun hooks) {
        String folder = template.folder();
        Outcome<Optional<Path>> copy = hooks.beforeQuestions(template.files(), folder);
        return copy.flatMap(
                left ->
                        left.isEmpty()
                                ? Outcome.of(template)
                                : Cookiecutter.read(inMemory(left.get(), folder), folder));
    }

    private static FileSource inMemory(Path copy, String folder) {
        FileSource files = FolderSource.whole(copy);
        List<Change> changes = new ArrayList<>();
        files.folders("")
                .forEach(path -> changes.add(new Change.Folder(Rendering.within(folder, path))));
        for (FileSource.Listed listed : files.tree("").files()) {
            String path = Rendering.within(folder, listed.path());
            listed.read()
                    .map(
                            entry ->
                                    entry.link()
                                            .<Change>map(to -> new Change.Link(path, to))
                                            .orElseGet(
                                                    () ->
                                                            Change.Write.bytes(
                                                                    path,
                                                                    entry.bytes(),
                                                                    entry.mode())))
                    .ifPresent(changes::add);
        }
        return MemorySource.of(changes);
    }
}

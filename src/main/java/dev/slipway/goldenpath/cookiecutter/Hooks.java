package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scripts in a template's `hooks` folder.
final class Hooks {
    private Hooks() {}

    /// The files of one phase: `pre_gen_project.py`, `pre_gen_project.sh`, …
    static List<String> files(FileSource files, String folder, Hook.Phase phase) {
        String hooks = Rendering.within(folder, "hooks");
        return files.list(hooks).stream()
                .filter(path -> path.lastIndexOf('/') == hooks.length())
                .filter(path -> !path.endsWith("~"))
                .filter(path -> stem(path.substring(hooks.length() + 1)).equals(phase.fileName()))
                .toList();
    }

    /// The name without its last ending, as Python's `splitext`.
    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /// The scripts of one phase, rendered; those that cannot be are problems.
    static Outcome<List<Hook>> render(
            FileSource files,
            String folder,
            Hook.Phase phase,
            Rendering rendering,
            Map<String, @Nullable Object> context) {
        List<Hook> hooks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String path : files(files, folder, phase)) {
            Optional<String> text = files.read(path).flatMap(TextKind::utf8);
            if (text.isEmpty()) {
                problems.add(
                        Problem.error("cookiecutter.hook", Where.file(path), "is no UTF-8 text"));
                continue;
            }
            Outcome<Traced> script =
                    phase == Hook.Phase.PRE_PROMPT
                            ? Outcome.of(Traced.source(path, text.get()))
                            : rendering.text(new Where(path, 1, 1), text.get(), context);
            problems.addAll(script.problems());
            script.value().ifPresent(traced -> hooks.add(new Hook(phase, path, traced)));
        }
        return Outcome.of(hooks, problems);
    }
}

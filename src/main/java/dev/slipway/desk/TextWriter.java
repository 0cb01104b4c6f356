package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Writes a [TextChange] as one plan a folder, after a look at what stands on the disk now. When a
/// later folder fails, the earlier ones are taken back.
final class TextWriter {
    private final Function<String, Optional<Path>> places;

    /// `places` gives where a path of the platform stands on the disk.
    TextWriter(Function<String, Optional<Path>> places) {
        this.places = places;
    }

    private record Target(Path file, TextChange.FileText text) {}

    private record Applied(Path folder, FilePlan undo) {}

    Saved write(TextChange change, Progress progress) {
        List<Target> targets = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (TextChange.FileText text : change.files()) {
            Optional<Document> now =
                    places.apply(text.path()).flatMap(file -> Document.read(text.path(), file));
            if (now.isEmpty() || now.get().file().isEmpty()) {
                return new Saved.Failed(List.of(gone(text.path())));
            }
            if (!now.get().writable()) {
                return new Saved.Failed(List.of(locked(now.get())));
            }
            targets.add(new Target(now.get().file().get(), text));
            if (!now.get().text().equals(text.before())) {
                changed.add(text.path());
            }
        }
        return changed.isEmpty() ? apply(change, targets, progress) : new Saved.Conflict(changed);
    }

    private static Saved apply(TextChange change, List<Target> targets, Progress progress) {
        List<Applied> applied = new ArrayList<>();
        for (Target target : targets) {
            Path folder = Objects.requireNonNull(target.file().getParent());
            Outcome<FilePlan> outcome = plan(target).applyTo(folder, progress);
            if (outcome.value().isEmpty()) {
                applied.reversed().forEach(done -> done.undo().applyTo(done.folder(), progress));
                return new Saved.Failed(outcome.problems());
            }
            applied.add(new Applied(folder, outcome.value().get()));
        }
        return new Saved.Done(change.inverse());
    }

    private static FilePlan plan(Target target) {
        String name = String.valueOf(target.file().getFileName());
        Traced text = Traced.source(target.text().path(), target.text().after());
        return new FilePlan(List.of(Change.Write.text(name, text)));
    }

    private static Problem locked(Document document) {
        return Problem.error(
                "desk.read-only",
                Where.file(document.path()),
                "cannot be saved: " + document.readOnly());
    }

    private static Problem gone(String path) {
        return Problem.error("desk.file", Where.file(path), "there is no such file any more")
                .advise("read the platform again");
    }
}

package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.files.FileSource;
import dev.slipway.git.BranchMerge;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.cookiecutter.Cookiecutter;
import dev.slipway.score.model.Seed;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Golden paths of the open platform, and the repositories made from them. Safe to use from any
/// thread.
public final class GoldenPathDoor {
    private final Desk desk;

    GoldenPathDoor(Desk desk) {
        this.desk = desk;
    }

    /// Begins to fill in the golden path `ref` of the open platform (`template:default/…` or a
    /// name). Cheap: the work is done in the background when answers come. Problems are those of
    /// the template's own file; a session beside errors shows what still works.
    public Outcome<WizardSession> wizard(String ref) {
        return TemplateSession.open(desk, ref, Desk.seed());
    }

    /// What a golden path asks and does, before anything is answered. Reads the disk.
    public PathOutline outline(PathEntry entry) {
        return PathOutline.of(entry, recipe(entry));
    }

    Outcome<Recipe> recipe(PathEntry entry) {
        return Recipe.read(entry, desk.roots().repository(entry.file()).orElseThrow());
    }

    /// The components of the open platform that were made from golden paths, and whether those have
    /// changed since. Reads the disk.
    public List<Lagging> followers() {
        return new Following(desk).repositories();
    }

    /// Merges what changed in a repository's golden path into it, as a branch; nothing that is
    /// checked out is touched. `more` are answers to new questions, and secrets.
    public Outcome<Updated> update(
            Path repository,
            Map<String, ? extends @Nullable Object> more,
            boolean dryRun,
            Progress progress) {
        return new Following(desk)
                .update(repository.toAbsolutePath().normalize(), more, dryRun, progress);
    }

    /// The answers that a repository remembers, where its golden path asks more by now: complete
    /// them for [#update]. Reads the disk.
    public Optional<Map<String, @Nullable Object>> answersThatLack(Path repository) {
        return new Following(desk).answersThatLack(repository.toAbsolutePath().normalize());
    }

    /// Takes the branch of an update away again, as long as nobody has added to it.
    public Outcome<Path> undo(Updated updated) {
        return BranchMerge.undo(updated.repository(), updated.branch(), updated.commit());
    }

    /// A golden path as its author sees it; empty when its files are not on this disk. Reads it.
    public Optional<Workshop> workshop(PathEntry entry) {
        String file = entry.folder().map(f -> f + "/" + Cookiecutter.FILE).orElse(entry.file());
        return desk.file(file).stream()
                .flatMap(place -> Workshop.find(place).stream())
                .filter(one -> entry.isCookiecutter() || one.isCalled(entry.name()))
                .findFirst();
    }

    /// What opens a new repository beyond this program.
    public Editors editors() {
        return new Editors(desk.environment());
    }

    /// The sets of answers that the user has kept.
    public SavedAnswers answers() {
        return new SavedAnswers(desk.keptIn().resolve("answers"));
    }

    Provenance provenance(PathEntry entry) {
        return Provenance.of(
                entry,
                desk.roots().repository(entry.file()).orElseThrow(),
                desk.roots().platformPrefix(),
                desk.workspace().get().folder());
    }

    /// What a run over `files` has, apart from a session.
    Recipe.Kitchen kitchen(FileSource files) {
        return new Recipe.Kitchen(context(files), new Seed(0), ZonedDateTime.now());
    }

    RunContext context(FileSource files) {
        CatalogLookup lookup = new CatalogLookup(desk.workspace().get().catalog());
        String userRef = desk.user().map(e -> e.ref().toString()).orElse("");
        return new RunContext(
                        RunContext.Mode.LOCAL,
                        userRef,
                        lookup.find(userRef).orElse(Map.of()),
                        lookup,
                        files,
                        "local")
                .with(PlatformActions.of(desk.config()).all());
    }
}

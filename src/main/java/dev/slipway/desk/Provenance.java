package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.files.Change;
import dev.slipway.files.Confined;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.form.FormView;
import dev.slipway.git.GitFolder;
import dev.slipway.goldenpath.GoldenRecord;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.TemplateReach;
import dev.slipway.goldenpath.cookiecutter.CookiecutterPlan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a golden path's files came from, for the record that each repository gets.
///
/// @param path the golden path's file relative to the platform
record Provenance(String template, String path, String revision, String digest) {

    /// `prefix` stands before the platform's own paths; `platform` is its folder on disk.
    static Provenance of(
            PathEntry entry, FileSource files, String prefix, Optional<Path> platform) {
        String path =
                entry.file().startsWith(prefix)
                        ? entry.file().substring(prefix.length())
                        : entry.file();
        List<String> parts = new ArrayList<>(List.of(Confined.parent(path)));
        for (String part : outside(entry, files)) {
            parts.add(part.startsWith(prefix) ? part.substring(prefix.length()) : part);
        }
        String revision = platform.flatMap(root -> revision(root, parts)).orElse("");
        return new Provenance(entry.ref(), path, revision, digest(entry, files));
    }

    /// A sign of all that the golden path reads.
    static String digest(PathEntry entry, FileSource files) {
        return GoldenRecord.digest(files, folder(entry), outside(entry, files));
    }

    private static List<String> outside(PathEntry entry, FileSource files) {
        return entry.folder().isPresent()
                ? List.of()
                : TemplateReach.outside(entry.file(), files.text(entry.file()).orElse(""));
    }

    /// The commit that all of `parts` are as they are in; empty when one of them was changed since.
    private static Optional<String> revision(Path root, List<String> parts) {
        Optional<String> revision = Optional.empty();
        for (String part : parts) {
            revision = GitFolder.revision(root, part);
            if (revision.isEmpty()) {
                return revision;
            }
        }
        return revision;
    }

    /// The folder that belongs to the golden path.
    static String folder(PathEntry entry) {
        return entry.folder().orElseGet(() -> Confined.parent(entry.file()));
    }

    /// What made a repository, in its commit message.
    static String footer(String digest) {
        return "Golden-Path-Render: " + digest;
    }

    /// `baked` with the record of these answers among its files.
    Outcome<Recipe.Baked> recorded(Outcome<Recipe.Baked> baked, FormView view) {
        FilePlan record =
                new FilePlan(List.of(Change.Write.text(GoldenRecord.FILE, record(view).text())));
        return baked.map(
                made -> {
                    Plan plan = made.plan();
                    return new Recipe.Baked(
                            plan.with(plan.workspace().and(record)),
                            made.project().map(project -> with(project, record)));
                });
    }

    private static CookiecutterPlan with(CookiecutterPlan project, FilePlan record) {
        return new CookiecutterPlan(
                project.folder(),
                project.files().and(record),
                project.context(),
                project.hooks(),
                project.leftover());
    }

    private GoldenRecord record(FormView view) {
        OpenAnswers kept = OpenAnswers.of(view);
        return new GoldenRecord(template, path, revision, digest, kept.values(), kept.secrets());
    }
}

package dev.slipway.desk;

import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Workload;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What one reading of the disk gives an open Score file: its folder, the provisioners that count
/// there, and the other workloads of the platform. Edited provisioners take the place of those on
/// disk.
final class ScoreGround {
    private final Roots roots;
    private final Path folder;
    private final ScorePlaces places;
    private final FileSource files;
    private final Session session;
    private final Map<Target, ScoreStage> stages = new EnumMap<>(Target.class);
    private Map<String, String> staged = Map.of();
    private @Nullable Map<String, Set<String>> users;

    /// `path` is the Score file as screens show it, `files` the folder that it stands in.
    ScoreGround(Roots roots, Path folder, String prefix, FileSource files, Session session) {
        this.roots = roots;
        this.folder = folder;
        this.files = new ShownFiles("", files);
        this.session = session;
        places =
                new ScorePlaces(
                        prefix, roots.places().isEmpty() ? "" : roots.platformPrefix() + "score/");
    }

    /// What stays the same for as long as a Score file is open, so that random values do not dance.
    record Session(Seed seed, ZonedDateTime now) {}

    Path folder() {
        return folder;
    }

    ScorePlaces places() {
        return places;
    }

    FileSource files() {
        return files;
    }

    /// What lies over the Score file `name` of the folder, with the paths that screens show.
    List<ScoreFile.Overrides> overrides(String name) {
        return ScoreFiles.overrides(files, name).stream()
                .map(o -> new ScoreFile.Overrides(o.environment(), places.shown(o.path())))
                .toList();
    }

    /// The stage of a target over `texts`, the edited files by shown path. Texts of Score files and
    /// overrides make no new stage.
    ScoreStage stage(Target target, Map<String, String> texts) {
        Map<String, String> relevant = new TreeMap<>(texts);
        relevant.keySet()
                .removeIf(path -> !path.contains("provisioners.") && !path.endsWith(".tpl"));
        if (!relevant.equals(staged)) {
            stages.clear();
            staged = relevant;
        }
        return stages.computeIfAbsent(target, this::stage);
    }

    /// What the platform itself has for a target; empty without a platform.
    Optional<Provisions> platform(Target target) {
        return roots.places().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Provisions.own(
                                new Overlaid(roots.platform(), staged),
                                roots.platformPrefix(),
                                target));
    }

    private ScoreStage stage(Target target) {
        Map<String, String> inside = new HashMap<>();
        staged.forEach(
                (path, text) -> {
                    if (path.startsWith(places.prefix())) {
                        inside.put(path.substring(places.prefix().length()), text);
                    }
                });
        FileSource source = new Overlaid(files, inside);
        ScoreRun run = new ScoreRun(folder, List.of(), target, Options.NONE, Set.of());
        Generation.Project project =
                new Generation(run, source, platform(target), session.seed, CommandRunner.NOT_RUN)
                        .project();
        return new ScoreStage(target, withoutWorkloads(project), source, session);
    }

    /// Only the open file is shown: what a state knows of other workloads would come along.
    private static Generation.Project withoutWorkloads(Generation.Project project) {
        State state = project.state();
        return new Generation.Project(
                project.scoreFiles(),
                state.withWorkloads(Map.of()),
                project.keepsState(),
                project.provisions(),
                project.problems());
    }

    /// Which workloads of the platform use a resource, by its uid.
    Set<String> users(String uid, Progress progress) {
        if (users == null) {
            Map<String, Set<String>> found = new HashMap<>();
            ScoreFiles.each(
                    roots,
                    progress,
                    (path, text) ->
                            ScoreFiles.workload(path, text)
                                    .ifPresent(workload -> note(workload, found)));
            users = found;
        }
        return users.getOrDefault(uid, Set.of());
    }

    private static void note(Workload workload, Map<String, Set<String>> found) {
        workload.resources()
                .forEach(
                        use ->
                                found.computeIfAbsent(use.uid().toString(), uid -> new TreeSet<>())
                                        .add(workload.name()));
    }
}

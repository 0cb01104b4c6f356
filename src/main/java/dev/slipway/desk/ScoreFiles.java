package dev.slipway.desk;

import dev.slipway.base.Origin;
import dev.slipway.base.Progress;
import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;
import dev.slipway.score.Score;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the Score files of the open folders, and the override files that lie beside them. What has
/// the marks of a template is no Score file yet.
///
/// No tool of Score has a place for override files; these are the names that are in use:
/// `overrides.prod.yaml`, `prod.overrides.yaml`, `score.prod.yaml`, `score-prod.yaml` beside the
/// file, and `overrides/prod.yaml` or `environments/prod.yaml` below its folder.
final class ScoreFiles {
    static final Pattern NAMED = Pattern.compile("(.*/)?([^/]*\\.)?score\\.ya?ml");
    private static final Pattern VERSION = Pattern.compile("(?m)^apiVersion: *[\"']?score\\.dev/");
    private static final Pattern MARKS = Pattern.compile("\\$?\\{\\{|\\{%");
    private static final Pattern OVERRIDES =
            Pattern.compile(
                    "(?:(?:score[._-])?overrides?[._-]([\\w-]+)(?:\\.score)?"
                            + "|([\\w-]+)[._-]overrides?(?:\\.score)?"
                            + "|score[._-]([\\w-]+)"
                            + "|(?:overrides|environments)/([\\w-]+)(?:\\.score)?"
                            + "|(overrides)(?:\\.score)?)\\.ya?ml");
    private static final List<String> USUAL =
            List.of("local", "dev", "development", "test", "qa", "staging", "stage", "prod");

    private ScoreFiles() {}

    /// Calls `found` with the path and the text of each.
    static void each(Roots roots, Progress progress, BiConsumer<String, String> found) {
        for (Roots.Shown tree : roots.trees()) {
            for (String path : tree.files().list(tree.top())) {
                progress.check();
                if (NAMED.matcher(path).matches() && !roots.isOfAnotherPlatform(path)) {
                    tree.files()
                            .text(path)
                            .filter(ScoreFiles::isScore)
                            .ifPresent(text -> found.accept(path, text));
                }
            }
        }
    }

    static boolean isScore(String text) {
        return VERSION.matcher(text).find() && !MARKS.matcher(text).find();
    }

    /// All of them, by path.
    static List<ScoreFile> of(Roots roots, Progress progress) {
        List<ScoreFile> files = new ArrayList<>();
        each(
                roots,
                progress,
                (path, text) -> files.add(file(path, text, roots.repository(path).orElseThrow())));
        files.sort(Comparator.comparing(ScoreFile::path));
        return List.copyOf(files);
    }

    private static ScoreFile file(String path, String text, FileSource tree) {
        Optional<Workload> workload = workload(path, text);
        TreeSet<String> types = new TreeSet<>();
        workload.ifPresent(w -> w.resources().forEach(use -> types.add(use.uid().type())));
        String folder = Confined.parent(path);
        return new ScoreFile(
                path,
                workload.map(Workload::name)
                        .filter(name -> !name.isEmpty())
                        .orElse(folder.substring(folder.lastIndexOf('/') + 1)),
                workload.map(w -> w.containers().size()).orElse(0),
                List.copyOf(types),
                overrides(tree, path),
                Score.read(path, text).problems());
    }

    /// What can be read of a workload, faults or not.
    static Optional<Workload> workload(String path, String text) {
        Optional<YamlNode> root = Yaml.readOne(path, text, Dialect.GO).value();
        return root.map(node -> node.as(Origin.Step.SCORE))
                .filter(YamlMap.class::isInstance)
                .map(map -> Workload.of(path, (YamlMap) map));
    }

    /// What lies over the Score file at `path`, in the order in which one deploys.
    static List<ScoreFile.Overrides> overrides(FileSource tree, String path) {
        String folder = Confined.parent(path);
        String prefix = folder.isEmpty() ? "" : folder + "/";
        List<ScoreFile.Overrides> found = new ArrayList<>();
        for (String file : tree.list(folder)) {
            Matcher name = OVERRIDES.matcher(file.substring(prefix.length()));
            if (!file.equals(path)
                    && name.matches()
                    && !VERSION.matcher(tree.text(file).orElse("")).find()) {
                found.add(new ScoreFile.Overrides(environment(name), file));
            }
        }
        found.sort(
                Comparator.comparingInt((ScoreFile.Overrides o) -> rank(o.environment()))
                        .thenComparing(ScoreFile.Overrides::environment));
        return List.copyOf(found);
    }

    private static String environment(Matcher name) {
        for (int i = 1; i <= name.groupCount(); i++) {
            if (name.group(i) != null) {
                return name.group(i);
            }
        }
        return "";
    }

    private static int rank(String environment) {
        int index = USUAL.indexOf(environment);
        return index < 0 ? USUAL.size() : index;
    }
}

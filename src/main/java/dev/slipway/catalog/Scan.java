package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Finds the descriptors of a tree that no Location names: `catalog-info.yaml`, and every YAML file
/// with an `apiVersion` of Backstage. Skeletons are left out: what a template's `fetch:template`
/// names, and files or names with template marks in them.
final class Scan {
    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");

    private Scan() {}

    /// What was found: the descriptors to read, and those left out as skeletons.
    record Found(List<String> descriptors, List<Problem> leftOut) {}

    /// `each` does something for all of many files.
    static Found descriptors(
            Tree tree, FileCache cache, BiConsumer<List<String>, Consumer<String>> each) {
        List<String> files = tree.list("").stream().filter(Scan::isCandidate).toList();
        each.accept(files, tree::sighting);
        List<String> skeletons = new ArrayList<>();
        for (String path : files) {
            if (tree.sighting(path).fetches()) {
                cache.read(tree, path).orElse(List.of()).stream()
                        .flatMap(descriptor -> descriptor.entity().stream())
                        .forEach(entity -> skeletons.addAll(skeletons(entity, path)));
            }
        }
        List<String> descriptors = new ArrayList<>();
        List<Problem> leftOut = new ArrayList<>();
        for (String path : files) {
            Sighting sighting = tree.sighting(path);
            boolean named = skeletons.stream().anyMatch(path::startsWith);
            if (sighting.descriptor() && (named || sighting.skeleton())) {
                leftOut.add(skeleton(tree.shown(path), named));
            } else if (sighting.descriptor()) {
                descriptors.add(path);
            }
        }
        return new Found(descriptors, leftOut);
    }

    private static Problem skeleton(String path, boolean named) {
        return Problem.info(
                        "catalog.lint.skeleton",
                        Where.file(path),
                        named
                                ? "left out: it belongs to the skeleton of a template"
                                : "left out: its name is to be filled in by a template")
                .advise("a Backstage that searches for files would report it as broken");
    }

    private static boolean isCandidate(String path) {
        return YAML.matcher(path).matches() && !Sighting.MARKS.matcher(path).find();
    }

    private static List<String> skeletons(Entity entity, String path) {
        List<String> folders = new ArrayList<>();
        if (entity.field("spec", "steps").orElse(null) instanceof YamlList steps) {
            for (YamlNode step : steps.items()) {
                Optional<String> url = step.text("input", "url");
                boolean fetches =
                        step.text("action").filter(a -> a.startsWith("fetch:")).isPresent();
                if (fetches && url.isPresent() && !Tree.isRemote(url.get())) {
                    int slash = path.lastIndexOf('/');
                    String folder = path.substring(0, slash + 1) + url.get();
                    String normal = Tree.normal(folder);
                    // a template that fetches its own folder hides nothing but itself
                    if (!normal.isEmpty() && !path.startsWith(normal + "/")) {
                        folders.add(normal + "/");
                    }
                }
            }
        }
        return folders;
    }
}

package dev.slipway.goldenpath;

import dev.slipway.files.Confined;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a Software Template takes from outside its own folder: skeletons that steps fetch with
/// `../`, and files that stand in for `$text`, `$json` and `$yaml`. A golden path changed when one
/// of those did.
public final class TemplateReach {
    private static final Set<String> PLACEHOLDERS = Set.of("$text", "$json", "$yaml");

    private final String folder;
    private final TreeSet<String> outside = new TreeSet<>();

    private TemplateReach(String folder) {
        this.folder = folder;
    }

    /// The files and folders outside, sorted, as paths of the repository. `text` is the template's
    /// file at `path`. Of a url that an expression makes, what stands before the expression counts.
    public static List<String> outside(String path, String text) {
        TemplateReach reach = new TemplateReach(Confined.parent(path));
        Yaml.read(path, text)
                .forEach(document -> document.content().value().ifPresent(reach::placeholders));
        Yaml.read(path, text)
                .forEach(
                        document ->
                                document.content()
                                        .value()
                                        .flatMap(root -> root.at("spec", "steps"))
                                        .ifPresent(reach::steps));
        return List.copyOf(reach.outside);
    }

    private void steps(YamlNode steps) {
        if (steps instanceof YamlList list) {
            for (YamlNode step : list.items()) {
                if (step.text("action").orElse("").startsWith("fetch:")) {
                    step.text("input", "url").ifPresent(this::add);
                }
            }
        }
    }

    private void placeholders(YamlNode node) {
        if (node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                if (PLACEHOLDERS.contains(entry.key())) {
                    entry.value().string().ifPresent(this::add);
                } else {
                    placeholders(entry.value());
                }
            }
        } else if (node instanceof YamlList list) {
            list.items().forEach(this::placeholders);
        }
    }

    private void add(String url) {
        if (url.contains("://")) {
            return;
        }
        int expression = url.indexOf("${{");
        String fixed =
                expression < 0 ? url : url.substring(0, url.lastIndexOf('/', expression) + 1);
        Optional<String> path = Confined.resolve(folder, fixed);
        path.filter(found -> !folder.isEmpty())
                .filter(found -> !(found + "/").startsWith(folder + "/"))
                .ifPresent(outside::add);
    }
}

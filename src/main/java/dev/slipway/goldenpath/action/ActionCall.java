package dev.slipway.goldenpath.action;

import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call: the action's id, its rendered input, and where the step stands.
public record ActionCall(
        String action, Map<String, @Nullable Object> input, Where where, Surroundings around) {

    /// What actions may use. `folder` is the template's folder in `files`, from which relative urls
    /// start; `strict` means Backstage to the letter: the first broken file ends the step.
    public record Surroundings(
            Workspace workspace,
            FileSource files,
            String folder,
            String templateRef,
            EntityLookup entities,
            Skeletons skeletons,
            boolean strict,
            Progress progress) {}

    /// The same call into the workspace's root.
    ActionCall withoutTarget() {
        Map<String, @Nullable Object> rest = new java.util.LinkedHashMap<>(input);
        rest.remove("targetPath");
        return new ActionCall(action, rest, where, around);
    }

    public Workspace workspace() {
        return around.workspace();
    }

    public String text(String key) {
        return input.get(key) == null ? "" : String.valueOf(input.get(key));
    }

    public String text(String key, String otherwise) {
        return input.get(key) == null ? otherwise : String.valueOf(input.get(key));
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(input.get(key));
    }

    public List<?> list(String key) {
        return input.get(key) instanceof List<?> list ? list : List.of();
    }

    /// The path `key` names in the workspace, empty text for the workspace itself.
    public String path(String key, String otherwise) {
        return inWorkspace(text(key, otherwise));
    }

    static String inWorkspace(String path) {
        return Confined.normal(path)
                .orElseThrow(
                        () ->
                                new ActionFault(
                                        "goldenpath.path",
                                        "the path " + path + " leads out of the new project",
                                        "use a path below the project's folder"));
    }

    /// The path in the template's repository that the url `key` means.
    public String source(String key) {
        String url = text(key);
        if (url.contains("://") || url.startsWith("git@")) {
            throw new ActionFault(
                    "goldenpath.remote",
                    "offline: " + url,
                    "only folders of the template's own repository can be read here");
        }
        Optional<String> path = Confined.resolve(around.folder(), url);
        return path.orElseThrow(
                () ->
                        new ActionFault(
                                "goldenpath.path",
                                "the url " + url + " leads out of the template's repository",
                                "use a folder of the repository that holds the template"));
    }
}

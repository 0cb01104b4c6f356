package dev.slipway.cluster.health;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which objects are steps of a synchronisation (hooks) and not part of what runs.
final class HookPods {
    private static final String HOOK = "argocd.argoproj.io/hook";
    private static final String HELM = "helm.sh/hook";
    private static final Set<String> KINDS =
            Set.of("PreSync", "Sync", "PostSync", "SyncFail", "PreDelete", "PostDelete", "Skip");

    private HookPods() {}

    /// Whether a hook's own finalizer keeps it, which is how each hook ends.
    static boolean holdsDeletion(LiveObject object) {
        return object.tree().items("metadata", "finalizers").stream()
                .map(Tree::text)
                .anyMatch("argocd.argoproj.io/hook-finalizer"::equals);
    }

    static boolean isHook(LiveObject object) {
        String hooks = object.annotations().get(HOOK);
        if (hooks != null) {
            List<String> kinds = words(hooks).filter(KINDS::contains).toList();
            return !kinds.equals(List.of("Skip"));
        }
        return words(object.annotations().getOrDefault(HELM, ""))
                .anyMatch(
                        word ->
                                word.startsWith("pre-")
                                        || word.startsWith("post-")
                                        || word.equals("crd-install"));
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }
}

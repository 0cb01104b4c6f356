package dev.slipway.goldenpath.action;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `argocd:create-resources` of Roadie's Argo CD module as a manifest: the project and the
/// application that it would create on the Argo CD instance, for `kubectl apply`.
final class ArgoResources {
    private static final String FOLDER = ".slipway/argocd/";
    private static final String SERVER = "https://kubernetes.default.svc";
    private static final String NAMESPACE = "argocd";
    private static final List<String> FINALIZERS =
            List.of("resources-finalizer.argocd.argoproj.io");

    private ArgoResources() {}

    static ActionResult run(ActionCall call) {
        String app = call.text("appName");
        String path = ActionCall.inWorkspace(FOLDER + app + ".yaml");
        String text = YamlText.of(project(call)) + "---\n" + YamlText.of(application(call));
        call.workspace().put(path, SmallActions.made(call, text));
        return ActionResult.said(
                path + " for " + call.text("argoInstance") + ": apply it to that cluster");
    }

    private static String projectName(ActionCall call) {
        return call.text("projectName").isEmpty() ? call.text("appName") : call.text("projectName");
    }

    private static Map<String, @Nullable Object> project(ActionCall call) {
        Map<String, @Nullable Object> destination = new LinkedHashMap<>();
        destination.put("name", "local");
        destination.put("namespace", call.text("namespace"));
        destination.put("server", SERVER);
        Map<String, @Nullable Object> spec = new LinkedHashMap<>();
        spec.put("destinations", List.of(destination));
        spec.put("sourceRepos", List.of(call.text("repoUrl")));
        return manifest("AppProject", metadata(projectName(call), Map.of()), spec);
    }

    private static Map<String, @Nullable Object> application(ActionCall call) {
        String label =
                call.text("labelValue").isEmpty() ? call.text("appName") : call.text("labelValue");
        Map<String, @Nullable Object> destination = new LinkedHashMap<>();
        destination.put("namespace", call.text("namespace"));
        destination.put("server", SERVER);
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("path", call.text("path"));
        source.put("repoURL", call.text("repoUrl"));
        Map<String, @Nullable Object> spec = new LinkedHashMap<>();
        spec.put("destination", destination);
        spec.put("project", projectName(call));
        spec.put("revisionHistoryLimit", 10L);
        spec.put("source", source);
        spec.put("syncPolicy", syncPolicy());
        return manifest(
                "Application",
                metadata(call.text("appName"), Map.of("backstage-name", label)),
                spec);
    }

    private static Map<String, @Nullable Object> syncPolicy() {
        Map<String, @Nullable Object> automated = new LinkedHashMap<>();
        automated.put("allowEmpty", true);
        automated.put("prune", true);
        automated.put("selfHeal", true);
        Map<String, @Nullable Object> backoff = new LinkedHashMap<>();
        backoff.put("duration", "5s");
        backoff.put("factor", 2L);
        backoff.put("maxDuration", "5m");
        Map<String, @Nullable Object> retry = new LinkedHashMap<>();
        retry.put("backoff", backoff);
        retry.put("limit", 10L);
        Map<String, @Nullable Object> policy = new LinkedHashMap<>();
        policy.put("automated", automated);
        policy.put("retry", retry);
        policy.put("syncOptions", List.of("CreateNamespace=false", "FailOnSharedResource=true"));
        return policy;
    }

    private static Map<String, @Nullable Object> metadata(String name, Map<String, String> labels) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", NAMESPACE);
        if (!labels.isEmpty()) {
            metadata.put("labels", labels);
        }
        metadata.put("finalizers", FINALIZERS);
        return metadata;
    }

    private static Map<String, @Nullable Object> manifest(
            String kind,
            Map<String, @Nullable Object> metadata,
            Map<String, @Nullable Object> spec) {
        Map<String, @Nullable Object> manifest = new LinkedHashMap<>();
        manifest.put("apiVersion", "argoproj.io/v1alpha1");
        manifest.put("kind", kind);
        manifest.put("metadata", metadata);
        manifest.put("spec", spec);
        return manifest;
    }
}

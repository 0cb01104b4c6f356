package dev.slipway.cluster.connect;

import dev.slipway.cluster.model.Tree;
import dev.slipway.config.AppConfig;
import dev.slipway.config.ConfigValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The clusters that `kubernetes.clusterLocatorMethods` of an app-config lists (`type: config`).
public final class ConfiguredClusters {
    private ConfiguredClusters() {}

    /// Handles such as `${K8S_TOKEN}` are taken from `environment`; one that is not set is a
    /// credential that is missing.
    public static List<ClusterTarget> of(AppConfig config, Map<String, String> environment) {
        List<ClusterTarget> targets = new ArrayList<>();
        Tree methods =
                new Tree(
                        config.root()
                                .at("kubernetes", "clusterLocatorMethods")
                                .map(node -> node.value())
                                .orElse(null));
        for (Tree method : methods.items()) {
            for (Tree cluster : method.items("clusters")) {
                if (!cluster.text("url").isEmpty()) {
                    targets.add(target(cluster, environment));
                }
            }
        }
        return targets;
    }

    private static ClusterTarget target(Tree cluster, Map<String, String> environment) {
        return new ClusterTarget(
                cluster.text("name"),
                resolve(cluster.at("url"), environment).orElse(cluster.text("url")),
                resolve(cluster.at("caData"), environment).orElse(""),
                cluster.isTrue("skipTLSVerify"),
                credential(cluster, environment),
                Optional.empty(),
                AppConfig.FILE);
    }

    private static Credential credential(Tree cluster, Map<String, String> environment) {
        String provider = cluster.text("authProvider");
        Tree token = cluster.at("serviceAccountToken");
        if (token.isThere()) {
            List<String> unset =
                    value(token).variables().stream()
                            .filter(name -> !environment.containsKey(name))
                            .toList();
            return resolve(token, environment)
                    .<Credential>map(Credential.Token::new)
                    .orElseGet(
                            () ->
                                    new Credential.Missing(
                                            "the variable "
                                                    + String.join(", ", unset)
                                                    + " is not set"));
        }
        return switch (provider) {
            case "", "none" -> new Credential.None();
            case "serviceAccount" ->
                    new Credential.Missing("the configuration names no serviceAccountToken");
            default ->
                    new Credential.Missing(
                            "the sign-in "
                                    + provider
                                    + " works in the portal only: use a context of your"
                                    + " kubeconfig");
        };
    }

    private static Optional<String> resolve(Tree text, Map<String, String> environment) {
        return !text.isThere()
                ? Optional.empty()
                : value(text).resolve(name -> Optional.ofNullable(environment.get(name)));
    }

    /// `{$env: NAME}` is another way to write `${NAME}`.
    private static ConfigValue value(Tree text) {
        String named = text.text("$env");
        String raw = named.isEmpty() ? text.text() : "${" + named + "}";
        return new ConfigValue(raw, dev.slipway.base.Where.file(AppConfig.FILE));
    }
}

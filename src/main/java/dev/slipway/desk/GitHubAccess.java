package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.config.AppConfig;
import dev.slipway.config.ConfigValue;
import dev.slipway.net.Address;
import dev.slipway.net.Http;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The token and the address that `integrations.github` of the platform has for one host.
record GitHubAccess(Address api, String token) {
    private static final Http.Limits LIMITS =
            new Http.Limits(Duration.ofSeconds(10), Duration.ofMinutes(1), 4L * 1024 * 1024);

    static Outcome<GitHubAccess> of(
            AppConfig config, Map<String, String> environment, String host) {
        Optional<YamlNode> integration = integration(config, host);
        Optional<String> token = integration.flatMap(node -> text(node, "token", environment));
        if (token.isEmpty()) {
            return Outcome.failed(
                    Problem.error(
                                    "desk.publish",
                                    integration
                                            .map(YamlNode::where)
                                            .orElse(Where.file(AppConfig.FILE)),
                                    "there is no token for " + host)
                            .advise("set integrations.github with a token, and its variable"));
        }
        String api =
                integration
                        .flatMap(node -> text(node, "apiBaseUrl", environment))
                        .orElse(
                                host.equals("github.com")
                                        ? "https://api.github.com"
                                        : "https://" + host + "/api/v3");
        return Address.parse(api).map(address -> new GitHubAccess(address, token.get()));
    }

    Http open(Map<String, String> environment) {
        return new Http(api.withToken(token), LIMITS, environment);
    }

    private static Optional<YamlNode> integration(AppConfig config, String host) {
        List<YamlNode> all =
                config.root().at("integrations", "github").orElse(null) instanceof YamlList list
                        ? list.items()
                        : List.of();
        return all.stream()
                .filter(node -> node.text("host").orElse("github.com").equals(host))
                .findFirst();
    }

    private static Optional<String> text(
            YamlNode node, String key, Map<String, String> environment) {
        return node.get(key)
                .flatMap(value -> value.string().map(raw -> new ConfigValue(raw, value.where())))
                .flatMap(value -> value.resolve(n -> Optional.ofNullable(environment.get(n))))
                .filter(text -> !text.isBlank());
    }
}

package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.config.AppConfig;
import dev.slipway.config.ConfigValue;
import dev.slipway.forge.GitHub;
import dev.slipway.git.GitFolder;
import dev.slipway.goldenpath.action.Publish;
import dev.slipway.net.Address;
import dev.slipway.net.Http;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes a new repository to its host, once the user has agreed: the repository is created there
/// and the commit pushed. Token and address come from `integrations.github` of the platform.
record Publishing(AppConfig config, Map<String, String> environment) {
    private static final Http.Limits LIMITS =
            new Http.Limits(Duration.ofSeconds(10), Duration.ofMinutes(1), 4L * 1024 * 1024);

    /// Whether this program can do it.
    static boolean isSupported(Publish publish) {
        return publish.action().equals("publish:github");
    }

    /// Where it can be opened then.
    Outcome<String> publish(Publish wanted, Path repository, Progress progress) {
        Optional<YamlNode> integration = integration(wanted.host());
        Optional<String> token = integration.flatMap(node -> text(node, "token"));
        if (token.isEmpty()) {
            return Outcome.failed(
                    Problem.error(
                                    "desk.publish",
                                    integration
                                            .map(YamlNode::where)
                                            .orElse(Where.file(AppConfig.FILE)),
                                    "there is no token for " + wanted.host())
                            .advise("set integrations.github with a token, and its variable"));
        }
        String api =
                integration
                        .flatMap(node -> text(node, "apiBaseUrl"))
                        .orElse(
                                wanted.host().equals("github.com")
                                        ? "https://api.github.com"
                                        : "https://" + wanted.host() + "/api/v3");
        GitHub.NewRepository made =
                new GitHub.NewRepository(
                        wanted.owner(), wanted.repo(), wanted.description(), wanted.visibility());
        Outcome<Address> server = Address.parse(api);
        if (server.value().isEmpty()) {
            return Outcome.failed(server.problems());
        }
        Outcome<GitHub.Created> created;
        try (Http http =
                new Http(server.value().get().withToken(token.get()), LIMITS, environment)) {
            created = new GitHub(http).create(made, progress);
        }
        if (created.value().isEmpty()) {
            return Outcome.failed(created.problems());
        }
        return GitFolder.push(
                        repository,
                        created.value().get().cloneUrl(),
                        wanted.defaultBranch(),
                        token.get())
                .map(done -> created.value().get().htmlUrl());
    }

    private Optional<YamlNode> integration(String host) {
        List<YamlNode> all =
                config.root().at("integrations", "github").orElse(null) instanceof YamlList list
                        ? list.items()
                        : List.of();
        return all.stream()
                .filter(node -> node.text("host").orElse("github.com").equals(host))
                .findFirst();
    }

    private Optional<String> text(YamlNode node, String key) {
        return node.get(key)
                .flatMap(value -> value.string().map(raw -> new ConfigValue(raw, value.where())))
                .flatMap(value -> value.resolve(n -> Optional.ofNullable(environment.get(n))))
                .filter(text -> !text.isBlank());
    }
}

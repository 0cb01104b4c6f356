package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.config.AppConfig;
import dev.slipway.forge.GitHub;
import dev.slipway.git.GitFolder;
import dev.slipway.goldenpath.action.Publish;
import dev.slipway.net.Http;

import java.nio.file.Path;
import java.util.Map;

/// Takes a new repository to its host, once the user has agreed: the repository is created there
/// and the commit pushed.
record Publishing(AppConfig config, Map<String, String> environment) {

    /// Whether this program can do it.
    static boolean isSupported(Publish publish) {
        return publish.action().equals("publish:github");
    }

    /// Where it can be opened then.
    Outcome<String> publish(Publish wanted, Path repository, Progress progress) {
        return GitHubAccess.of(config, environment, wanted.host())
                .flatMap(access -> publish(wanted, access, repository, progress));
    }

    private Outcome<String> publish(
            Publish wanted, GitHubAccess access, Path repository, Progress progress) {
        GitHub.NewRepository made =
                new GitHub.NewRepository(
                        wanted.owner(), wanted.repo(), wanted.description(), wanted.visibility());
        Outcome<GitHub.Created> created;
        try (Http http = access.open(environment)) {
            created = new GitHub(http).create(made, progress);
        }
        return created.flatMap(
                there ->
                        GitFolder.push(
                                        repository,
                                        there.cloneUrl(),
                                        wanted.defaultBranch(),
                                        access.token(),
                                        environment)
                                .map(done -> there.htmlUrl()));
    }
}

package dev.slipway.goldenpath.action;

/// Where a `publish:*` step would put the repository. Locally it becomes a git repository with that
/// default branch; `remoteUrl` and `repoContentsUrl` are what the host would answer. `description`
/// may be empty, `visibility` is private where the step does not say.
public record Publish(
        String action,
        String repoUrl,
        String host,
        String owner,
        String repo,
        String defaultBranch,
        String description,
        String visibility,
        String remoteUrl,
        String repoContentsUrl) {}

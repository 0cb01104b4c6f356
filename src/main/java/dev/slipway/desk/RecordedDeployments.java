package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Entity;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.argo.ArgoHistory;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.git.Recorded;
import dev.slipway.delivery.prometheus.PrometheusClient;
import dev.slipway.delivery.prometheus.PrometheusFigures;
import dev.slipway.forge.GitHub;
import dev.slipway.net.Address;
import dev.slipway.net.Http;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Deployments of a team's services as other systems recorded them.
final class RecordedDeployments {
    private static final String SLUG = "github.com/project-slug";
    private static final String APPLICATION = "argocd/app-name";
    private static final String PRODUCTION = "production";
    private static final int STATUSES = 60;

    private final Desk desk;
    private final List<Entity> services;
    private final Progress progress;

    RecordedDeployments(Desk desk, List<Entity> services, Progress progress) {
        this.desk = desk;
        this.services = services;
        this.progress = progress;
    }

    /// From files of the platform that hold Application objects with a history.
    List<ServiceReport> argo() {
        Map<String, List<Recorded>> found = new HashMap<>();
        for (Roots.Shown tree : desk.roots().trees()) {
            for (String path : tree.files().list(tree.top())) {
                progress.check();
                boolean may =
                        path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".json");
                tree.files()
                        .text(may ? path : "")
                        .filter(text -> text.contains("deployedAt") && text.contains("history"))
                        .ifPresent(text -> found.putAll(ArgoHistory.read(path, text)));
            }
        }
        return services.stream().map(entity -> argo(entity, found)).toList();
    }

    private ServiceReport argo(Entity entity, Map<String, List<Recorded>> found) {
        String name = entity.annotation(APPLICATION).orElse(entity.name());
        List<Recorded> recorded = found.getOrDefault(name, List.of());
        return recorded(
                entity,
                recorded,
                "application " + name,
                "an entry of status.history of the application "
                        + name
                        + " (the last ten, successful ones only)",
                Problem.error(
                                "delivery.argo",
                                entity.where(),
                                "no Application " + name + " with a history is in the platform")
                        .advise(
                                "save kubectl get applications -A -o yaml as a file in the"
                                        + " platform folder"));
    }

    private ServiceReport recorded(
            Entity entity, List<Recorded> recorded, String detail, String words, Problem none) {
        Outcome<Delivery> read =
                recorded.isEmpty()
                        ? Outcome.failed(none)
                        : Outcome.of(
                                Delivery.recorded(
                                        entity.name(),
                                        desk.file(entity.path())
                                                .map(Path::getParent)
                                                .orElse(Path.of("")),
                                        recorded,
                                        words,
                                        progress));
        return new ServiceReport(
                entity.ref().toString(), entity.name(), detail, read, Optional.empty());
    }

    /// From the Prometheus that the user agreed to.
    List<ServiceReport> prometheus(String url, Duration window, long now) {
        Outcome<Address> address = Address.parse(url);
        if (address.value().isEmpty()) {
            return failed(address.problems(), "");
        }
        try (Http http = new Http(address.value().get(), Http.Limits.USUAL, desk.environment())) {
            Outcome<List<Report>> read =
                    new PrometheusFigures(new PrometheusClient(http), now, window, progress).read();
            if (read.value().isEmpty()) {
                return failed(read.problems(), "Prometheus");
            }
            return services.stream()
                    .map(entity -> summed(entity, read.value().get(), read.problems()))
                    .toList();
        }
    }

    private List<ServiceReport> failed(List<Problem> problems, String detail) {
        return services.stream()
                .map(
                        entity ->
                                new ServiceReport(
                                        entity.ref().toString(),
                                        entity.name(),
                                        detail,
                                        Outcome.failed(problems),
                                        Optional.empty()))
                .toList();
    }

    private static ServiceReport summed(
            Entity entity, List<Report> reports, List<Problem> problems) {
        String application = entity.annotation(APPLICATION).orElse(entity.name());
        Optional<Report> own =
                reports.stream()
                        .filter(
                                report -> {
                                    String last =
                                            report.service()
                                                    .substring(
                                                            report.service().lastIndexOf('/') + 1);
                                    return last.equals(entity.name()) || last.equals(application);
                                })
                        .findFirst();
        List<Problem> told = new ArrayList<>();
        if (own.isEmpty()) {
            told.add(
                    Problem.error(
                                    "delivery.series",
                                    entity.where(),
                                    "the server has no series of " + application)
                            .advise("its label service (or name) must be " + application));
        }
        told.addAll(problems);
        return new ServiceReport(
                entity.ref().toString(),
                entity.name(),
                own.map(Report::service).orElse("Prometheus"),
                Outcome.failed(told),
                own);
    }

    /// From GitHub's deployments to `production`.
    List<ServiceReport> github() {
        Outcome<GitHubAccess> access =
                GitHubAccess.of(desk.config(), desk.environment(), "github.com");
        if (access.value().isEmpty()) {
            return failed(access.problems(), "GitHub");
        }
        try (Http http = access.value().get().open(desk.environment())) {
            GitHub github = new GitHub(http);
            List<ServiceReport> reports = new ArrayList<>();
            for (Entity entity : services) {
                progress.step(entity.name(), reports.size(), services.size());
                reports.add(github(github, entity));
            }
            return reports;
        }
    }

    private ServiceReport github(GitHub github, Entity entity) {
        String slug = entity.annotation(SLUG).orElse("");
        if (!slug.contains("/")) {
            return recorded(
                    entity,
                    List.of(),
                    "GitHub",
                    "",
                    Problem.error("delivery.github", entity.where(), "it has no annotation " + SLUG)
                            .advise("write the repository as owner/name"));
        }
        List<Problem> problems = new ArrayList<>();
        List<Recorded> recorded = new ArrayList<>();
        Outcome<List<GitHub.Deployed>> all = github.deployments(slug, PRODUCTION, progress);
        problems.addAll(all.problems());
        for (GitHub.Deployed one :
                all.value().orElse(List.of()).stream().limit(STATUSES).toList()) {
            progress.check();
            Outcome<Optional<String>> at = github.succeeded(slug, one.id(), progress);
            problems.addAll(at.problems());
            at.value()
                    .flatMap(time -> time)
                    .flatMap(time -> recorded(one, time))
                    .ifPresent(recorded::add);
        }
        recorded.sort(Comparator.comparingLong(Recorded::time));
        Problem none =
                problems.stream()
                        .findFirst()
                        .orElse(
                                Problem.error(
                                                "delivery.github",
                                                Where.file("https://github.com/" + slug),
                                                "no successful deployment to "
                                                        + PRODUCTION
                                                        + " is recorded there")
                                        .advise("deploy with an environment in GitHub Actions"));
        return recorded(
                entity,
                recorded,
                slug,
                "a successful deployment to " + PRODUCTION + " that GitHub recorded",
                none);
    }

    private static Optional<Recorded> recorded(GitHub.Deployed one, String time) {
        try {
            return Optional.of(
                    new Recorded("#" + one.id(), one.sha(), Instant.parse(time).getEpochSecond()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

package dev.slipway.score.compose;

import dev.slipway.base.Origin;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Trees;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One workload as Compose services, a service a container (score-compose 0.45.0,
/// `internal/compose/convert.go`).
final class WorkloadServices {
    static final String ANNOTATION = "compose.score.dev/workload-name";
    private static final Pattern DOLLAR = Pattern.compile("(^|[\\p{Graph}][^$])\\$([\\w+|{?])");
    private final WorkloadState state;
    private final Workload workload;
    private final Outputs outputs;
    private final MountedFiles files;
    private final ResourceMounts volumes;
    private final Problems problems;

    WorkloadServices(
            WorkloadState state,
            Outputs outputs,
            MountedFiles files,
            ResourceMounts volumes,
            Problems problems) {
        this.state = state;
        this.workload = state.workload();
        this.outputs = outputs;
        this.files = files;
        this.volumes = volumes;
        this.problems = problems;
    }

    /// The services by name, not yet in Compose's order of fields.
    Map<String, YamlMap.Entry> services() {
        List<Workload.Container> containers = workload.containers();
        Workload.Container primary =
                containers.stream()
                        .filter(container -> container.before().isEmpty())
                        .findFirst()
                        .orElse(containers.getFirst());
        Map<String, YamlMap.Entry> services = new LinkedHashMap<>();
        for (Workload.Container container : containers) {
            String name = name(container.name());
            YamlMap service = service(container, primary);
            services.put(name, new YamlMap.Entry(name, container.origin(), service));
        }
        for (Workload.Container container : containers) {
            if (waitsForItself(name(container.name()), services)) {
                problems.warning(
                        "score.compose-circle",
                        container.origin().where(),
                        "on Compose the container \""
                                + container.name()
                                + "\" waits for itself: it shares the network of a container that"
                                + " waits for it",
                        "let it end before the others start (ready: complete); score-compose would"
                                + " say nothing");
            }
        }
        return services;
    }

    /// Compose starts a service after those that it depends on and the one whose network it uses.
    private static boolean waitsForItself(String name, Map<String, YamlMap.Entry> services) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            YamlMap.Entry entry = services.get(open.pop());
            if (entry == null) {
                continue;
            }
            List<String> next =
                    new ArrayList<>(Trees.map(entry.value().get("depends_on")).keys().toList());
            entry.value()
                    .text("network_mode")
                    .ifPresent(mode -> next.add(mode.substring("service:".length())));
            for (String one : next) {
                if (reached.add(one)) {
                    open.push(one);
                }
            }
        }
        return reached.contains(name);
    }

    private String name(String container) {
        return workload.name() + "-" + container;
    }

    private YamlMap service(Workload.Container container, Workload.Container primary) {
        DeferredOutputs deferred = new DeferredOutputs(outputs, problems);
        Fieldset service = new Fieldset();
        service.put("annotations", workload.nameOrigin(), annotations());
        Optional<YamlNode> build = state.buildConfigs().get(container.name());
        Optional<YamlMap.Entry> image = container.tree().entry("image");
        if (build.isPresent()) {
            service.put("build", build.get().origin(), context(build.get()));
        } else {
            image.ifPresent(e -> service.put("image", e.keyOrigin(), e.value()));
        }
        command(container, "command")
                .ifPresent(e -> service.put("entrypoint", e.keyOrigin(), e.value()));
        command(container, "args").ifPresent(e -> service.put("command", e.keyOrigin(), e.value()));
        Fieldset environment = new Fieldset();
        for (YamlMap.Entry variable : container.variables()) {
            environment.put(
                    variable.key(),
                    variable.keyOrigin(),
                    Placeholders.expand(variable.value(), false, deferred));
        }
        Origin variables = origin(container, "variables");
        service.put("environment", variables, environment.map(variables));
        List<YamlNode> mounts = new ArrayList<>(volumes.mounts(workload, container, deferred));
        mounts.addAll(files.mounts(workload, container, outputs));
        mounts.sort(Comparator.comparing(mount -> mount.text("source").orElse("")));
        Origin volumesOrigin =
                container.volumes().isEmpty()
                        ? origin(container, "files")
                        : origin(container, "volumes");
        service.put("volumes", volumesOrigin, new YamlList(mounts, volumesOrigin));
        health(container).ifPresent(e -> service.put(e.key(), e.keyOrigin(), e.value()));
        network(container, primary, service);
        dependencies(container, service);
        tellLost(container);
        return service.map(container.origin());
    }

    /// A text alone is the context folder.
    private static YamlNode context(YamlNode build) {
        return build instanceof YamlScalar folder
                ? new Fieldset().put("context", folder.origin(), folder.text()).map(folder.origin())
                : build;
    }

    private static Origin origin(Workload.Container container, String key) {
        return container.tree().entry(key).map(YamlMap.Entry::keyOrigin).orElse(container.origin());
    }

    private YamlNode annotations() {
        Fieldset annotations = new Fieldset();
        workload.annotations().forEach(e -> annotations.put(e.key(), e.keyOrigin(), e.value()));
        annotations.put(ANNOTATION, workload.nameOrigin(), workload.name());
        return annotations.map(workload.nameOrigin());
    }

    private static Optional<YamlMap.Entry> command(Workload.Container container, String key) {
        return container
                .tree()
                .entry(key)
                .filter(e -> e.value() instanceof YamlList)
                .map(e -> new YamlMap.Entry(e.key(), e.keyOrigin(), escaped((YamlList) e.value())));
    }

    /// A dollar sign would be read by Compose: it is doubled, by the peer's own rule, which misses
    /// some.
    private static YamlNode escaped(YamlList list) {
        List<YamlNode> items = new ArrayList<>();
        for (YamlNode item : list.items()) {
            String text = item.string().orElse("");
            Matcher matcher = DOLLAR.matcher(text);
            while (matcher.find()) {
                text = matcher.replaceAll("$1\\$\\$$2");
                matcher = DOLLAR.matcher(text);
            }
            items.add(YamlScalar.of(text, item.origin()));
        }
        return new YamlList(items, list.origin());
    }

    private Optional<YamlMap.Entry> health(Workload.Container container) {
        Optional<YamlMap.Entry> probe =
                container
                        .tree()
                        .entry("readinessProbe")
                        .or(() -> container.tree().entry("livenessProbe"));
        if (probe.isEmpty()) {
            return Optional.empty();
        }
        @Nullable YamlNode exec = probe.get().value().at("exec", "command").orElse(null);
        boolean empty = exec instanceof YamlList list && list.items().isEmpty();
        boolean none = exec == null && probe.get().value().get("httpGet").isEmpty();
        if (empty || none) {
            problems.error(
                    "score.empty-probe",
                    probe.get().where(),
                    "\"" + probe.get().key() + "\" checks nothing",
                    "give it httpGet or exec");
        }
        if (!(exec instanceof YamlList command)) {
            probe.get()
                    .value()
                    .get("httpGet")
                    .ifPresent(
                            http ->
                                    lost(
                                            probe.get().keyOrigin(),
                                            "an httpGet probe has no equivalent on Compose",
                                            "add an exec probe that makes the request"));
            return Optional.empty();
        }
        List<YamlNode> test = new ArrayList<>();
        test.add(YamlScalar.of("CMD", probe.get().keyOrigin()));
        test.addAll(command.items());
        Fieldset health =
                new Fieldset()
                        .put("test", command.origin(), new YamlList(test, command.origin()))
                        .put("timeout", Origin.TARGET, "5s")
                        .put("interval", Origin.TARGET, "5s");
        Origin origin = probe.get().keyOrigin();
        return Optional.of(new YamlMap.Entry("healthcheck", origin, health.map(origin)));
    }

    private void lost(Origin origin, String message, String advice) {
        problems.warning("score.lost-on-compose", origin.where(), message, advice);
    }

    private void tellLost(Workload.Container container) {
        if (container.tree().get("readinessProbe").isPresent()) {
            container
                    .tree()
                    .entry("livenessProbe")
                    .ifPresent(
                            e ->
                                    lost(
                                            e.keyOrigin(),
                                            "the livenessProbe is ignored on Compose: a service has"
                                                    + " one check, and the readinessProbe is it",
                                            ""));
        }
        for (String part : List.of("requests", "limits")) {
            container
                    .tree()
                    .get("resources")
                    .filter(YamlMap.class::isInstance)
                    .flatMap(node -> ((YamlMap) node).entry(part))
                    .ifPresent(
                            e ->
                                    lost(
                                            e.keyOrigin(),
                                            "resource " + part + " are ignored on Compose",
                                            ""));
        }
    }

    private void network(
            Workload.Container container, Workload.Container primary, Fieldset service) {
        if (container.name().equals(primary.name())) {
            service.put("hostname", workload.nameOrigin(), workload.name());
            return;
        }
        boolean ends =
                !container.before().isEmpty()
                        && container.before().values().stream().allMatch("complete"::equals);
        if (!ends) {
            service.put("network_mode", Origin.TARGET, "service:" + name(primary.name()));
        }
    }

    /// `before` turned round: this container waits for those that name it.
    private void dependencies(Workload.Container container, Fieldset service) {
        Fieldset dependencies = new Fieldset();
        for (Workload.Container other : workload.containers()) {
            String ready = other.before().get(container.name());
            if (ready == null) {
                continue;
            }
            Origin origin =
                    other.tree()
                            .at("before", container.name())
                            .map(YamlNode::origin)
                            .orElse(other.origin());
            boolean probed =
                    other.tree().get("readinessProbe").isPresent()
                            || other.tree().get("livenessProbe").isPresent();
            if (ready.equals("healthy") && !probed) {
                problems.error(
                        "score.before-healthy",
                        origin.where(),
                        "\"" + other.name() + "\" can never become healthy: it has no probe",
                        "add a readinessProbe, or wait for started or complete");
            }
            String condition =
                    switch (ready) {
                        case "complete" -> "service_completed_successfully";
                        case "healthy" -> "service_healthy";
                        default -> "service_started";
                    };
            dependencies.put(name(other.name()), origin, dependency(condition, origin));
        }
        if (!dependencies.isEmpty()) {
            Origin origin = dependencies.entries().getFirst().keyOrigin();
            service.put("depends_on", origin, dependencies.map(origin));
        }
    }

    static YamlNode dependency(String condition, Origin origin) {
        return new Fieldset()
                .put("condition", origin, condition)
                .put("required", origin, YamlScalar.of(true, origin))
                .map(origin);
    }
}

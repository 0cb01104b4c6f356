package dev.slipway.score.compose;

import dev.slipway.base.Origin;
import dev.slipway.gotemplate.GoTemplate;
import dev.slipway.gotemplate.TextPlace;
import dev.slipway.gotemplate.sprig.Sprig;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.State;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Trees;
import dev.slipway.score.patch.Conversion;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.Provisioned;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Joins what provisioners made and all workloads of the state into one Compose project.
public final class ComposeTarget {
    private static final String WAIT = "wait-for-resources";
    private static final String INIT_LABEL = "dev.score.compose.labels.is-init-container";
    private static final List<String> PARTS = List.of("services", "networks", "volumes", "models");

    private final Conversion conversion;
    private final Provisioned provisioned;
    private final Problems problems;
    private final Map<String, byte[]> mounts = new TreeMap<>();
    private final Map<String, Fieldset> parts = new LinkedHashMap<>();

    /// The project, and the files below the mounts directory.
    public record Composed(YamlMap project, Map<String, byte[]> mounts) {}

    private ComposeTarget(Conversion conversion, Problems problems) {
        this.conversion = conversion;
        this.provisioned = conversion.provisioned();
        this.problems = problems;
        PARTS.forEach(part -> parts.put(part, new Fieldset()));
    }

    /// The project as far as it can be made; everything wrong goes to `problems`.
    public static Composed convert(Conversion conversion, Problems problems) {
        return new ComposeTarget(conversion, problems).run();
    }

    private State state() {
        return provisioned.state();
    }

    private String mountsDirectory() {
        return state().compose()
                .map(State.ComposeState::mountsDirectory)
                .filter(folder -> !folder.isEmpty())
                .orElse(Target.COMPOSE.stateFolder() + "/mounts");
    }

    private Fieldset part(String name) {
        return parts.getOrDefault(name, new Fieldset());
    }

    private Composed run() {
        ComposeDecoder decoder = new ComposeDecoder(problems, false);
        Map<String, List<YamlMap.Entry>> models = new TreeMap<>();
        for (Provisioned.Made made : provisioned.made()) {
            take(made, decoder, models);
        }
        boolean waits = addWait();
        MountedFiles files =
                new MountedFiles(mountsDirectory(), conversion.sources(), problems, mounts);
        ResourceMounts volumes = new ResourceMounts(state(), problems);
        for (WorkloadState workload : state().workloads().values()) {
            WorkloadServices services =
                    new WorkloadServices(
                            workload,
                            provisioned.outputs(workload.workload(), problems),
                            files,
                            volumes,
                            problems);
            List<YamlMap.Entry> used = models.getOrDefault(workload.workload().name(), List.of());
            services.services().values().forEach(entry -> add(entry, waits, used));
        }
        Fieldset project = new Fieldset();
        project.put(
                "name",
                Origin.TARGET,
                state().compose()
                        .map(State.ComposeState::project)
                        .filter(name -> !name.isEmpty())
                        .orElse(conversion.options().compose().project()));
        parts.forEach((name, part) -> project.put(name, Origin.TARGET, part.map(Origin.TARGET)));
        YamlMap tree = decoded(project.map(Origin.TARGET), decoder);
        return finish(patched(tree));
    }

    private YamlMap decoded(YamlMap project, ComposeDecoder decoder) {
        YamlMap tree =
                Trees.map(decoder.decode(project, ComposeSchema.PROJECT, "the Compose project"));
        if (tree.get("services").isPresent()) {
            return tree;
        }
        // Compose-go always writes the services
        Fieldset all = new Fieldset();
        tree.entry("name").ifPresent(e -> all.put("name", e.keyOrigin(), e.value()));
        all.put("services", Origin.TARGET, Trees.EMPTY);
        tree.entries().stream()
                .filter(e -> !e.key().equals("name"))
                .forEach(e -> all.put(e.key(), e.keyOrigin(), e.value()));
        return all.map(tree.origin());
    }

    private void take(
            Provisioned.Made made,
            ComposeDecoder decoder,
            Map<String, List<YamlMap.Entry>> models) {
        Map<String, Shape> shapes =
                Map.of(
                        "services", ComposeSchema.SERVICE,
                        "networks", ComposeSchema.NETWORK,
                        "volumes", ComposeSchema.VOLUME,
                        "models", ComposeSchema.MODEL);
        shapes.forEach(
                (name, shape) ->
                        made.section(name)
                                .flatMap(node -> decoder.decode(node, new Shape.MapOf(shape), name))
                                .ifPresent(
                                        node -> part(name).putAll(Trees.map(Optional.of(node)))));
        made.section("directories").ifPresent(this::takeDirectories);
        made.section("files").ifPresent(this::takeFiles);
        State.ResourceState resource = state().resources().get(made.uid());
        if (resource != null) {
            models.computeIfAbsent(resource.sourceWorkload(), w -> new java.util.ArrayList<>())
                    .addAll(Trees.map(made.section("models")).entries());
        }
    }

    /// `false` removes a folder with what an earlier resource put there.
    private void takeDirectories(YamlNode node) {
        for (YamlMap.Entry folder : entries(node, "directories")) {
            String path = Paths.join("", folder.key());
            if (!Paths.isLocal(path)) {
                outside(folder);
            } else if (!(folder.value().value() instanceof Boolean keep)) {
                wrongMount(folder, "true or false");
            } else if (!keep) {
                mounts.keySet().removeIf(p -> p.equals(path) || p.startsWith(path + "/"));
            }
        }
    }

    private List<YamlMap.Entry> entries(YamlNode node, String section) {
        if (node instanceof YamlMap map) {
            return map.entries();
        }
        problems.error(
                "score.provisioner",
                node.where(),
                "\"" + section + "\" must render to a mapping, not " + node.kind(),
                "");
        return List.of();
    }

    private void outside(YamlMap.Entry entry) {
        problems.error(
                "score.mount-path",
                entry.where(),
                "\"" + entry.key() + "\" lies outside the mounts directory",
                "give a relative path");
    }

    private void wrongMount(YamlMap.Entry entry, String wanted) {
        problems.error(
                "score.provisioner",
                entry.value().where(),
                "\"" + entry.key() + "\" must be " + wanted + ", not " + entry.value().kind(),
                "");
    }

    private void takeFiles(YamlNode node) {
        for (YamlMap.Entry file : entries(node, "files")) {
            String path = Paths.join("", file.key());
            if (!Paths.isLocal(path)) {
                outside(file);
            } else if (file.value().isNull()) {
                mounts.remove(path);
            } else if (file.value().value() instanceof String text) {
                mounts.put(path, text.getBytes(StandardCharsets.UTF_8));
            } else {
                wrongMount(file, "a text");
            }
        }
    }

    /// A service that ends when all services of resources are ready; workloads wait for it.
    private boolean addWait() {
        Fieldset services = part("services");
        if (services.isEmpty()) {
            return false;
        }
        Fieldset dependencies = new Fieldset();
        for (YamlMap.Entry service : services.entries()) {
            boolean ends =
                    service.value().text("labels", INIT_LABEL).filter("true"::equals).isPresent();
            String condition =
                    service.value().get("healthcheck").isPresent()
                            ? "service_healthy"
                            : ends ? "service_completed_successfully" : "service_started";
            dependencies.put(
                    service.key(),
                    Origin.TARGET,
                    WorkloadServices.dependency(condition, Origin.TARGET));
        }
        services.put(
                WAIT,
                Origin.TARGET,
                new Fieldset()
                        .put("image", Origin.TARGET, "alpine")
                        .put("command", Origin.TARGET, Fieldset.texts(Origin.TARGET, "echo"))
                        .put("depends_on", Origin.TARGET, dependencies.map(Origin.TARGET))
                        .map(Origin.TARGET));
        return true;
    }

    private void add(YamlMap.Entry entry, boolean waits, List<YamlMap.Entry> models) {
        Fieldset services = part("services");
        if (services.get(entry.key()).isPresent()) {
            problems.error(
                    "score.duplicate-service",
                    entry.where(),
                    "there is a service \"" + entry.key() + "\" already",
                    "rename the container, or the service of the provisioner");
            return;
        }
        YamlMap service = Trees.map(Optional.of(entry.value()));
        if (waits) {
            YamlMap dependencies =
                    Trees.with(
                            Trees.map(service.get("depends_on")),
                            WAIT,
                            Origin.TARGET,
                            WorkloadServices.dependency(
                                    "service_completed_successfully", Origin.TARGET));
            Origin origin =
                    service.entry("depends_on").map(YamlMap.Entry::keyOrigin).orElse(Origin.TARGET);
            service = Trees.with(service, "depends_on", origin, dependencies);
        }
        if (!models.isEmpty()) {
            Fieldset used = new Fieldset();
            models.forEach(
                    m -> used.put(m.key(), m.keyOrigin(), new YamlMap(List.of(), m.keyOrigin())));
            Origin origin = models.getFirst().keyOrigin();
            service = Trees.with(service, "models", origin, used.map(origin));
        }
        services.put(entry.key(), entry.keyOrigin(), service);
    }

    private YamlMap patched(YamlMap tree) {
        if (conversion.patches().isEmpty()) {
            return tree;
        }
        for (PatchTemplate patch : conversion.patches()) {
            // score-compose's patch templates have no substituteValue
            problems.take(
                    GoTemplate.parse(
                            TextPlace.file(patch.path(), Origin.Step.PATCH),
                            patch.text(),
                            Sprig.functions()));
        }
        YamlNode changed = conversion.patched(tree, this::patchData, node -> node, problems);
        return decoded(Trees.map(Optional.of(changed)), new ComposeDecoder(problems, true));
    }

    /// Each patch sees the project as the ones before it left it, read anew.
    private GoStruct patchData(YamlNode tree) {
        YamlMap read = decoded(Trees.map(Optional.of(tree)), new ComposeDecoder(problems, true));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("Compose", read.value());
        data.put("Workloads", conversion.workloadValues());
        return new GoStruct("patching.patchTemplateInput", data);
    }

    private Composed finish(YamlMap tree) {
        YamlMap services =
                new Publishing(state(), problems)
                        .apply(
                                Trees.map(tree.get("services")),
                                conversion.options().compose().publish());
        YamlMap published = Trees.with(tree, "services", Origin.TARGET, services);
        YamlMap project =
                conversion.options().compose().publish().isEmpty()
                        ? tree
                        : decoded(published, new ComposeDecoder(problems, true));
        return new Composed(project, Map.copyOf(mounts));
    }
}

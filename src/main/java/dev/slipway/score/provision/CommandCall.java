package dev.slipway.score.provision;

import dev.slipway.base.Origin;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.CommandRunner.Command;
import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.GoJson;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.State.ComposeState;
import dev.slipway.score.model.State.ResourceState;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Trees;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A `cmd://` provisioner: the resource goes in as JSON, what was made comes out as JSON. Without
/// consent it is not run, which is a warning and not an error, so that a preview goes on.
record CommandCall(Request request, Provisioner provisioner) {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Map<String, String> SECTIONS =
            Map.of(
                    "manifests", "manifests",
                    "relative_directories", "directories",
                    "relative_file_contents", "files",
                    "compose_networks", "networks",
                    "compose_volumes", "volumes",
                    "compose_services", "services",
                    "compose_models", "models");

    Optional<Resource.Result> run(Resource resource, Problems problems) {
        byte[] input = input(resource).getBytes(StandardCharsets.UTF_8);
        Command command = new Command(words(), Optional.empty(), Map.of(), input, LIMIT);
        Optional<CommandRunner.Result> ran =
                problems.take(
                        request.surroundings()
                                .commands()
                                .of(source())
                                .run(command, request.surroundings().progress()));
        if (ran.isEmpty()) {
            return Optional.empty();
        }
        if (!ran.get().ran() && !ran.get().errorOutput().isEmpty()) {
            problems.warning(
                    "score.not-run",
                    provisioner.where(),
                    "the command of " + provisioner.uri() + " was not run",
                    ran.get().errorOutput());
            return Optional.empty();
        }
        if (!ran.get().ran()) {
            problems.warning(
                    "score.not-run",
                    provisioner.where(),
                    "the command of "
                            + provisioner.uri()
                            + " was not run for "
                            + resource.state().uid(),
                    "its outputs are marked; agree to run it to see the real ones");
            return Optional.empty();
        }
        if (ran.get().exitCode() != 0) {
            problems.error(
                    "score.command",
                    provisioner.where(),
                    "the command ended with exit code "
                            + ran.get().exitCode()
                            + ": "
                            + ran.get().errorOutput().strip(),
                    "");
            return Optional.empty();
        }
        String output = new String(ran.get().output(), StandardCharsets.UTF_8);
        Optional<YamlNode> tree =
                problems.take(Yaml.readOne(provisioner.uri(), output, Dialect.CORE));
        return tree.flatMap(node -> result(node, problems));
    }

    private Optional<Resource.Result> result(YamlNode node, Problems problems) {
        Origin origin = new Origin(Origin.Step.PROVISIONER, provisioner.where());
        YamlMap placed = Trees.map(Optional.of(YamlNode.of(node.value(), origin)));
        Map<String, YamlNode> sections = new LinkedHashMap<>();
        for (YamlMap.Entry entry : placed.entries()) {
            String section = SECTIONS.get(entry.key());
            if (section != null) {
                if (!entry.value().isNull()) {
                    sections.put(section, entry.value());
                }
            } else if (!List.of("resource_state", "resource_outputs", "shared_state")
                    .contains(entry.key())) {
                problems.error(
                        "score.command",
                        provisioner.where(),
                        "the command wrote the unknown field \"" + entry.key() + "\"",
                        "");
                return Optional.empty();
            }
        }
        return Optional.of(
                new Resource.Result(
                        Trees.map(placed.get("resource_state")).value(),
                        Trees.map(placed.get("shared_state")).value(),
                        Trees.map(placed.get("resource_outputs")),
                        sections));
    }

    /// Which file names the command, and in which version.
    private String source() {
        String path = provisioner.where().path();
        return request.provisioners().stream()
                .filter(file -> file.path().equals(path))
                .map(file -> path + "@" + file.version())
                .findFirst()
                .orElse(path);
    }

    /// The program and its arguments: the host of the uri is a name on the PATH, `.`, `..`, `~` or,
    /// when empty, the beginning of an absolute path. `<mode>` becomes `provision`.
    private List<String> words() {
        String program =
                provisioner.uri().substring("cmd://".length()).replaceFirst("(?s)[#?].*", "");
        List<String> words = new ArrayList<>();
        words.add(program);
        provisioner.args().forEach(a -> words.add(a.equals("<mode>") ? "provision" : a));
        return words;
    }

    private String input(Resource resource) {
        ResourceState state = resource.state();
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("resource_uid", state.uid().toString());
        input.put("resource_type", state.uid().type());
        input.put("resource_class", state.uid().cls());
        input.put("resource_id", state.uid().id());
        input.put("resource_params", resource.givenParams());
        input.put("resource_metadata", resource.givenMetadata());
        input.put("resource_state", state.state());
        input.put("shared_state", resource.shared());
        input.put("source_workload", state.sourceWorkload());
        input.put("workload_services", Services.of(request.state(), request.target()));
        if (request.target() == Target.KUBERNETES) {
            input.put("resource_guid", state.guid());
            input.put("workload_metadata", resource.workloadMetadata());
            input.put("namespace", request.options().namespace().name());
        } else {
            Optional<ComposeState> compose = request.state().compose();
            input.put("compose_project_name", compose.map(ComposeState::project).orElse(""));
            input.put(
                    "mount_directory_path", compose.map(ComposeState::mountsDirectory).orElse(""));
        }
        return GoJson.compact(
                input, false, new Budget(10_000_000, 200, request.surroundings().progress()));
    }
}

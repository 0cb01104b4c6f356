package dev.slipway.score.provision;

import dev.slipway.base.Origin;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State;
import dev.slipway.score.model.State.ResourceState;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Trees;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlMap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Provisions all resources of a state. A resource that fails is told and does not stop the others;
/// placeholders that lead to it are not told again.
public final class Provisioning {
    private final Request request;
    private final Problems problems;
    private final Map<ResourceUid, ResourceState> resources;
    private final Map<ResourceUid, Outputs.Source> sources = new TreeMap<>();
    private final List<Provisioned.Made> made = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private Map<String, @Nullable Object> shared;

    private Provisioning(Request request, Problems problems) {
        this.request = request;
        this.problems = problems;
        resources = new TreeMap<>(request.state().resources());
        shared = request.state().shared();
    }

    public static Provisioned run(Request request, Problems problems) {
        State primed = Priming.prime(request.state(), request.surroundings().seed(), problems);
        Provisioning run = new Provisioning(request.with(primed), problems);
        for (ResourceUid uid : Ordering.sorted(primed, problems)) {
            request.surroundings().progress().check();
            run.provision(uid);
        }
        return new Provisioned(
                primed.withResources(run.resources, run.shared), run.made, run.sources);
    }

    private void provision(ResourceUid uid) {
        ResourceState resource = resources.get(uid);
        if (resource == null) {
            return;
        }
        sources.put(uid, new Outputs.Source.Unknown(""));
        Optional<Provisioner> found =
                request.all().filter(provisioner -> provisioner.takes(uid)).findFirst();
        Origin place = place(resource);
        if (found.isEmpty()) {
            problems.error(
                    "score.no-provisioner",
                    place.where(),
                    "no provisioner of " + request.target().tool() + " makes the resource " + uid,
                    "add a provisioner of type \"" + uid.type() + "\", or remove the resource");
            return;
        }
        Provisioner provisioner = found.get();
        if (provisioner.scheme() == Provisioner.Scheme.ENVIRONMENT
                && !resource.params().entries().isEmpty()) {
            problems.error(
                    "score.provisioner",
                    place.where(),
                    uid + " is the environment, which takes no params",
                    "remove \"params\"");
            return;
        }
        if (!resource.provisioner().isEmpty()
                && !resource.provisioner().equals(provisioner.uri())) {
            problems.error(
                    "score.other-provisioner",
                    place.where(),
                    uid
                            + " was made by "
                            + resource.provisioner()
                            + " before, and would now be by "
                            + provisioner.uri(),
                    "remove the resource from the state to begin anew");
            return;
        }
        Optional<YamlMap> params = params(resource);
        if (params.isEmpty()) {
            return;
        }
        Resource one = new Resource(request, resource, params.get(), shared, place);
        switch (provisioner.scheme()) {
            case TEMPLATE -> keep(one, provisioner, one.render(provisioner, problems));
            case COMMAND -> keep(one, provisioner, command(one, provisioner));
            case ENVIRONMENT -> {
                sources.put(
                        uid,
                        new Outputs.Source.Environment(request.options().environment(), asked));
                resources.put(uid, resource.provisioned(provisioner.uri(), Map.of(), Trees.EMPTY));
                made.add(new Provisioned.Made(uid, provisioner, Map.of()));
            }
        }
    }

    private Optional<Resource.Result> command(Resource one, Provisioner provisioner) {
        CommandCall call = new CommandCall(request, provisioner);
        Optional<Resource.Result> result = call.run(one, problems);
        if (result.isEmpty()) {
            sources.put(
                    one.state().uid(),
                    new Outputs.Source.Unknown("<not run: " + provisioner.uri() + ">"));
        }
        return result;
    }

    private void keep(Resource one, Provisioner provisioner, Optional<Resource.Result> outcome) {
        if (outcome.isEmpty()) {
            return;
        }
        Resource.Result result = outcome.get();
        ResourceUid uid = one.state().uid();
        shared = Trees.merged(shared, result.shared());
        resources.put(
                uid, one.state().provisioned(provisioner.uri(), result.state(), result.outputs()));
        sources.put(uid, new Outputs.Source.Known(result.outputs()));
        made.add(new Provisioned.Made(uid, provisioner, result.sections()));
    }

    /// The params with their placeholders replaced; empty when one leads nowhere.
    private Optional<YamlMap> params(ResourceState resource) {
        WorkloadState source = request.state().workloads().get(resource.sourceWorkload());
        if (source == null || resource.params().entries().isEmpty()) {
            return Optional.of(resource.params());
        }
        Problems own = new Problems();
        Outputs outputs = Provisioned.outputs(source.workload(), sources, own);
        YamlMap params =
                Trees.map(Optional.of(Placeholders.expand(resource.params(), true, outputs)));
        problems.addAll(own.sorted());
        return own.hasErrors() ? Optional.empty() : Optional.of(params);
    }

    /// The line that asks for the resource.
    private Origin place(ResourceState resource) {
        WorkloadState source = request.state().workloads().get(resource.sourceWorkload());
        return Optional.ofNullable(source).stream()
                .flatMap(each -> each.workload().resources().stream())
                .filter(use -> use.uid().equals(resource.uid()))
                .map(Workload.Use::origin)
                .findFirst()
                .orElse(Origin.TARGET);
    }
}

package dev.slipway.score;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.kubernetes.Manifest;
import dev.slipway.kubernetes.SchemaCheck;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Workload;
import dev.slipway.score.provision.Bundled;
import dev.slipway.score.provision.Provisioned;
import dev.slipway.yaml.YamlNode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What Kubernetes would refuse of what was made. The peers write it all the same, so these are
/// warnings and stop nothing.
record Refusals(Provisioned provisioned) {

    List<Problem> of(List<YamlNode> documents) {
        List<Manifest> manifests =
                documents.stream().flatMap(node -> Manifest.of(node).stream()).toList();
        return SchemaCheck.builtIn().check(manifests).problems().stream()
                .map(this::told)
                .distinct()
                .toList();
    }

    private Problem told(Problem found) {
        String advice = found.advice().isEmpty() ? "Kubernetes would refuse this" : found.advice();
        Optional<ResourceUid> uid =
                Bundled.holds(found.where().path()) ? maker(found.where()) : Optional.empty();
        return uid.map(
                        resource ->
                                Problem.warning(
                                                found.rule(),
                                                use(resource).orElse(found.where()),
                                                "what the program makes of "
                                                        + resource
                                                        + ": "
                                                        + found.message())
                                        .advise(advice))
                .orElseGet(
                        () ->
                                Problem.warning(found.rule(), found.where(), found.message())
                                        .advise(advice));
    }

    /// The resource whose provisioner has the line: the last that begins above it.
    private Optional<ResourceUid> maker(Where line) {
        return provisioned.made().stream()
                .filter(made -> made.provisioner().where().path().equals(line.path()))
                .filter(made -> made.provisioner().where().line() <= line.line())
                .max(Comparator.comparing(made -> made.provisioner().where().line()))
                .map(Provisioned.Made::uid);
    }

    /// The line of a Score file that asks for it.
    private Optional<Where> use(ResourceUid uid) {
        return provisioned.state().workloads().values().stream()
                .map(WorkloadState::workload)
                .flatMap(workload -> workload.resources().stream())
                .filter(use -> use.uid().equals(uid))
                .map(Workload.Use::origin)
                .map(origin -> origin.where())
                .findFirst();
    }
}

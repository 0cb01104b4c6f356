package dev.slipway.cluster.select;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the objects of one component are to be found, by its Backstage annotations. `namespace`
/// and `cluster` empty: not said.
///
/// @param component the entity's reference
/// @param application the name of its Argo CD application
/// @param applicationLabels which labels its applications have, where they are not named
/// @param applicationsIn the namespace where that stands; empty for the component's
public record Selection(
        String component,
        LabelSelector labels,
        Optional<String> namespace,
        Optional<String> cluster,
        Optional<String> application,
        Optional<LabelSelector> applicationLabels,
        Optional<String> applicationsIn) {
    public static final String ID = "backstage.io/kubernetes-id";
    private static final String SELECTOR = "backstage.io/kubernetes-label-selector";
    public static final String NAMESPACE = "backstage.io/kubernetes-namespace";
    private static final String CLUSTER = "backstage.io/kubernetes-cluster";
    private static final String APPLICATION = "argocd/app-name";
    private static final String APPLICATION_SELECTOR = "argocd/app-selector";
    private static final String APPLICATIONS_IN = "argocd/app-namespace";

    /// The selector annotation, else the label [#ID] with the annotation of that name, else with
    /// the entity's name. A selector that cannot be read is a problem, and the label counts.
    public static Outcome<Selection> of(
            String component, String name, Map<String, String> annotations, Where where) {
        LabelSelector usual = LabelSelector.of(ID, annotations.getOrDefault(ID, name));
        Outcome<LabelSelector> labels =
                annotations.containsKey(SELECTOR)
                        ? LabelSelector.parse(annotations.get(SELECTOR), where)
                        : Outcome.of(usual);
        Outcome<Optional<LabelSelector>> applications = applications(annotations, where);
        List<Problem> problems = new ArrayList<>(labels.problems());
        problems.addAll(applications.problems());
        return Outcome.of(
                new Selection(
                        component,
                        labels.value().orElse(usual),
                        Optional.ofNullable(annotations.get(NAMESPACE)),
                        Optional.ofNullable(annotations.get(CLUSTER)),
                        Optional.ofNullable(annotations.get(APPLICATION)),
                        applications.value().flatMap(all -> all),
                        Optional.ofNullable(annotations.get(APPLICATIONS_IN))),
                problems);
    }

    /// A name counts before labels.
    private static Outcome<Optional<LabelSelector>> applications(
            Map<String, String> annotations, Where where) {
        return annotations.containsKey(APPLICATION)
                        || !annotations.containsKey(APPLICATION_SELECTOR)
                ? Outcome.of(Optional.empty())
                : LabelSelector.parse(annotations.get(APPLICATION_SELECTOR), where)
                        .map(Optional::of);
    }

    /// Whether the component is to be looked for in the cluster of that name.
    public boolean isFor(String name) {
        return cluster.isEmpty() || cluster.get().equals(name);
    }

    /// Whether an entity says anything about clusters: libraries and documents do not.
    public static boolean isDeployed(Map<String, String> annotations) {
        return annotations.containsKey(ID) || annotations.containsKey(SELECTOR);
    }
}

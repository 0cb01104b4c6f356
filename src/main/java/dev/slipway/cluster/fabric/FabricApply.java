package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.Change;
import dev.slipway.cluster.access.Change.Conflict;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.yaml.Json;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.StatusCause;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Server-side apply of one object. The object stays generic, so that the server judges it and not
/// the client's classes.
final class FabricApply {
    private static final Pattern OWNER = Pattern.compile("conflict with \"([^\"]+)\"");
    private final KubernetesClient client;
    private final String server;

    FabricApply(KubernetesClient client, String server) {
        this.client = client;
        this.server = server;
    }

    Reply<Change> apply(
            LiveObject manifest, String namespace, String manager, boolean dryRun, boolean force) {
        Resource resource = Resource.of(manifest);
        String space = manifest.namespace().isEmpty() ? namespace : manifest.namespace();
        Map<String, Object> live;
        try {
            String text = client.raw(resource.path(space) + "/" + manifest.name());
            live = text == null ? Map.of() : Json.object(text);
            PatchContext.Builder how =
                    new PatchContext.Builder()
                            .withPatchType(PatchType.SERVER_SIDE_APPLY)
                            .withFieldManager(manager)
                            .withForce(force);
            if (dryRun) {
                how.withDryRun(List.of("All"));
            }
            try {
                GenericKubernetesResource result =
                        client.genericKubernetesResources(context(resource))
                                .inNamespace(space)
                                .withName(manifest.name())
                                .patch(how.build(), Json.print(manifest.tree().value()));
                return Reply.of(new Change(live, plain(result), List.of()));
            } catch (KubernetesClientException e) {
                return e.getCode() == 409
                        ? Reply.of(new Change(live, Map.of(), conflicts(e)))
                        : Reply.failed(Faults.of(e, server));
            }
        } catch (KubernetesClientException e) {
            return Reply.failed(Faults.of(e, server));
        }
    }

    private static ResourceDefinitionContext context(Resource resource) {
        return new ResourceDefinitionContext.Builder()
                .withGroup(resource.group())
                .withVersion(resource.version())
                .withPlural(resource.plural())
                .withKind(resource.kind())
                .withNamespaced(true)
                .build();
    }

    private Map<String, Object> plain(GenericKubernetesResource result) {
        return Json.object(client.getKubernetesSerialization().asJson(result));
    }

    private static List<Conflict> conflicts(KubernetesClientException refusal) {
        List<Conflict> conflicts = new ArrayList<>();
        boolean told =
                refusal.getStatus() != null
                        && refusal.getStatus().getDetails() != null
                        && refusal.getStatus().getDetails().getCauses() != null;
        if (told) {
            for (StatusCause cause : refusal.getStatus().getDetails().getCauses()) {
                String message = cause.getMessage() == null ? "" : cause.getMessage();
                Matcher owner = OWNER.matcher(message);
                conflicts.add(
                        new Conflict(
                                cause.getField() == null ? "" : cause.getField(),
                                owner.find() ? owner.group(1) : message));
            }
        }
        return conflicts;
    }
}

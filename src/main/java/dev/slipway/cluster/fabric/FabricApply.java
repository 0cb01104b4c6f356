package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.Change;
import dev.slipway.cluster.access.Change.Conflict;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.ServedKind;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.yaml.Json;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.StatusCause;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;

import java.net.HttpURLConnection;
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
    private final ServedKind kind;

    FabricApply(KubernetesClient client, String server, ServedKind kind) {
        this.client = client;
        this.server = server;
        this.kind = kind;
    }

    Reply<Change> apply(
            LiveObject manifest, String namespace, String manager, boolean dryRun, boolean force) {
        String wanted = manifest.namespace().isEmpty() ? namespace : manifest.namespace();
        String space = kind.namespaced() ? wanted : "";
        Map<String, Object> live;
        try {
            live = live(kind.resource().path(space) + "/" + manifest.name());
            PatchContext.Builder how =
                    new PatchContext.Builder()
                            .withPatchType(PatchType.SERVER_SIDE_APPLY)
                            .withFieldManager(manager)
                            .withForce(force);
            if (dryRun) {
                how.withDryRun(List.of("All"));
            }
            try {
                GenericKubernetesResource result = item(space, manifest).patch(how.build());
                return Reply.of(new Change(live, plain(result), List.of()));
            } catch (KubernetesClientException e) {
                List<Conflict> conflicts = conflicts(e);
                return conflicts.isEmpty()
                        ? Reply.failed(Faults.of(e, server))
                        : Reply.of(new Change(live, Map.of(), conflicts));
            }
        } catch (KubernetesClientException e) {
            return Reply.failed(Faults.of(e, server));
        }
    }

    /// Empty where there is none.
    private Map<String, Object> live(String path) {
        try {
            String text = client.raw(path);
            return text == null ? Map.of() : Json.object(text);
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                return Map.of();
            }
            throw e;
        }
    }

    /// As an item, since the client would otherwise ask for the object first, which a new one has
    /// not.
    private Resource<GenericKubernetesResource> item(String space, LiveObject manifest) {
        GenericKubernetesResource item =
                client.getKubernetesSerialization()
                        .unmarshal(
                                Json.print(manifest.tree().value()),
                                GenericKubernetesResource.class);
        var all =
                client.genericKubernetesResources(
                        FabricAccess.context(kind.resource(), kind.namespaced()));
        return kind.namespaced() ? all.inNamespace(space).resource(item) : all.resource(item);
    }

    private Map<String, Object> plain(GenericKubernetesResource result) {
        return Json.object(client.getKubernetesSerialization().asJson(result));
    }

    private static List<Conflict> conflicts(KubernetesClientException refusal) {
        List<Conflict> conflicts = new ArrayList<>();
        boolean told =
                refusal.getCode() == HttpURLConnection.HTTP_CONFLICT
                        && refusal.getStatus() != null
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

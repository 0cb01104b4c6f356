package dev.slipway.score.provision;

import dev.slipway.gotemplate.value.GoMap;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.score.model.State;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// `.WorkloadServices`: how workloads reach each other. A missing name gives a struct of zeros as
/// in Go, on which the provisioners' own error texts depend.
final class Services {
    private static final String SERVICE = "provisioners.NetworkService";
    private static final String PORT = "provisioners.ServicePort";
    private static final GoStruct.Look SERVICE_LOOK =
            new GoStruct.Look("", Map.of("Ports", "ports"));
    private static final GoStruct.Look PORT_LOOK =
            new GoStruct.Look(
                    "",
                    Map.of(
                            "Name", "name",
                            "Port", "port",
                            "TargetPort", "target_port",
                            "Protocol", "protocol"));
    private static final GoStruct NO_PORT = port("", 0, 0, "");

    private Services() {}

    static GoMap of(State state, Target target) {
        Map<String, @Nullable Object> services = new TreeMap<>();
        for (WorkloadState each : state.workloads().values()) {
            Workload workload = each.workload();
            services.put(workload.name(), service(name(workload, target), ports(workload)));
        }
        return new GoMap(
                "map[string]" + SERVICE,
                services,
                service("", new GoMap(ports(), Map.of(), NO_PORT)));
    }

    /// The name under which the workload's ports are reached.
    static String name(Workload workload, Target target) {
        return target == Target.KUBERNETES
                ? workload.annotation("k8s.score.dev/service-name")
                        .flatMap(YamlNode::string)
                        .orElse(workload.name())
                : workload.name();
    }

    private static GoMap ports(Workload workload) {
        Map<String, @Nullable Object> ports = new TreeMap<>();
        for (Workload.Port p : workload.ports()) {
            ports.put(p.name(), port(p.name(), p.port(), p.targetPort(), p.protocol()));
        }
        for (Workload.Port p : workload.ports()) {
            ports.putIfAbsent(
                    Long.toString(p.port()),
                    port(p.name(), p.port(), p.targetPort(), p.protocol()));
        }
        return new GoMap(ports(), ports, NO_PORT);
    }

    private static String ports() {
        return "map[string]" + PORT;
    }

    private static GoStruct service(String name, GoMap ports) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("ServiceName", name);
        fields.put("Ports", ports);
        return new GoStruct(SERVICE, fields, SERVICE_LOOK);
    }

    private static GoStruct port(String name, long port, long targetPort, String protocol) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Name", name);
        fields.put("Port", port);
        fields.put("TargetPort", targetPort);
        fields.put("Protocol", protocol);
        return new GoStruct(PORT, fields, PORT_LOOK);
    }
}

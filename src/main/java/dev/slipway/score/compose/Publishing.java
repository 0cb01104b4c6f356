package dev.slipway.score.compose;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Trees;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `--publish HOST:REF:PORT`: a port of the host for a workload, or for the service that an output
/// of a resource names (`TYPE.CLASS#ID.OUTPUT`).
final class Publishing {
    private static final Where FLAG = Where.file("--publish");
    private static final Origin ORIGIN = new Origin(Origin.Step.OVERRIDE, FLAG);
    private final State state;
    private final Problems problems;

    Publishing(State state, Problems problems) {
        this.state = state;
        this.problems = problems;
    }

    /// Adds the ports to `services`, a mapping from names to services.
    YamlMap apply(YamlMap services, List<String> flags) {
        YamlMap result = services;
        for (String flag : flags) {
            result = publish(result, flag);
        }
        return result;
    }

    private YamlMap publish(YamlMap services, String flag) {
        int first = flag.indexOf(':');
        int last = flag.lastIndexOf(':');
        if (first < 0 || first == last) {
            return wrong(services, flag, "must have the form HOST:REF:PORT");
        }
        Optional<Long> host = port(flag.substring(0, first));
        Optional<Long> container = port(flag.substring(last + 1));
        if (host.isEmpty() || container.isEmpty()) {
            return wrong(services, flag, "needs port numbers greater than 1 at both ends");
        }
        String reference = flag.substring(first + 1, last);
        Optional<String> output = Optional.empty();
        if (reference.contains("#")) {
            output = output(reference, flag);
            if (output.isEmpty()) {
                return services;
            }
        } else if (!state.workloads().containsKey(reference)) {
            return wrong(services, flag, "names no workload: " + reference);
        }
        YamlMap result = services;
        boolean found = false;
        for (YamlMap.Entry service : services.entries()) {
            boolean meant =
                    output.map(service.key()::equals)
                            .orElse(
                                    service.value()
                                            .text("hostname")
                                            .filter(reference::equals)
                                            .isPresent());
            if (meant && service.value() instanceof YamlMap map) {
                found = true;
                result =
                        Trees.with(
                                result,
                                service.key(),
                                service.keyOrigin(),
                                published(map, host.get(), container.get()));
            }
        }
        return found || output.isEmpty()
                ? result
                : wrong(services, flag, "leads to \"" + output.get() + "\", which is no service");
    }

    private YamlMap wrong(YamlMap services, String flag, String what) {
        problems.error(
                "score.publish",
                FLAG,
                "--publish " + flag + " " + what,
                "for example 8080:my-workload:80");
        return services;
    }

    private static Optional<Long> port(String text) {
        return text.matches("[0-9]{1,5}")
                ? Optional.of(Long.valueOf(text)).filter(port -> port > 1)
                : Optional.empty();
    }

    private Optional<String> output(String reference, String flag) {
        int dot = reference.lastIndexOf('.');
        String uid = dot < 0 ? reference : reference.substring(0, dot);
        String key = reference.substring(dot + 1);
        Map<ResourceUid, State.ResourceState> resources = state.resources();
        Optional<State.ResourceState> resource =
                ResourceUid.parse(uid)
                        .or(() -> ResourceUid.parse(uid.replaceFirst("#", ".default#")))
                        .map(resources::get);
        Optional<String> output = resource.flatMap(r -> r.outputs().text(key));
        if (output.isEmpty()) {
            problems.error(
                    "score.publish",
                    FLAG,
                    "--publish "
                            + flag
                            + (resource.isEmpty()
                                    ? " names no resource: " + uid
                                    : ": " + uid + " has no text output \"" + key + "\""),
                    "write TYPE.CLASS#WORKLOAD.RESOURCE.OUTPUT");
        }
        return output;
    }

    private static YamlMap published(YamlMap service, long host, long container) {
        List<YamlNode> ports = new ArrayList<>();
        if (service.get("ports").orElse(null) instanceof YamlList list) {
            ports.addAll(list.items());
        }
        ports.add(
                new Fieldset()
                        .put("target", ORIGIN, YamlScalar.of(container, ORIGIN))
                        .put("published", ORIGIN, Long.toString(host))
                        .map(ORIGIN));
        return Trees.with(service, "ports", ORIGIN, new YamlList(ports, ORIGIN));
    }
}

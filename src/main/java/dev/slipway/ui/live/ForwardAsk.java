package dev.slipway.ui.live;

import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.Cell.Row;
import dev.slipway.cluster.live.Selected;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.live.LiveActions.Chosen;

import javafx.scene.control.Spinner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks which port is to be forwarded: one of a pod, or one of a service, which a pod behind it
/// answers.
final class ForwardAsk {
    private final AskSheet ask;
    private final ForwardModel forwards;
    private final Navigator navigator;

    ForwardAsk(AskSheet ask, ForwardModel forwards, Navigator navigator) {
        this.ask = ask;
        this.forwards = forwards;
        this.navigator = navigator;
    }

    /// For the chosen service or pod, else for a pod that is ready.
    void ask(Chosen at, Optional<Row> row) {
        Optional<LiveObject> service =
                row.filter(one -> one.kind().equals("Service")).flatMap(one -> object(at, one));
        if (service.isPresent()) {
            service(at, service.get());
            return;
        }
        row.filter(one -> one.kind().equals("Pod"))
                .or(() -> ready(at.cell().pods()))
                .ifPresent(pod -> pod(at, pod));
    }

    private static Optional<LiveObject> object(Chosen at, Row row) {
        return at.feed().find(at.spot().component(), row.path());
    }

    private static Optional<Row> ready(List<Row> pods) {
        return pods.stream()
                .filter(pod -> pod.state().equals("Ready"))
                .findFirst()
                .or(() -> pods.stream().findFirst());
    }

    private void pod(Chosen at, Row pod) {
        List<Integer> ports =
                object(at, pod).stream().flatMap(object -> Ports.of(object).stream()).toList();
        Spinner<Integer> port = field(ports, "Port of the pod");
        String known =
                ports.isEmpty()
                        ? "The pod names no port of its own."
                        : "The pod names " + listed(ports) + ".";
        ask.choose(
                "Forward",
                "A port of this computer, that nobody else can reach, leads to this port of the pod"
                        + " until you stop it or leave Live. Nothing in the cluster is changed. "
                        + known,
                place(pod.path(), at, pod.namespace()),
                () -> open(at, pod, port.getValue()),
                port);
    }

    private void service(Chosen at, LiveObject service) {
        Cell cell = at.cell();
        Optional<Row> pod =
                ready(
                        cell.pods().stream()
                                .filter(
                                        one ->
                                                object(at, one)
                                                        .filter(o -> Selected.by(service, o))
                                                        .isPresent())
                                .toList());
        Map<Integer, Integer> ports =
                pod.flatMap(one -> object(at, one))
                        .map(object -> Ports.of(service, object))
                        .orElse(Map.of());
        if (pod.isEmpty() || ports.isEmpty()) {
            navigator.warn(
                    pod.isEmpty()
                            ? "No pod here has the labels that " + service.path() + " leads to"
                            : service.path() + " names no port that " + pod.get().path() + " has");
            return;
        }
        Spinner<Integer> port = field(ports.keySet(), "Port of the service");
        ask.choose(
                "Forward",
                "A port of this computer, that nobody else can reach, leads to this port of the"
                        + " service, answered by "
                        + pod.get().path()
                        + ", until you stop it or leave Live. Nothing in the cluster is changed."
                        + " The service has "
                        + listed(ports.keySet())
                        + ".",
                place(service.path(), at, service.namespace()),
                () ->
                        Optional.ofNullable(ports.get(port.getValue()))
                                .ifPresentOrElse(
                                        to -> open(at, pod.get(), to),
                                        () ->
                                                navigator.warn(
                                                        service.path()
                                                                + " has no port "
                                                                + port.getValue())),
                port);
    }

    private static Spinner<Integer> field(Collection<Integer> ports, String name) {
        Spinner<Integer> port =
                new Spinner<>(1, Ports.MOST, ports.stream().findFirst().orElse(Ports.USUAL));
        port.setEditable(true);
        port.setId("forward-port");
        port.setAccessibleText(name);
        return port;
    }

    private static String listed(Collection<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String place(String path, Chosen at, String namespace) {
        return path + " in " + at.target().name() + ", namespace " + namespace + ".";
    }

    private void open(Chosen at, Row pod, int port) {
        at.feed()
                .access()
                .ifPresent(
                        door ->
                                forwards.open(
                                        door,
                                        new ForwardModel.Way(
                                                at.target().name(),
                                                pod.namespace(),
                                                pod.name(),
                                                port),
                                        one ->
                                                navigator.toast(
                                                        one.url() + " leads to " + pod.path(),
                                                        "Open in browser",
                                                        () -> navigator.browse(one.url())),
                                        navigator::warn));
    }
}

package dev.slipway.ui.live;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.select.Namespaces;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Says what connecting would do, cluster by cluster, and asks. Until then nothing is contacted.
final class ConnectPane extends ScrollPane {
    private final Predicate<ClusterTarget> known;
    private final Consumer<Set<String>> connect;
    private final VBox list = new VBox(0);
    private final Label sentence = Styles.wrapped("");
    private final Button go = Styles.button("", this::go, "primary");
    private final BiConsumer<ClusterTarget, Namespaces> namespaces;
    private List<ClusterTarget> shown = List.of();
    private Map<String, Namespaces> asked = Map.of();
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();

    /// `known` tells whether the user agreed to a target's program before; `namespaces` asks which
    /// are to be asked.
    ConnectPane(
            Predicate<ClusterTarget> known,
            Consumer<Set<String>> connect,
            BiConsumer<ClusterTarget, Namespaces> namespaces) {
        this.namespaces = namespaces;
        this.known = known;
        this.connect = connect;
        getStyleClass().addAll("edge-to-edge", "connect-pane");
        setFitToWidth(true);
        VBox page =
                Styles.column(
                        12,
                        Styles.row(
                                8, Icon.OFFLINE.node(16), Styles.fixed("Not connected", "strong")),
                        sentence,
                        list,
                        Styles.row(8, go));
        page.getStyleClass().add("connect-page");
        setContent(page);
        go.setId("connect");
    }

    void show(LiveView view) {
        sentence.setText(
                "Nothing has been contacted yet. Connecting asks the chosen clusters for the"
                        + " workloads of "
                        + Words.count(view.components().size(), "component", "components")
                        + " and follows them while this screen is open. Nothing is changed.");
        if (view.targets().equals(shown) && view.namespaces().equals(asked)) {
            return;
        }
        shown = view.targets();
        asked = view.namespaces();
        Set<String> ticked = chosen();
        Set<String> before = Set.copyOf(boxes.keySet());
        boxes.clear();
        list.getChildren().clear();
        for (ClusterTarget target : view.targets()) {
            list.getChildren().add(line(target));
        }
        before.forEach(
                name ->
                        Optional.ofNullable(boxes.get(name))
                                .filter(box -> !box.isDisabled())
                                .ifPresent(box -> box.setSelected(ticked.contains(name))));
        count();
    }

    private VBox line(ClusterTarget target) {
        boolean missing = target.credential() instanceof Credential.Missing;
        CheckBox box = new CheckBox(target.name());
        box.setMnemonicParsing(false);
        box.getStyleClass().add("strong");
        box.setDisable(missing);
        box.setSelected(!missing && known.test(target));
        box.selectedProperty().addListener((property, before, now) -> count());
        boxes.put(target.name(), box);
        VBox line =
                Styles.column(
                        4,
                        box,
                        Styles.label(target.address() + " · " + target.source(), "muted", "small"));
        Label signIn =
                Styles.wrapped(
                        missing
                                ? "Signed out: " + target.credential().shown()
                                : "Signs in with " + target.credential().shown(),
                        missing ? "warning" : "muted",
                        "small");
        line.getChildren().addAll(signIn, where(target));
        target.program()
                .ifPresent(
                        program ->
                                line.getChildren()
                                        .add(
                                                Styles.wrapped(
                                                        known.test(target)
                                                                ? "You agreed to run it before."
                                                                : "Runs this program on your"
                                                                      + " computer: tick to agree.",
                                                        "small")));
        if (target.unchecked()) {
            line.getChildren()
                    .add(Styles.wrapped("Its certificate is not checked.", "warning", "small"));
        }
        line.getStyleClass().add("connect-line");
        return line;
    }

    private HBox where(ClusterTarget target) {
        Namespaces here =
                asked.getOrDefault(target.name(), new Namespaces(List.of(), List.of(), List.of()));
        String names =
                here.asked().isEmpty()
                        ? "Asks in no namespace"
                        : "Asks in " + String.join(", ", here.asked());
        Label words =
                Styles.label(
                        here.left().isEmpty()
                                ? names
                                : names + ", not in " + String.join(", ", here.left()),
                        "muted",
                        "small");
        Styles.tooltip(words, words.getText());
        Button change =
                Styles.button("Namespaces…", () -> namespaces.accept(target, here), "row-button");
        change.setMinWidth(Region.USE_PREF_SIZE);
        return Styles.row(8, Styles.grow(words), change);
    }

    private Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>();
        boxes.forEach(
                (name, box) -> {
                    if (box.isSelected()) {
                        chosen.add(name);
                    }
                });
        return chosen;
    }

    private void count() {
        int number = chosen().size();
        go.setText("Connect to " + Words.count(number, "cluster", "clusters"));
        go.setDisable(number == 0);
    }

    private void go() {
        connect.accept(chosen());
    }
}

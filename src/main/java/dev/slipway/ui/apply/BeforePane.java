package dev.slipway.ui.apply;

import dev.slipway.base.Problem;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.desk.Applicable;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Says what comparing would send and to whom, and asks; where it failed, why and what to do. Until
/// then nothing is contacted.
final class BeforePane extends ScrollPane {
    private static final double WIDTH = 640;
    private static final double KIND = 180;
    private final Predicate<ClusterTarget> known;
    private final Runnable compare;
    private final Runnable open;
    private final VBox page = new VBox(16);

    /// `known` tells whether the user agreed to a target's program before; `open` shows the file.
    BeforePane(Predicate<ClusterTarget> known, Runnable compare, Runnable open) {
        this.known = known;
        this.compare = compare;
        this.open = open;
        getStyleClass().addAll("edge-to-edge", "connect-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        page.setMaxWidth(WIDTH);
        page.getStyleClass().add("apply-page");
        StackPane centre = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_CENTER);
        setContent(centre);
    }

    static String name(ApplyView view) {
        return view.choice().target().map(ClusterTarget::name).orElse("the cluster");
    }

    void show(ApplyView view) {
        Applicable manifests = view.manifests().orElseThrow();
        List<Node> rows = new ArrayList<>();
        if (view.trouble().isPresent()) {
            rows.add(trouble(view.trouble().get()));
        }
        if (!manifests.isSound()) {
            rows.add(faulty(manifests));
            page.getChildren().setAll(rows);
            return;
        }
        if (view.trouble().isEmpty()) {
            rows.add(
                    Styles.row(
                            8,
                            Icon.OFFLINE.node(16),
                            Styles.fixed("Nothing has been sent", "strong")));
        }
        ClusterTarget target = view.choice().target().orElseThrow();
        String number = Words.count(manifests.objects().size(), "object", "objects");
        rows.add(
                Styles.wrapped(
                        "Comparing sends "
                                + number
                                + " to "
                                + target.name()
                                + ", their secrets included, and asks what applying them would"
                                + " change. It is a dry run: the cluster judges them and stores"
                                + " nothing."));
        rows.add(objects(manifests, view.choice().namespace()));
        for (String note : manifests.notes()) {
            rows.add(note(Icon.WARNING, "warning", note));
        }
        rows.add(cluster(view, target));
        page.getChildren().setAll(rows);
    }

    private static Node note(Icon icon, String tone, String words) {
        Label label = Styles.wrapped(words);
        HBox row = Styles.row(8, icon.node(14, tone), label);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Node trouble(Trouble why) {
        VBox box =
                Styles.column(
                        6,
                        note(
                                Icon.WARNING,
                                "warning",
                                capital(why.kind().word()) + ": " + why.sentence() + "."),
                        Styles.wrapped(
                                why.next().isEmpty() ? "" : "Next: " + why.next() + ".", "muted"));
        box.getStyleClass().addAll("cause-card", "warning");
        return box;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Node faulty(Applicable manifests) {
        VBox box =
                Styles.column(
                        8,
                        Styles.row(
                                8,
                                Icon.ERROR.node(16, "danger"),
                                Styles.fixed(
                                        manifests.problems().isEmpty()
                                                ? "The file holds no Kubernetes object"
                                                : "This cannot be applied yet",
                                        "strong")));
        manifests.problems().stream()
                .sorted(Problem.WORST_FIRST)
                .limit(8)
                .forEach(
                        one ->
                                box.getChildren()
                                        .add(Styles.wrapped(one.where() + "  " + one.message())));
        box.getChildren().add(Styles.row(8, Styles.button("Open the file", open, "primary")));
        return box;
    }

    private static Node objects(Applicable manifests, String namespace) {
        VBox list = new VBox(0);
        for (LiveObject object : manifests.objects()) {
            Label kind = Styles.label(object.kind(), "muted");
            Styles.width(kind, KIND);
            HBox row =
                    Styles.row(
                            12,
                            kind,
                            Styles.grow(Styles.label(object.name(), "mono")),
                            Styles.spacer(),
                            Styles.fixed(
                                    object.namespace().isEmpty() ? namespace : object.namespace(),
                                    "muted"));
            row.getStyleClass().add("apply-line");
            list.getChildren().add(row);
        }
        return list;
    }

    private Node cluster(ApplyView view, ClusterTarget target) {
        boolean missing = target.credential() instanceof Credential.Missing;
        Button go =
                Styles.button(
                        view.trouble().isPresent() ? "Try again" : "Compare with " + target.name(),
                        compare,
                        "primary");
        go.setId("apply-compare");
        go.setDisable(missing);
        VBox box =
                Styles.column(
                        6,
                        Styles.label(target.server() + " · " + target.source(), "muted", "small"),
                        Styles.wrapped(
                                missing
                                        ? "Signed out: " + target.credential().shown()
                                        : "Signs in with " + target.credential().shown(),
                                missing ? "warning" : "muted",
                                "small"));
        if (target.program().isPresent() && !known.test(target)) {
            CheckBox agree = new CheckBox("Run this program on my computer");
            agree.setId("apply-program");
            go.disableProperty().bind(agree.selectedProperty().not());
            box.getChildren().add(agree);
        }
        if (target.unchecked()) {
            box.getChildren()
                    .add(Styles.wrapped("Its certificate is not checked.", "warning", "small"));
        }
        box.getChildren().add(Styles.row(8, go));
        return box;
    }
}

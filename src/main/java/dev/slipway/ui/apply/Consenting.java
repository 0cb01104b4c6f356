package dev.slipway.ui.apply;

import dev.slipway.cluster.apply.ApplyPlan;
import dev.slipway.cluster.apply.Fate;
import dev.slipway.cluster.apply.ObjectPlan;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.live.AskSheet;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Asks before a plan is sent: what, where, and whose fields are taken over, which is a tick of its
/// own.
final class Consenting {
    private static final double LINES = 8;
    private static final double LINE = 24;

    private Consenting() {}

    static void ask(AskSheet sheet, ApplyView view, Consumer<Boolean> apply) {
        if (!view.hindrance().isEmpty()) {
            return;
        }
        ApplyPlan plan = view.plan().orElseThrow();
        ClusterTarget target = view.choice().target().orElseThrow();
        CheckBox force = new CheckBox(takeOver(plan));
        force.setId("apply-force");
        force.setWrapText(true);
        force.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        VBox lines = new VBox(0);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        lines(lines, plan, false);
        double height = LINE * Math.min(LINES, Math.max(1, plan.wanted(true).size()));
        Styles.height(scroll, height);
        force.selectedProperty().addListener((property, before, now) -> lines(lines, plan, now));
        List<Node> input = new ArrayList<>(List.of(scroll));
        if (plan.count(Fate.CONFLICT) > 0) {
            input.add(force);
        }
        if (plan.count(Fate.REFUSED) > 0) {
            input.add(
                    Styles.wrapped(
                            Words.count(plan.count(Fate.REFUSED), "object", "objects")
                                    + " that the cluster refuses: not sent.",
                            "muted"));
        }
        BooleanBinding nothing =
                Bindings.createBooleanBinding(
                        () -> plan.wanted(force.isSelected()).isEmpty(), force.selectedProperty());
        sheet.ask(
                "Apply",
                "These objects are stored in the cluster, as the comparison shows. Objects that"
                        + " changed since then are left alone.",
                target,
                places(plan),
                nothing,
                () -> apply.accept(force.isSelected()),
                input.toArray(Node[]::new));
    }

    private static String takeOver(ApplyPlan plan) {
        int fields = plan.objects().stream().mapToInt(one -> one.conflicts().size()).sum();
        return "Take over "
                + Words.count(fields, "field", "fields")
                + " from "
                + String.join(", ", plan.owners())
                + ". Otherwise "
                + Words.count(plan.count(Fate.CONFLICT), "object is", "objects are")
                + " left as before.";
    }

    private static void lines(VBox lines, ApplyPlan plan, boolean takeOver) {
        lines.getChildren().clear();
        List<ObjectPlan> wanted = plan.wanted(takeOver);
        for (ObjectPlan one : wanted) {
            lines.getChildren()
                    .add(
                            Styles.height(
                                    Styles.row(
                                            8,
                                            FateLook.icon(one.fate())
                                                    .node(14, FateLook.tone(one.fate())),
                                            Styles.label(one.path(), "mono"),
                                            Styles.spacer(),
                                            Styles.fixed(FateLook.words(one), "muted")),
                                    LINE));
        }
        if (wanted.isEmpty()) {
            lines.getChildren().add(Styles.label("Nothing without the tick below.", "muted"));
        }
    }

    private static String places(ApplyPlan plan) {
        Set<String> names = new TreeSet<>();
        plan.wanted(true).forEach(one -> names.add(one.namespace()));
        return (names.size() == 1 ? "namespace " : "namespaces ") + String.join(", ", names);
    }
}

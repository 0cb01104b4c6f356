package dev.slipway.ui.live;

import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.model.Times;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.live.Detail.Right;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Why the cluster is not live and what to do; what the user may not see there.
final class Notes extends VBox {
    private static final double GAP = 4;

    /// What may end when other namespaces are asked.
    private static final Set<Trouble.Kind> NARROWED =
            Set.of(Trouble.Kind.FORBIDDEN, Trouble.Kind.REFUSED);

    private final Runnable again;
    private final Runnable namespaces;

    Notes(Runnable again, Runnable namespaces) {
        super(GAP);
        this.again = again;
        this.namespaces = namespaces;
        getStyleClass().add("inspector-note");
    }

    void show(Optional<FeedView> feed, Cell cell, Detail detail, boolean live, boolean hidden) {
        List<Node> notes = new ArrayList<>();
        feed.ifPresent(
                one -> {
                    trouble(one, notes);
                    limits(one, live && hidden && !cell.isDeployed(), notes);
                });
        if (!live && cell.isDeployed()) {
            feed.flatMap(FeedView::heard)
                    .ifPresent(
                            at ->
                                    notes.add(
                                            Styles.wrapped(
                                                    "As it was "
                                                            + Times.span(at, Instant.now())
                                                            + " ago.",
                                                    "muted")));
        }
        if (live && !hidden && !cell.isDeployed()) {
            notes.add(
                    Styles.wrapped(
                            "Nothing here carries the label of this component:"
                                    + " backstage.io/kubernetes-id must stand on workloads"
                                    + " or pods.",
                            "muted"));
        }
        if (live && cell.isDeployed() && !detail.refused().isEmpty()) {
            notes.add(
                    Styles.wrapped(
                            "Your role may not "
                                    + detail.refused().stream()
                                            .map(Right::words)
                                            .collect(Collectors.joining(" or "))
                                    + " here.",
                            "muted",
                            "small"));
        }
        if (live && !cell.note().isEmpty()) {
            notes.add(Styles.wrapped(capital(cell.note()) + ".", "muted"));
        }
        getChildren().setAll(notes);
        setVisible(!notes.isEmpty());
        setManaged(isVisible());
    }

    private void trouble(FeedView feed, List<Node> notes) {
        feed.trouble()
                .ifPresent(
                        trouble -> {
                            notes.add(
                                    Styles.wrapped(
                                            CauseCard.ended(
                                                    capital(trouble.kind().word())
                                                            + ": "
                                                            + trouble.sentence()),
                                            "warning"));
                            if (!trouble.next().isEmpty()) {
                                notes.add(Styles.wrapped(CauseCard.ended(capital(trouble.next()))));
                            }
                            HBox verbs =
                                    Styles.row(8, Styles.button("Try again", again, "row-button"));
                            if (NARROWED.contains(trouble.kind())) {
                                verbs.getChildren().add(choose());
                            }
                            notes.add(verbs);
                        });
    }

    /// Only in passing where the component could be seen; else with what to do.
    private void limits(FeedView feed, boolean hidden, List<Node> notes) {
        if (feed.limits().isEmpty()) {
            return;
        }
        String said = "Not all is seen: you " + String.join("; you ", feed.limits()) + ".";
        notes.add(
                hidden ? Styles.wrapped(said, "warning") : Styles.wrapped(said, "muted", "small"));
        if (hidden) {
            notes.add(
                    Styles.wrapped(
                            "This component would be in one of these. Ask for a role that may list"
                                    + " deployments and pods there, or choose which namespaces are"
                                    + " asked."));
            notes.add(choose());
        }
    }

    private Node choose() {
        return Styles.button("Namespaces…", namespaces, "row-button");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

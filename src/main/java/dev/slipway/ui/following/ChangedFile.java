package dev.slipway.ui.following;

import dev.slipway.git.BranchMerge;
import dev.slipway.ui.kit.CodeLines;
import dev.slipway.ui.kit.Excerpt;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A file that an update changes: its path, whether it needs a decision, and what is different. The
/// lines are made when it is unfolded.
final class ChangedFile extends VBox {
    private static final int CONTEXT = 3;
    private static final int MOST = 400;

    private final BranchMerge.Merged file;
    private final Optional<BranchMerge.Conflict> conflict;
    private final Button fold;
    private @Nullable Node lines;

    ChangedFile(
            BranchMerge.Merged file, Optional<BranchMerge.Conflict> conflict, boolean unfolded) {
        this.file = file;
        this.conflict = conflict;
        getStyleClass().add("changed-file");
        fold = Styles.button(Icon.CHEVRON_RIGHT, file.path(), this::toggle, "ghost", "mono");
        fold.setId("changed-" + file.path());
        HBox head = Styles.row(8, fold, Styles.label(word(), tone(), "small"), Styles.spacer());
        conflict.ifPresent(
                found -> head.getChildren().add(Pills.state(Icon.FAILED, said(found), "danger")));
        getChildren().add(head);
        if (unfolded) {
            toggle();
        }
    }

    private String word() {
        return file.before().isEmpty() ? "added" : file.after().isEmpty() ? "removed" : "changed";
    }

    private String tone() {
        return file.before().isEmpty() ? "success" : file.after().isEmpty() ? "danger" : "warning";
    }

    /// What there is to decide, and at which lines of the file on the branch.
    private static String said(BranchMerge.Conflict conflict) {
        List<String> lines = conflict.lines().stream().map(String::valueOf).toList();
        return lines.isEmpty()
                ? conflict.why()
                : conflict.why() + ": line " + String.join(", ", lines);
    }

    private void toggle() {
        boolean open = lines == null || !getChildren().contains(lines);
        if (open) {
            Node shown = lines == null ? lines() : lines;
            lines = shown;
            getChildren().add(shown);
        } else {
            getChildren().remove(lines);
        }
        fold.setGraphic((open ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT).node(14, "plain"));
        fold.setAccessibleText(file.path() + (open ? ", unfolded" : ", folded"));
    }

    private Node lines() {
        Optional<String> before = text(file.before());
        Optional<String> after = text(file.after());
        if (before.isEmpty() || after.isEmpty()) {
            return Styles.label("No text: it is replaced as a whole.", "muted", "small");
        }
        if (before.equals(after)) {
            return Styles.label(
                    conflict.isPresent() ? "Stays as it is here." : "Only its mode changes.",
                    "muted",
                    "small");
        }
        List<Excerpt.Line> all = Excerpt.diff(before.get(), after.get(), CONTEXT).lines();
        CodeLines shown = new CodeLines(new Excerpt(all.subList(0, Math.min(MOST, all.size()))));
        return all.size() <= MOST
                ? shown
                : new VBox(
                        4,
                        shown,
                        Styles.label(all.size() - MOST + " more lines", "muted", "small"));
    }

    private static Optional<String> text(Optional<byte[]> bytes) {
        if (bytes.isEmpty()) {
            return Optional.of("");
        }
        String text = new String(bytes.get(), StandardCharsets.UTF_8).replaceFirst("\n$", "");
        return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
    }
}

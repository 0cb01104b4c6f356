package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;
import dev.slipway.form.FormPage;
import dev.slipway.form.FormView;
import dev.slipway.form.Widget;
import dev.slipway.ui.Fx;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows one page of a [FormModel] and follows it. A control stays the same node as long as its
/// question stays, so that typing is never interrupted by what an answer brings or takes away.
public final class FormPane extends ScrollPane {
    private static final double MARGIN = 40;

    private final FormModel model;
    private final VBox body = new VBox();
    private final Described intro;
    private final Map<String, FieldBox> boxes = new HashMap<>();
    private int page = -1;

    public FormPane(FormModel model) {
        this.model = model;
        intro = new Described(model::follow, "muted", "form-intro");
        getStyleClass().add("form-pane");
        body.getStyleClass().add("form-body");
        setContent(body);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.setOnFocus(path -> Fx.later(() -> focus(path)));
        model.changesProperty().addListener((property, before, now) -> refresh());
        model.pageProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    /// Puts the keyboard where the page wants it: the field with `ui:autofocus`, else the first.
    public void focusFirst() {
        List<Field> fields = fields();
        fields.stream()
                .filter(field -> field.ui().autofocus())
                .findFirst()
                .or(() -> fields.stream().filter(f -> f.widget() != Widget.NOTE).findFirst())
                .ifPresent(field -> focus(field.key()));
    }

    /// Answers with what is typed and not yet taken, as leaving the field would.
    public void commit() {
        boxes.values().forEach(box -> box.control().commit());
    }

    /// Puts the keyboard into the control of `path`, or of the nearest field around it.
    public void focus(String path) {
        Optional<FieldBox> box = find(new ArrayList<>(boxes.values()), path);
        box.ifPresent(
                found -> {
                    found.control().focus().requestFocus();
                    reveal(found);
                });
    }

    private static Optional<FieldBox> find(List<FieldBox> among, String path) {
        for (FieldBox box : among) {
            if (box.path().equals(path)) {
                return Optional.of(box);
            }
            if (path.startsWith(box.path() + ".") || path.startsWith(box.path() + "[")) {
                return find(box.control().parts(), path).or(() -> Optional.of(box));
            }
        }
        return Optional.empty();
    }

    private List<Field> fields() {
        return model.isReview()
                ? List.of()
                : model.view().pages().get(model.pageProperty().get()).fields().stream()
                        .filter(field -> field.widget() != Widget.HIDDEN)
                        .toList();
    }

    private void refresh() {
        if (model.isReview()) {
            page = model.pageProperty().get();
            return;
        }
        FormView view = model.view();
        FormPage shown = view.pages().get(model.pageProperty().get());
        intro.show(shown.description());
        List<Node> nodes = new ArrayList<>();
        if (!shown.description().isEmpty()) {
            nodes.add(intro);
        }
        for (Field field : fields()) {
            FieldBox box = box(field);
            box.show(
                    field.widget() == Widget.SECRET
                            ? view.secrets().get(field.key())
                            : view.values().get(field.key()));
            nodes.add(box);
        }
        if (!body.getChildren().equals(nodes)) {
            body.getChildren().setAll(nodes);
        }
        if (page != model.pageProperty().get()) {
            page = model.pageProperty().get();
            setVvalue(0);
            Fx.later(this::focusFirst);
        }
    }

    private FieldBox box(Field field) {
        FieldBox box = boxes.get(field.key());
        if (box == null || !box.fits(field)) {
            String key = field.key();
            box =
                    new FieldBox(
                            new Wiring(field, key, model, value -> model.answer(key, value)), true);
            boxes.put(key, box);
        }
        box.update(field);
        return box;
    }

    private void reveal(FieldBox box) {
        double height = body.getHeight() - getViewportBounds().getHeight();
        if (height <= 0) {
            return;
        }
        Bounds at = body.sceneToLocal(box.localToScene(box.getLayoutBounds()));
        double top = getVvalue() * height;
        double bottom = top + getViewportBounds().getHeight();
        if (at.getMinY() < top + MARGIN / 2) {
            setVvalue(Math.max(0, at.getMinY() - MARGIN) / height);
        } else if (at.getMaxY() > bottom) {
            setVvalue(Math.min(1, (at.getMaxY() + MARGIN - bottom + top) / height));
        }
    }
}

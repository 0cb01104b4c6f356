package dev.slipway.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Shows its content larger or smaller, all of it, so that no screen needs to know of zoom. Menus
/// and tooltips are windows of their own; their text grows with it.
final class ZoomPane extends Region {
    private static final double TEXT = 13;
    private final Region content;
    private final Scale scale = new Scale(1, 1);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);

    ZoomPane(Region content) {
        this.content = content;
        getChildren().add(content);
        content.getTransforms().add(scale);
        scale.xProperty().bind(zoom);
        scale.yProperty().bind(zoom);
        zoom.subscribe(this::requestLayout);
        Window.getWindows().addListener(this::enlargePopups);
    }

    /// 1 for the usual size.
    DoubleProperty zoomProperty() {
        return zoom;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / zoom.get(), getHeight() / zoom.get());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * zoom.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * zoom.get();
    }

    private void enlargePopups(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && popup.getScene() != null) {
                    popup.getScene()
                            .getRoot()
                            .setStyle("-fx-font-size: " + TEXT * zoom.get() + "px");
                }
            }
        }
    }
}

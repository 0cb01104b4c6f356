package dev.slipway.ui.home;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Two columns, the right one of a fixed width; one below the other where there is no room for
/// both.
final class Columns extends Pane {
    private static final double RIGHT = 400;
    private static final double GAP = 32;
    private static final double LEAST_LEFT = 420;
    private final Region left;
    private final Region right;

    Columns(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isStacked(double width) {
        return right.isManaged() && width < LEAST_LEFT + GAP + RIGHT;
    }

    private double leftWidth(double width) {
        return isStacked(width) || !right.isManaged() ? width : width - GAP - RIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_LEFT + GAP + RIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        double a = left.prefHeight(leftWidth(width));
        double b = right.isManaged() ? right.prefHeight(isStacked(width) ? width : RIGHT) : 0;
        return isStacked(width) ? a + GAP + b : Math.max(a, b);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double leftWidth = leftWidth(width);
        if (isStacked(width)) {
            double a = left.prefHeight(width);
            left.resizeRelocate(0, 0, width, a);
            right.resizeRelocate(0, a + GAP, width, right.prefHeight(width));
        } else {
            left.resizeRelocate(0, 0, leftWidth, getHeight());
            right.resizeRelocate(leftWidth + GAP, 0, RIGHT, getHeight());
        }
    }
}

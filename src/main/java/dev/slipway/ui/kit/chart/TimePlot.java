package dev.slipway.ui.kit.chart;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Series over time. The crosshair is a time, so that several plots can share it; dragging asks for
/// another range. Draws no more points than there are pixels for, and reads each from the whole
/// series.
public final class TimePlot extends Drawn {
    /// No crosshair.
    public static final long NOWHERE = Long.MIN_VALUE;

    private static final double TOP = 8;
    private static final double BOTTOM = 20;
    private static final double RIGHT = 8;
    private static final double TICK_ROOM = 44;
    private static final double TIME_ROOM = 90;

    /// A horizontal line at a value, and the ground above it up to `to` where `area`.
    public record Mark(double from, double to, String color, boolean area) {}

    /// What the plot spans and how.
    ///
    /// @param min the lowest value of the axis, NaN for what the data asks
    /// @param binary whether ticks are round in powers of 1024
    public record Frame(
            long from,
            long to,
            double min,
            double max,
            boolean stacked,
            boolean binary,
            List<Mark> marks) {}

    /// What a curve says at a time; `y` is where that stands.
    record Reading(String name, String written, Color color, double value, double y) {}

    /// Hears of a range that was dragged over.
    public interface OnZoom {
        void zoom(long from, long to);
    }

    private final LongProperty cursor = new SimpleLongProperty(NOWHERE);
    private final CurvePainter painter = new CurvePainter();
    private final ZoneId zone = ZoneId.systemDefault();
    private List<Curve> curves = List.of();
    private List<double[]> drawnValues = List.of();
    private Frame frame = new Frame(0, 1, Double.NaN, Double.NaN, false, false, List.of());
    private Set<Integer> hidden = Set.of();
    private Extent extent = new Extent(0, 1);
    private Scale scale = new Scale(0, 1, 0, 1, 40, 80, TOP, TOP + 1);
    private boolean inside;
    private double pressed = Double.NaN;
    private double dragged = Double.NaN;
    private OnZoom onZoom = (from, to) -> {};
    private final Subscription heard;
    private final CrosshairTip tip = new CrosshairTip(this);

    public TimePlot() {
        setMinSize(0, 40);
        setFocusTraversable(true);
        heard = cursor.subscribe(now -> redrawOver());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(
                MouseEvent.MOUSE_EXITED,
                event -> {
                    inside = false;
                    cursor.set(NOWHERE);
                });
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    requestFocus();
                    pressed = event.getX();
                });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The time of the crosshair, [#NOWHERE] for none.
    public LongProperty crosshairProperty() {
        return cursor;
    }

    /// Ends what it hears; it is not used any more.
    public void close() {
        heard.unsubscribe();
    }

    public void setOnZoom(OnZoom listener) {
        onZoom = listener;
    }

    public void show(List<Curve> newCurves, Frame newFrame) {
        curves = List.copyOf(newCurves);
        frame = newFrame;
        prepare();
        redraw();
    }

    /// The curves with these numbers are left out.
    public void hide(Set<Integer> numbers) {
        hidden = Set.copyOf(numbers);
        prepare();
        redraw();
    }

    /// The colour that a curve has here.
    public Color colorOf(int number) {
        return Palette.named(curves.get(number).color())
                .orElseGet(() -> Palette.series(number, isDark()));
    }

    private void prepare() {
        drawnValues =
                frame.stacked()
                        ? Stack.of(curves, hidden)
                        : curves.stream().map(Curve::values).toList();
        extent = Extent.of(curves, drawnValues, hidden, frame);
    }

    private String format(double value) {
        return curves.isEmpty() ? "" : curves.getFirst().format().apply(value);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        double low = Double.isNaN(frame.min()) ? extent.least() : frame.min();
        double high = Double.isNaN(frame.max()) ? extent.most() : frame.max();
        int lines = Math.clamp((int) (height / TICK_ROOM), 2, 6);
        double[] ticks = Ticks.round(low, high, lines, frame.binary());
        double widest = 24;
        for (double tick : ticks) {
            widest = Math.max(widest, widthOf(format(tick), text()));
        }
        scale =
                new Scale(
                        frame.from(),
                        frame.to(),
                        ticks[0],
                        ticks[ticks.length - 1],
                        Math.round(Math.min(widest + 12, width / 3)),
                        width - RIGHT,
                        TOP,
                        height - BOTTOM);
        axes(g, ticks, width, height);
        g.save();
        g.beginPath();
        g.rect(scale.left(), TOP - 2, scale.width(), scale.bottom() - TOP + 4);
        g.clip();
        marks(g);
        for (int i = curves.size() - 1; i >= 0; i--) {
            if (!hidden.contains(i)) {
                painter.paint(g, curves.get(i), drawnValues.get(i), colorOf(i), scale);
            }
        }
        g.restore();
    }

    private void axes(GraphicsContext g, double[] ticks, double width, double height) {
        double left = scale.left();
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        g.setStroke(grid().deriveColor(0, 1, 1, 0.6));
        g.setFill(muted());
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : ticks) {
            double y = sharp(scale.y(tick));
            g.strokeLine(left, y, scale.right(), y);
            g.fillText(format(tick), left - 6, y, left - 8);
        }
        g.setTextAlign(TextAlignment.CENTER);
        int count = (int) Math.max(2, scale.width() / TIME_ROOM);
        for (Ticks.Time time : Ticks.times(frame.from(), frame.to(), count, zone)) {
            double x = scale.x(time.at());
            if (x > left + 16 && x < width - RIGHT - 12) {
                g.fillText(time.label(), x, height - BOTTOM / 2);
            }
        }
    }

    private void marks(GraphicsContext g) {
        double left = scale.left();
        for (Mark mark : frame.marks()) {
            Color color = Palette.named(mark.color()).orElse(muted());
            double low = Math.max(mark.from(), scale.low());
            double high = Math.min(mark.to(), scale.high());
            if (mark.area() && high > low) {
                g.setFill(color.deriveColor(0, 1, 1, 0.1));
                g.fillRect(left, scale.y(high), scale.width(), scale.y(low) - scale.y(high));
            } else if (!mark.area() && mark.from() >= scale.low()) {
                double y = sharp(scale.y(mark.from()));
                g.setStroke(color);
                g.setLineDashes(6, 4);
                g.strokeLine(left, y, scale.right(), y);
                g.setLineDashes();
            }
        }
    }

    @Override
    protected void drawOver(GraphicsContext g, double width, double height) {
        if (Double.isFinite(dragged)) {
            g.setFill(accent().deriveColor(0, 1, 1, 0.15));
            g.fillRect(
                    Math.min(pressed, dragged),
                    TOP,
                    Math.abs(dragged - pressed),
                    scale.bottom() - TOP);
        }
        long time = cursor.get();
        if (!scale.spans(time)) {
            return;
        }
        double x = sharp(scale.x(time));
        g.setStroke(muted());
        g.setLineWidth(1);
        g.strokeLine(x, TOP, x, scale.bottom());
        if (inside || isFocused()) {
            tip.draw(g, time, x, readings(time), width, height);
        }
    }

    /// What the visible curves say at `time`, the largest first: the samples themselves, not what
    /// was drawn of them.
    List<Reading> readings(long time) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            int at = hidden.contains(i) ? -1 : Thinning.nearest(curve.times(), time);
            if (at >= 0 && Double.isFinite(curve.values()[at])) {
                double value = curve.values()[at];
                readings.add(
                        new Reading(
                                curve.name(),
                                curve.format().apply(value),
                                colorOf(i),
                                value,
                                scale.y(drawnValues.get(i)[at])));
            }
        }
        readings.sort(Comparator.comparingDouble(Reading::value).reversed());
        return readings;
    }

    private void moved(MouseEvent event) {
        inside = true;
        cursor.set(scale.timeAt(event.getX()));
    }

    private void dragged(MouseEvent event) {
        dragged = event.getX();
        redrawOver();
    }

    private void released(MouseEvent event) {
        boolean zooms = Double.isFinite(dragged) && Math.abs(dragged - pressed) > 6;
        long from = scale.timeAt(Math.min(pressed, event.getX()));
        long to = scale.timeAt(Math.max(pressed, event.getX()));
        pressed = Double.NaN;
        dragged = Double.NaN;
        redrawOver();
        if (zooms) {
            onZoom.zoom(from, to);
        }
    }

    private void key(KeyEvent event) {
        long step = Math.max(1, (frame.to() - frame.from()) / 60);
        long now = cursor.get() == NOWHERE ? frame.to() + step : cursor.get();
        switch (event.getCode()) {
            case LEFT -> cursor.set(Math.max(frame.from(), now - step));
            case RIGHT -> cursor.set(Math.min(frame.to(), now + step));
            case HOME -> cursor.set(frame.from());
            case END -> cursor.set(frame.to());
            default -> {
                return;
            }
        }
        event.consume();
    }
}

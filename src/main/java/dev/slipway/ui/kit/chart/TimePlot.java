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

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Series over time. The crosshair is a time, so that several plots can share it; dragging asks for
/// another range. Draws no more points than there are pixels for.
public final class TimePlot extends Drawn {
    /// No crosshair.
    public static final long NOWHERE = Long.MIN_VALUE;

    private static final double TOP = 8;
    private static final double BOTTOM = 20;
    private static final double RIGHT = 8;
    private static final int TIP_LINES = 12;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm:ss", Locale.ENGLISH);

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

    /// Hears of a range that was dragged over.
    public interface OnZoom {
        void zoom(long from, long to);
    }

    private final LongProperty cursor = new SimpleLongProperty(NOWHERE);
    private final Thinning thinning = new Thinning();
    private final ZoneId zone = ZoneId.systemDefault();
    private List<Curve> curves = List.of();
    private List<double[]> drawnValues = List.of();
    private Frame frame = new Frame(0, 1, Double.NaN, Double.NaN, false, false, List.of());
    private Set<Integer> hidden = Set.of();
    private double[] ticks = {0, 1};
    private double left = 40;
    private boolean inside;
    private double pressed = Double.NaN;
    private double dragged = Double.NaN;
    private OnZoom onZoom = (from, to) -> {};
    private final Subscription heard;

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
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        boolean grounded = frame.stacked();
        for (int i = 0; i < curves.size(); i++) {
            if (hidden.contains(i)) {
                continue;
            }
            grounded |= curves.get(i).fill() > 0.3 || curves.get(i).kind() == Curve.Kind.BARS;
            long[] times = curves.get(i).times();
            double[] values = drawnValues.get(i);
            int first = Math.max(0, Thinning.at(times, frame.from()));
            for (int k = first; k < values.length && times[k] <= frame.to(); k++) {
                double value = values[k];
                if (Double.isFinite(value)) {
                    least = value < least ? value : least;
                    most = value > most ? value : most;
                }
            }
        }
        if (!(least <= most)) {
            least = 0;
            most = 1;
        }
        if (grounded || least > 0 && least < most * 0.6) {
            least = Math.min(0, least);
        }
        double low = Double.isNaN(frame.min()) ? least : frame.min();
        double high = Double.isNaN(frame.max()) ? most : frame.max();
        int lines = Math.clamp((int) ((getHeight() < 60 ? 160 : getHeight()) / 44), 2, 6);
        ticks = Ticks.round(low, high, lines, frame.binary());
    }

    private String format(double value) {
        return curves.isEmpty() ? "" : curves.getFirst().format().apply(value);
    }

    private double x(long time) {
        double share = (double) (time - frame.from()) / Math.max(1, frame.to() - frame.from());
        return left + share * plotWidth();
    }

    private double y(double value) {
        double low = ticks[0];
        double high = ticks[ticks.length - 1];
        return getHeight() - BOTTOM - (value - low) / (high - low) * (getHeight() - TOP - BOTTOM);
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - left - RIGHT);
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        prepare();
        double widest = 24;
        for (double tick : ticks) {
            widest = Math.max(widest, widthOf(format(tick), text()));
        }
        left = Math.min(widest + 12, width / 3);
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        for (double tick : ticks) {
            double y = sharp(y(tick));
            g.setStroke(grid().deriveColor(0, 1, 1, 0.6));
            g.strokeLine(left, y, width - RIGHT, y);
            g.setFill(muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(format(tick), left - 6, y, left - 8);
        }
        g.setTextAlign(TextAlignment.CENTER);
        int count = (int) Math.max(2, plotWidth() / 90);
        for (Ticks.Time time : Ticks.times(frame.from(), frame.to(), count, zone)) {
            double x = x(time.at());
            if (x > left + 16 && x < width - RIGHT - 12) {
                g.fillText(time.label(), x, height - BOTTOM / 2);
            }
        }
        g.save();
        g.beginPath();
        g.rect(left, TOP - 2, plotWidth(), height - TOP - BOTTOM + 4);
        g.clip();
        marks(g, width);
        for (int i = curves.size() - 1; i >= 0; i--) {
            if (!hidden.contains(i)) {
                curve(g, i);
            }
        }
        g.restore();
    }

    private void marks(GraphicsContext g, double width) {
        for (Mark mark : frame.marks()) {
            Color color = Palette.named(mark.color()).orElse(muted());
            double low = Math.max(mark.from(), ticks[0]);
            double high = Math.min(mark.to(), ticks[ticks.length - 1]);
            if (mark.area() && high > low) {
                g.setFill(color.deriveColor(0, 1, 1, 0.1));
                g.fillRect(left, y(high), width, y(low) - y(high));
            } else if (!mark.area() && mark.from() >= ticks[0]) {
                g.setStroke(color);
                g.setLineDashes(6, 4);
                g.strokeLine(left, sharp(y(mark.from())), width, sharp(y(mark.from())));
                g.setLineDashes();
            }
        }
    }

    private void curve(GraphicsContext g, int number) {
        Curve curve = curves.get(number);
        Color color = colorOf(number);
        long gap = gap(curve.times());
        double[] values = drawnValues.get(number);
        g.setStroke(color);
        g.setFill(color);
        g.setLineWidth(Math.clamp(curve.lineWidth(), 0.5, 10));
        thinning.runs(
                curve.times(),
                values,
                frame.from(),
                frame.to(),
                plotWidth(),
                gap,
                (xs, ys, n) -> run(g, curve, color, xs, ys, n));
    }

    private void run(GraphicsContext g, Curve curve, Color color, double[] xs, double[] ys, int n) {
        for (int i = 0; i < n; i++) {
            xs[i] += left;
            ys[i] = y(ys[i]);
        }
        double floor = Math.min(getHeight() - BOTTOM, y(Math.max(0, ticks[0])));
        switch (curve.kind()) {
            case BARS -> {
                double wide = n > 1 ? Math.max(1, (xs[n - 1] - xs[0]) / (n - 1) * 0.7) : 6;
                for (int i = 0; i < n; i++) {
                    g.fillRect(
                            xs[i] - wide / 2,
                            Math.min(ys[i], floor),
                            wide,
                            Math.max(1, Math.abs(floor - ys[i])));
                }
            }
            case POINTS -> {
                for (int i = 0; i < n; i++) {
                    g.fillOval(xs[i] - 2, ys[i] - 2, 4, 4);
                }
            }
            case LINE -> {
                if (curve.fill() > 0) {
                    area(g, color, curve, xs, ys, n, floor);
                }
                if (n == 1) {
                    g.setFill(color);
                    g.fillOval(xs[0] - 2, ys[0] - 2, 4, 4);
                } else if (curve.stepped()) {
                    steps(g, xs, ys, n);
                } else {
                    g.strokePolyline(xs, ys, n);
                }
            }
        }
    }

    private static void steps(GraphicsContext g, double[] xs, double[] ys, int n) {
        g.beginPath();
        g.moveTo(xs[0], ys[0]);
        for (int i = 1; i < n; i++) {
            g.lineTo(xs[i], ys[i - 1]);
            g.lineTo(xs[i], ys[i]);
        }
        g.stroke();
    }

    private static void area(
            GraphicsContext g,
            Color color,
            Curve curve,
            double[] xs,
            double[] ys,
            int n,
            double floor) {
        g.setFill(color.deriveColor(0, 1, 1, Math.min(0.8, curve.fill())));
        double[] px = new double[n + 2];
        double[] py = new double[n + 2];
        System.arraycopy(xs, 0, px, 0, n);
        System.arraycopy(ys, 0, py, 0, n);
        px[n] = xs[n - 1];
        py[n] = floor;
        px[n + 1] = xs[0];
        py[n + 1] = floor;
        g.fillPolygon(px, py, n + 2);
    }

    /// A pause of more than three usual steps is a gap.
    private static long gap(long[] times) {
        if (times.length < 3) {
            return Long.MAX_VALUE;
        }
        long step = Long.MAX_VALUE;
        for (int i = 1; i < Math.min(times.length, 50); i++) {
            step = Math.min(step, Math.max(1, times[i] - times[i - 1]));
        }
        return step * 3;
    }

    @Override
    protected void drawOver(GraphicsContext g, double width, double height) {
        if (Double.isFinite(dragged)) {
            g.setFill(accent().deriveColor(0, 1, 1, 0.15));
            g.fillRect(
                    Math.min(pressed, dragged),
                    TOP,
                    Math.abs(dragged - pressed),
                    height - TOP - BOTTOM);
        }
        long time = cursor.get();
        if (time < frame.from() || time > frame.to()) {
            return;
        }
        double x = sharp(x(time));
        g.setStroke(muted());
        g.setLineWidth(1);
        g.strokeLine(x, TOP, x, height - BOTTOM);
        if (inside || isFocused()) {
            tip(g, time, x, width, height);
        }
    }

    private record Reading(int number, double value, double y) {}

    private void tip(GraphicsContext g, long time, double x, double width, double height) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            int at = hidden.contains(i) ? -1 : nearest(curves.get(i).times(), time);
            if (at >= 0 && Double.isFinite(curves.get(i).values()[at])) {
                readings.add(new Reading(i, curves.get(i).values()[at], y(drawnValues.get(i)[at])));
            }
        }
        readings.sort(Comparator.comparingDouble(Reading::value).reversed());
        for (Reading reading : readings) {
            g.setFill(ground());
            g.fillOval(x - 3.5, reading.y() - 3.5, 7, 7);
            g.setStroke(colorOf(reading.number()));
            g.setLineWidth(1.5);
            g.strokeOval(x - 3.5, reading.y() - 3.5, 7, 7);
        }
        List<Reading> shown = readings.subList(0, Math.min(TIP_LINES, readings.size()));
        String head = TIME.format(Instant.ofEpochMilli(time).atZone(zone));
        double wide = widthOf(head, strong());
        double names = 0;
        double values = 0;
        for (Reading reading : shown) {
            names =
                    Math.max(
                            names,
                            Math.min(220, widthOf(curves.get(reading.number()).name(), text())));
            values = Math.max(values, widthOf(written(reading), text()));
        }
        wide = Math.max(wide, 14 + names + 16 + values) + 16;
        int more = readings.size() - shown.size();
        double tall = 22 + 16 * shown.size() + (more > 0 ? 16 : 0) + 4;
        double boxX = x + 12 + wide > width ? Math.max(0, x - 12 - wide) : x + 12;
        double boxY = Math.clamp(TOP, 0, Math.max(0, height - tall));
        g.setFill(ground());
        g.fillRoundRect(boxX, boxY, wide, tall, 8, 8);
        g.setStroke(grid());
        g.setLineWidth(1);
        g.strokeRoundRect(sharp(boxX), sharp(boxY), wide - 1, tall - 1, 8, 8);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(ink());
        g.setFont(strong());
        g.fillText(head, boxX + 8, boxY + 13);
        g.setFont(text());
        double line = boxY + 30;
        for (Reading reading : shown) {
            g.setFill(colorOf(reading.number()));
            g.fillRect(boxX + 8, line - 4, 8, 8);
            g.setFill(ink());
            g.fillText(fitted(curves.get(reading.number()).name(), text(), 220), boxX + 22, line);
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(written(reading), boxX + wide - 8, line);
            g.setTextAlign(TextAlignment.LEFT);
            line += 16;
        }
        if (more > 0) {
            g.setFill(muted());
            g.fillText("and " + more + " more", boxX + 22, line);
        }
    }

    private String written(Reading reading) {
        return curves.get(reading.number()).format().apply(reading.value());
    }

    /// The sample nearest to `time`, if one is about there; -1 for none.
    private static int nearest(long[] times, long time) {
        if (times.length == 0) {
            return -1;
        }
        int at = Math.min(times.length - 1, Thinning.at(times, time));
        if (at > 0 && time - times[at - 1] < times[at] - time) {
            at--;
        }
        return Math.abs(times[at] - time) <= gap(times) ? at : -1;
    }

    private long timeAt(double x) {
        double share = Math.clamp((x - left) / plotWidth(), 0, 1);
        return frame.from() + Math.round(share * (frame.to() - frame.from()));
    }

    private void moved(MouseEvent event) {
        inside = true;
        cursor.set(timeAt(event.getX()));
    }

    private void dragged(MouseEvent event) {
        dragged = event.getX();
        redrawOver();
    }

    private void released(MouseEvent event) {
        boolean zooms = Double.isFinite(dragged) && Math.abs(dragged - pressed) > 6;
        long from = timeAt(Math.min(pressed, event.getX()));
        long to = timeAt(Math.max(pressed, event.getX()));
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

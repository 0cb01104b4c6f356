package dev.slipway.ui.delivery;

import dev.slipway.delivery.dora.Week;
import dev.slipway.ui.kit.chart.Drawn;
import dev.slipway.ui.kit.chart.Ticks;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;

/// Deployments a week as bars, the median lead time as a line with the band from p25 to p75,
/// failures as crosses. The crosshair follows the mouse and the arrow keys; dragging zooms, a
/// double click or Escape shows everything again, Enter opens the week.
final class WeekChart extends Drawn {
    private static final double LEFT = 36;
    private static final double RIGHT = 52;
    private static final double TOP = 12;
    private static final double BOTTOM = 26;
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;
    private static final int LINES = 3;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// A level's boundary on the lead time's axis, in seconds.
    record Boundary(double seconds, String label) {}

    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
    private List<Week> all = List.of();
    private int first;
    private int last;
    private Optional<Boundary> boundary = Optional.empty();
    private double pressed = Double.NaN;
    private double dragged = Double.NaN;
    private IntConsumer onOpen = week -> {};

    WeekChart() {
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 120);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> at.set(weekAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> at.set(isFocused() ? at.get() : -1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        at.subscribe(week -> redraw());
        focusedProperty().subscribe(focused -> redraw());
    }

    /// The index of the week under the crosshair; -1 for none.
    ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /// Hears of a week that is to be opened.
    void setOnOpen(IntConsumer listener) {
        onOpen = listener;
    }

    void show(List<Week> weeks, Optional<Boundary> line) {
        boolean same = weeks.size() == all.size();
        all = weeks;
        boundary = line;
        if (!same) {
            zoomOut();
        }
        at.set(Math.min(at.get(), weeks.size() - 1));
        redraw();
    }

    void moveTo(int week) {
        at.set(Math.clamp(week, first, Math.max(first, last)));
    }

    /// Where the crosshair stands, in this node's pixels.
    double crosshairX() {
        return centre(at.get());
    }

    boolean isZoomed() {
        return first > 0 || last < all.size() - 1;
    }

    void zoomOut() {
        first = 0;
        last = all.size() - 1;
        redraw();
    }

    void zoom(int from, int to) {
        first = Math.max(0, Math.min(from, to));
        last = Math.min(all.size() - 1, Math.max(from, to));
        redraw();
    }

    private int count() {
        return Math.max(1, last - first + 1);
    }

    private double slot() {
        return (getWidth() - LEFT - RIGHT) / count();
    }

    private double centre(int week) {
        return LEFT + (week - first + 0.5) * slot();
    }

    private int weekAt(double x) {
        int week = first + (int) Math.floor((x - LEFT) / slot());
        return x < LEFT || week < first || week > last || all.isEmpty() ? -1 : week;
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getClickCount() == 2) {
            zoomOut();
        }
        pressed = event.getX();
        dragged = Double.NaN;
    }

    private void dragged(MouseEvent event) {
        dragged = Math.clamp(event.getX(), LEFT, Math.max(LEFT, getWidth() - RIGHT));
        redraw();
    }

    private void released(MouseEvent event) {
        int from = weekAt(Math.clamp(pressed, LEFT, Math.max(LEFT, getWidth() - RIGHT - 1)));
        int to = weekAt(Math.clamp(event.getX(), LEFT, Math.max(LEFT, getWidth() - RIGHT - 1)));
        if (Double.isFinite(dragged) && from >= 0 && to >= 0 && from != to) {
            zoom(from, to);
        }
        pressed = Double.NaN;
        dragged = Double.NaN;
        redraw();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> moveTo(at.get() < 0 ? last : at.get() - 1);
            case RIGHT -> moveTo(at.get() < 0 ? first : at.get() + 1);
            case HOME -> moveTo(first);
            case END -> moveTo(last);
            case ENTER -> onOpen.accept(at.get());
            case PLUS, ADD, EQUALS -> zoom(at.get() - count() / 4, at.get() + count() / 4);
            case MINUS, SUBTRACT -> zoomOut();
            case ESCAPE -> {
                if (!isZoomed()) {
                    return;
                }
                zoomOut();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        double floor = height - BOTTOM;
        int most = 1;
        double longest = 0;
        for (int i = first; i <= last && i < all.size(); i++) {
            most = Math.max(most, all.get(i).deployments().size());
            longest = Math.max(longest, all.get(i).leadTimes().quantile(0.75).orElse(0));
        }
        double[] counts = Ticks.round(0, Math.max(LINES, most), LINES, false);
        boolean days = longest > 4 * DAY;
        double unit = days ? DAY : HOUR;
        double[] times = Ticks.round(0, Math.max(longest / unit, 1e-3), LINES, false);
        int lines = Math.max(counts.length, times.length);
        double countStep = counts[1];
        double timeStep = times[1];
        double high = (floor - TOP) / (lines - 1);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < lines; i++) {
            double y = sharp(floor - i * high);
            g.setStroke(grid());
            g.setLineWidth(1);
            g.strokeLine(LEFT, y, width - RIGHT, y);
            g.setFill(muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(plain(i * countStep), LEFT - 8, y);
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(plain(i * timeStep) + (days ? " d" : " h"), width - RIGHT + 8, y);
        }
        double perCount = high / countStep;
        double perSecond = high / timeStep / unit;
        bars(g, floor, perCount);
        band(g, floor, perSecond);
        boundary.filter(b -> b.seconds() * perSecond <= floor - TOP)
                .ifPresent(b -> boundary(g, b, floor - b.seconds() * perSecond, width));
        line(g, floor, perSecond);
        crosses(g, floor);
        dates(g, floor);
        crosshair(g, floor, perSecond);
        if (Double.isFinite(dragged)) {
            g.setFill(soft().deriveColor(0, 1, 1, 0.35));
            g.fillRect(Math.min(pressed, dragged), TOP, Math.abs(dragged - pressed), floor - TOP);
        }
        if (isFocused() && at.get() < 0) {
            g.setStroke(accent());
            g.strokeRect(LEFT + 0.5, TOP + 0.5, width - LEFT - RIGHT - 1, floor - TOP - 1);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private void bars(GraphicsContext g, double floor, double perCount) {
        g.setFill(soft());
        double wide = Math.min(28, slot() * 0.56);
        for (int i = first; i <= last && i < all.size(); i++) {
            double tall = all.get(i).deployments().size() * perCount;
            g.fillRect(Math.round(centre(i) - wide / 2), floor - tall, Math.round(wide), tall);
        }
    }

    private void band(GraphicsContext g, double floor, double perSecond) {
        g.setFill(accent().deriveColor(0, 1, 1, isDark() ? 0.22 : 0.12));
        int from = -1;
        for (int i = first; i <= last + 1; i++) {
            boolean there = i <= last && i < all.size() && all.get(i).leadTimes().n() > 0;
            if (there && from < 0) {
                from = i;
            } else if (!there && from >= 0) {
                band(g, from, i - 1, floor, perSecond);
                from = -1;
            }
        }
    }

    private void band(GraphicsContext g, int from, int to, double floor, double perSecond) {
        g.beginPath();
        for (int i = from; i <= to; i++) {
            double y = floor - all.get(i).leadTimes().quantile(0.75).orElse(0) * perSecond;
            if (i == from) {
                g.moveTo(centre(i), y);
            } else {
                g.lineTo(centre(i), y);
            }
        }
        for (int i = to; i >= from; i--) {
            g.lineTo(
                    centre(i), floor - all.get(i).leadTimes().quantile(0.25).orElse(0) * perSecond);
        }
        g.closePath();
        g.fill();
    }

    private void boundary(GraphicsContext g, Boundary b, double y, double width) {
        g.setStroke(muted());
        g.setLineDashes(4, 3);
        g.strokeLine(LEFT, sharp(y), width - RIGHT, sharp(y));
        g.setLineDashes();
        g.setFill(muted());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(b.label(), LEFT + 6, y - 9);
    }

    private void line(GraphicsContext g, double floor, double perSecond) {
        g.setStroke(accent());
        g.setFill(accent());
        g.setLineWidth(1.75);
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = first; i <= last && i < all.size(); i++) {
            OptionalDouble median = all.get(i).leadTimes().median();
            if (median.isEmpty()) {
                continue;
            }
            double x = centre(i);
            double y = floor - median.getAsDouble() * perSecond;
            if (Double.isFinite(lastX)) {
                g.strokeLine(lastX, lastY, x, y);
            }
            g.fillOval(x - 2.5, y - 2.5, 5, 5);
            lastX = x;
            lastY = y;
        }
        g.setLineWidth(1);
    }

    private void crosses(GraphicsContext g, double floor) {
        g.setStroke(danger());
        g.setLineWidth(1.75);
        for (int i = first; i <= last && i < all.size(); i++) {
            int failed = all.get(i).failed().size();
            for (int k = 0; k < failed; k++) {
                double x = centre(i) + (k - (failed - 1) / 2.0) * 10;
                double y = floor - 10;
                g.strokeLine(x - 3, y - 3, x + 3, y + 3);
                g.strokeLine(x - 3, y + 3, x + 3, y - 3);
            }
        }
        g.setLineWidth(1);
    }

    private void dates(GraphicsContext g, double floor) {
        g.setFill(muted());
        g.setTextAlign(TextAlignment.CENTER);
        int every = (int) Math.ceil(52 / Math.max(1, slot()));
        for (int i = first; i <= last && i < all.size(); i += every) {
            g.fillText(
                    DATE.format(Instant.ofEpochSecond(all.get(i).from())), centre(i), floor + 15);
        }
    }

    private void crosshair(GraphicsContext g, double floor, double perSecond) {
        int week = at.get();
        if (week < first || week > last || week >= all.size()) {
            return;
        }
        double x = sharp(centre(week));
        g.setStroke(muted());
        g.strokeLine(x, TOP, x, floor);
        all.get(week)
                .leadTimes()
                .median()
                .ifPresent(
                        median -> {
                            double y = floor - median * perSecond;
                            g.setFill(ground());
                            g.fillOval(x - 4.5, y - 4.5, 9, 9);
                            g.setStroke(accent());
                            g.setLineWidth(2);
                            g.strokeOval(x - 4.5, y - 4.5, 9, 9);
                            g.setLineWidth(1);
                        });
    }
}

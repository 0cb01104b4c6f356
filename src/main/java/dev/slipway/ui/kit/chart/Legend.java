package dev.slipway.ui.kit.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The names of series with their colours and numbers. A click shows one series alone, a click with
/// Ctrl takes one away. In lines that flow, or as a table where there are numbers.
public final class Legend extends Drawn {
    private static final double LINE = 18;

    /// One entry; `color` is a name of [Palette#named], empty for the choice of the number;
    /// `numbers` stand under the heads.
    public record Entry(String name, String color, List<String> numbers) {}

    private record Place(int number, double x, double y, double width) {}

    private List<String> heads = List.of();
    private List<Entry> entries = List.of();
    private final Set<Integer> hidden = new HashSet<>();
    private final List<Place> places = new ArrayList<>();
    private double scrolled;
    private double whole;
    private Consumer<Set<Integer>> onHide = numbers -> {};

    public Legend() {
        setMinSize(0, 0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    public void setOnHide(Consumer<Set<Integer>> listener) {
        onHide = listener;
    }

    public void show(List<String> newHeads, List<Entry> newEntries) {
        heads = List.copyOf(newHeads);
        entries = List.copyOf(newEntries);
        redraw();
    }

    public boolean isTable() {
        return !heads.isEmpty();
    }

    /// How high it would like to be within `width`.
    public double wanted(double width) {
        if (isTable()) {
            return LINE * (entries.size() + 1) + 4;
        }
        double x = 0;
        int lines = 1;
        for (Entry entry : entries) {
            double wide = 18 + Math.min(width - 20, widthOf(entry.name(), text())) + 14;
            if (x > 0 && x + wide > width) {
                lines++;
                x = 0;
            }
            x += wide;
        }
        return lines * LINE + 4;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        places.clear();
        g.setTextBaseline(VPos.CENTER);
        if (isTable()) {
            table(g, width, height);
        } else {
            flow(g, width, height);
        }
    }

    private void flow(GraphicsContext g, double width, double height) {
        double x = 8;
        double y = LINE / 2 + 1 - scrolled;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String name = fitted(entry.name(), text(), width - 36);
            double wide = 14 + widthOf(name, text());
            if (x > 8 && x + wide > width) {
                x = 8;
                y += LINE;
            }
            if (y > -LINE && y < height + LINE) {
                entry(g, i, name, x, y, wide);
            }
            x += wide + 14;
        }
        whole = y + scrolled + LINE;
    }

    private void entry(
            GraphicsContext g, int number, String name, double x, double y, double wide) {
        boolean off = hidden.contains(number);
        g.setFill(off ? grid() : colorOf(number));
        g.fillRoundRect(x, y - 2, 9, 4, 3, 3);
        g.setFill(off ? muted() : ink());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(name, x + 14, y);
        places.add(new Place(number, x, y, wide));
    }

    private Color colorOf(int number) {
        return Palette.named(entries.get(number).color())
                .orElseGet(() -> Palette.series(number, isDark()));
    }

    private void table(GraphicsContext g, double width, double height) {
        double column = Math.min(84, Math.max(52, (width - 110) / Math.max(1, heads.size())));
        double names = Math.max(60, width - column * heads.size() - 12);
        g.setFill(muted());
        g.setTextAlign(TextAlignment.RIGHT);
        for (int k = 0; k < heads.size(); k++) {
            g.fillText(heads.get(k), names + column * (k + 1), LINE / 2 + 1);
        }
        g.save();
        g.beginPath();
        g.rect(0, LINE, width, height - LINE);
        g.clip();
        for (int i = 0; i < entries.size(); i++) {
            double y = LINE * (i + 1.5) + 1 - scrolled;
            if (y > 0 && y < height + LINE) {
                Entry entry = entries.get(i);
                entry(g, i, fitted(entry.name(), text(), names - 28), 8, y, names);
                g.setTextAlign(TextAlignment.RIGHT);
                for (int k = 0; k < entry.numbers().size(); k++) {
                    g.fillText(entry.numbers().get(k), names + column * (k + 1), y, column - 6);
                }
            }
        }
        g.restore();
        whole = LINE * (entries.size() + 1);
    }

    private void scrolled(ScrollEvent event) {
        double most = Math.max(0, whole - getHeight() + 4);
        double next = Math.clamp(scrolled - event.getDeltaY(), 0, most);
        if (next != scrolled) {
            scrolled = next;
            redraw();
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        for (Place place : places) {
            boolean on =
                    Math.abs(event.getY() - place.y()) <= LINE / 2
                            && event.getX() >= place.x()
                            && event.getX() <= place.x() + place.width();
            if (on) {
                choose(place.number(), event.isShortcutDown());
                return;
            }
        }
    }

    private void choose(int number, boolean one) {
        if (one) {
            if (!hidden.remove(number)) {
                hidden.add(number);
            }
        } else {
            boolean alone = !hidden.contains(number) && hidden.size() == entries.size() - 1;
            hidden.clear();
            for (int i = 0; i < entries.size() && !alone; i++) {
                if (i != number) {
                    hidden.add(i);
                }
            }
        }
        onHide.accept(Set.copyOf(hidden));
        redraw();
    }
}

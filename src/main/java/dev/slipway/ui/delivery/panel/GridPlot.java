package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.picture.Picture;
import dev.slipway.ui.kit.chart.Palette;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A table. A click on a head sorts, the wheel and the arrow keys scroll.
final class GridPlot extends Painted {
    private static final double LINE = 24;
    private static final double LEAST = 56;
    private static final int MEASURED = 60;
    private final Picture.Grid picture;
    private List<List<Picture.Cell>> rows;
    private double[] widths = {};
    private double scrolled;
    private double across;
    private int sortedBy = -1;
    private boolean falling;

    GridPlot(Picture.Grid picture) {
        this.picture = picture;
        rows = picture.rows();
        setFocusTraversable(true);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private double[] widths(double width) {
        int count = picture.heads().size();
        double[] wide = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            Picture.Head head = picture.heads().get(i);
            wide[i] = Math.max(LEAST, widthOf(head.name(), strong()) + 30);
            for (int row = 0; row < Math.min(MEASURED, rows.size()); row++) {
                wide[i] =
                        Math.max(
                                wide[i],
                                Math.min(420, widthOf(rows.get(row).get(i).text(), text()) + 20));
            }
            wide[i] = head.width() > 0 ? Math.max(LEAST, head.width()) : wide[i];
            sum += wide[i];
        }
        double more = Math.max(0, width - sum) / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            wide[i] += more;
        }
        return wide;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        widths = widths(width);
        double whole = 0;
        for (double one : widths) {
            whole += one;
        }
        across = Math.clamp(across, 0, Math.max(0, whole - width));
        g.setTextBaseline(VPos.CENTER);
        int first = (int) (scrolled / LINE);
        int last = Math.min(rows.size(), first + (int) Math.ceil(height / LINE) + 1);
        g.save();
        g.beginPath();
        g.rect(0, LINE, width, height - LINE);
        g.clip();
        for (int row = first; row < last; row++) {
            row(g, rows.get(row), LINE * (row + 1) - scrolled, width);
        }
        g.restore();
        heads(g, width);
        double room = height - LINE;
        double all = rows.size() * LINE;
        if (all > room) {
            double thumb = Math.max(20, room * room / all);
            g.setFill(muted().deriveColor(0, 1, 1, 0.5));
            g.fillRoundRect(
                    width - 5, LINE + (room - thumb) * scrolled / (all - room), 4, thumb, 4, 4);
        }
    }

    private void heads(GraphicsContext g, double width) {
        double x = -across;
        g.setStroke(grid());
        g.setLineWidth(1);
        g.strokeLine(0, LINE - 0.5, width, LINE - 0.5);
        for (int i = 0; i < widths.length; i++) {
            Picture.Head head = picture.heads().get(i);
            String mark = i == sortedBy ? falling ? " ↓" : " ↑" : "";
            g.setFont(strong());
            g.setFill(muted());
            text(
                    g,
                    fitted(head.name(), strong(), widths[i] - 24) + mark,
                    head.number(),
                    x,
                    LINE / 2,
                    widths[i]);
            x += widths[i];
        }
        g.setFont(text());
    }

    private void row(GraphicsContext g, List<Picture.Cell> cells, double y, double width) {
        double x = -across;
        g.setStroke(grid().deriveColor(0, 1, 1, 0.5));
        g.strokeLine(0, sharp(y + LINE - 1), width, sharp(y + LINE - 1));
        for (int i = 0; i < cells.size(); i++) {
            if (x + widths[i] > 0 && x < width) {
                cell(g, cells.get(i), picture.heads().get(i).number(), x, y, widths[i]);
            }
            x += widths[i];
        }
    }

    private void cell(
            GraphicsContext g, Picture.Cell cell, boolean number, double x, double y, double wide) {
        Color fill = Palette.named(cell.color()).orElse(null);
        if (cell.fill() && fill != null) {
            g.setFill(fill);
            g.fillRect(x + 1, y, wide - 2, LINE - 1);
        } else if (Double.isFinite(cell.share())) {
            g.setFill(fillOf(cell.color(), accent()).deriveColor(0, 1, 1, 0.35));
            g.fillRect(x + 4, y + 4, (wide - 8) * Math.clamp(cell.share(), 0, 1), LINE - 9);
        }
        g.setFill(cell.fill() && fill != null ? Palette.on(fill) : inkOf(cell.color()));
        text(g, fitted(cell.text(), text(), wide - 14), number, x, y + LINE / 2, wide);
    }

    private static void text(
            GraphicsContext g, String text, boolean right, double x, double y, double wide) {
        g.setTextAlign(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.fillText(text, right ? x + wide - 8 : x + 8, y);
    }

    private void scrolled(ScrollEvent event) {
        if (scroll(-event.getDeltaY()) | shift(-event.getDeltaX())) {
            event.consume();
        }
    }

    private boolean scroll(double by) {
        double most = Math.max(0, (rows.size() + 1) * LINE - getHeight());
        double next = Math.clamp(scrolled + by, 0, most);
        boolean moves = next != scrolled;
        scrolled = next;
        redraw();
        return moves;
    }

    private boolean shift(double by) {
        double before = across;
        across = Math.max(0, across + by);
        redraw();
        return by != 0 && across != before;
    }

    private void key(KeyEvent event) {
        boolean used =
                switch (event.getCode()) {
                    case DOWN -> scroll(LINE);
                    case UP -> scroll(-LINE);
                    case PAGE_DOWN -> scroll(getHeight() - LINE);
                    case PAGE_UP -> scroll(LINE - getHeight());
                    case LEFT -> shift(-40);
                    case RIGHT -> shift(40);
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        double x = -across;
        for (int i = 0; i < widths.length && event.getY() < LINE; i++) {
            if (event.getX() >= x && event.getX() < x + widths[i]) {
                sort(i);
                return;
            }
            x += widths[i];
        }
    }

    private void sort(int column) {
        falling = column == sortedBy && !falling;
        sortedBy = column;
        List<List<Picture.Cell>> sorted = new ArrayList<>(picture.rows());
        Comparator<List<Picture.Cell>> order = (a, b) -> compare(a.get(column), b.get(column));
        sorted.sort(falling ? order.reversed() : order);
        rows = sorted;
        scrolled = 0;
        redraw();
    }

    private static int compare(Picture.Cell a, Picture.Cell b) {
        return a.sort() instanceof Number x && b.sort() instanceof Number y
                ? Double.compare(x.doubleValue(), y.doubleValue())
                : a.text().compareTo(b.text());
    }
}

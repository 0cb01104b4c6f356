package dev.slipway.ui.kit.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The rings on the curves under the crosshair, and the box beside it with their values.
final class CrosshairTip {
    private static final int MOST = 12;
    private static final double LINE = 16;
    private static final double HEAD = 22;
    private static final double NAME = 220;
    private static final double TOP = 8;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm:ss", Locale.ENGLISH);

    private final Drawn plot;
    private final ZoneId zone = ZoneId.systemDefault();

    CrosshairTip(Drawn plot) {
        this.plot = plot;
    }

    void draw(
            GraphicsContext g,
            long time,
            double x,
            List<TimePlot.Reading> readings,
            double width,
            double height) {
        g.setFill(plot.ground());
        g.setLineWidth(1.5);
        for (TimePlot.Reading reading : readings) {
            g.fillOval(x - 3.5, reading.y() - 3.5, 7, 7);
            g.setStroke(reading.color());
            g.strokeOval(x - 3.5, reading.y() - 3.5, 7, 7);
        }
        List<TimePlot.Reading> shown = readings.subList(0, Math.min(MOST, readings.size()));
        int more = readings.size() - shown.size();
        String head = TIME.format(Instant.ofEpochMilli(time).atZone(zone));
        double wide = wide(head, shown);
        double tall = HEAD + LINE * (shown.size() + (more > 0 ? 1 : 0)) + 4;
        double left = x + 12 + wide > width ? Math.max(0, x - 12 - wide) : x + 12;
        double top = Math.clamp(TOP, 0, Math.max(0, height - tall));
        box(g, left, top, wide, tall);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(plot.ink());
        g.setFont(Drawn.strong());
        g.fillText(head, left + 8, top + 13);
        g.setFont(Drawn.text());
        double line = top + 30;
        for (TimePlot.Reading reading : shown) {
            g.setFill(reading.color());
            g.fillRect(left + 8, line - 4, 8, 8);
            g.setFill(plot.ink());
            g.fillText(plot.fitted(reading.name(), Drawn.text(), NAME), left + 22, line);
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(reading.written(), left + wide - 8, line);
            g.setTextAlign(TextAlignment.LEFT);
            line += LINE;
        }
        if (more > 0) {
            g.setFill(plot.muted());
            g.fillText("and " + more + " more", left + 22, line);
        }
    }

    private double wide(String head, List<TimePlot.Reading> shown) {
        double names = 0;
        double values = 0;
        for (TimePlot.Reading reading : shown) {
            names = Math.max(names, Math.min(NAME, plot.widthOf(reading.name(), Drawn.text())));
            values = Math.max(values, plot.widthOf(reading.written(), Drawn.text()));
        }
        return Math.max(plot.widthOf(head, Drawn.strong()), 14 + names + 16 + values) + 16;
    }

    private void box(GraphicsContext g, double left, double top, double wide, double tall) {
        g.setFill(plot.ground());
        g.fillRoundRect(left, top, wide, tall, 8, 8);
        g.setStroke(plot.grid());
        g.setLineWidth(1);
        g.strokeRoundRect(Drawn.sharp(left), Drawn.sharp(top), wide - 1, tall - 1, 8, 8);
    }
}

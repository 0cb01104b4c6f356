package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.picture.Picture;
import dev.slipway.delivery.show.Calculation;
import dev.slipway.delivery.show.FieldOptions;
import dev.slipway.delivery.show.Thresholds;
import dev.slipway.ui.kit.chart.Curve;
import dev.slipway.ui.kit.chart.Legend;
import dev.slipway.ui.kit.chart.TimePlot;
import dev.slipway.yaml.YamlNode;

import javafx.beans.property.LongProperty;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A plot over time with its legend below, or at its right.
final class LinesBody extends Region {
    private static final double RIGHT = 0.32;
    private static final Set<String> BINARY =
            Set.of("bytes", "bits", "binBps", "binbps", "kbytes", "mbytes", "gbytes");
    private final TimePlot plot = new TimePlot();
    private final Legend legend = new Legend();
    private final Picture.Lines picture;
    private final LongProperty cursor;

    LinesBody(
            Picture.Lines picture,
            long from,
            long to,
            LongProperty cursor,
            TimePlot.OnZoom onZoom) {
        this.picture = picture;
        List<Curve> curves =
                picture.lines().stream().map(line -> curve(line, picture.stacked())).toList();
        plot.show(curves, frame(picture, from, to));
        this.cursor = cursor;
        plot.crosshairProperty().bindBidirectional(cursor);
        plot.setOnZoom(onZoom);
        legend.setOnHide(plot::hide);
        tell();
        getChildren().addAll(plot, legend);
        setMinSize(0, 0);
    }

    void close() {
        plot.crosshairProperty().unbindBidirectional(cursor);
        plot.close();
    }

    private static Curve curve(Picture.Line line, boolean stacked) {
        FieldOptions options = line.options();
        double width = number(options, "custom.lineWidth", 1.5);
        double opacity = number(options, "custom.fillOpacity", stacked ? 30 : 0) / 100;
        boolean stepped =
                options.get("custom.lineInterpolation")
                        .flatMap(YamlNode::string)
                        .filter(s -> s.startsWith("step"))
                        .isPresent();
        return new Curve(
                line.name(),
                line.color(),
                line.times(),
                negated(options, line.values()),
                switch (line.style()) {
                    case LINE -> Curve.Kind.LINE;
                    case BARS -> Curve.Kind.BARS;
                    case POINTS -> Curve.Kind.POINTS;
                },
                Math.max(1, width),
                opacity,
                stepped,
                options::format);
    }

    /// `custom.transform: negative-Y` mirrors a series below the axis.
    private static double[] negated(FieldOptions options, double[] values) {
        boolean negative =
                options.get("custom.transform")
                        .flatMap(YamlNode::string)
                        .filter("negative-Y"::equals)
                        .isPresent();
        return negative ? Arrays.stream(values).map(v -> -v).toArray() : values;
    }

    private static double number(FieldOptions options, String key, double otherwise) {
        return options.get(key).map(YamlNode::value).orElse(null) instanceof Number number
                ? number.doubleValue()
                : otherwise;
    }

    private static TimePlot.Frame frame(Picture.Lines picture, long from, long to) {
        FieldOptions first = picture.lines().getFirst().options();
        List<TimePlot.Mark> marks = new ArrayList<>();
        List<Thresholds.Step> steps = picture.thresholds().steps();
        for (int i = 0; i < steps.size() && !picture.thresholds().percentage(); i++) {
            double end = i + 1 < steps.size() ? steps.get(i + 1).from() : Double.MAX_VALUE;
            marks.add(
                    new TimePlot.Mark(
                            steps.get(i).from(),
                            end,
                            steps.get(i).color(),
                            !picture.thresholdLines()));
        }
        return new TimePlot.Frame(
                from,
                to,
                first.min().orElse(Double.NaN),
                first.max().orElse(Double.NaN),
                picture.stacked(),
                BINARY.contains(first.unit()),
                marks);
    }

    private void tell() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (Picture.Line line : picture.lines()) {
            entries.add(
                    new Legend.Entry(
                            line.name(),
                            line.color(),
                            picture.legend().stream()
                                    .map(c -> line.options().format(c.of(line.values())))
                                    .toList()));
        }
        legend.show(picture.legend().stream().map(Calculation::title).toList(), entries);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean room = picture.legendShown() && height > 90 && width > 120;
        legend.setVisible(room);
        if (!room) {
            plot.resizeRelocate(0, 0, width, height);
            return;
        }
        if (picture.legendRight() && width > 360) {
            double wide = Math.floor(width * (legend.isTable() ? 0.42 : RIGHT));
            plot.resizeRelocate(0, 0, width - wide, height);
            legend.resizeRelocate(width - wide, 4, wide, height - 8);
            return;
        }
        double tall = Math.min(legend.wanted(width), Math.floor(height * 0.34));
        plot.resizeRelocate(0, 0, width, height - tall);
        legend.resizeRelocate(0, height - tall, width, tall);
    }
}

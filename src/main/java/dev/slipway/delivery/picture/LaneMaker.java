package dev.slipway.delivery.picture;

import dev.slipway.delivery.show.FieldOptions;
import dev.slipway.delivery.show.Frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// States over time: equal neighbours are one span, or a span a sample for a status history.
final class LaneMaker {
    private static final int LANES = 60;

    private LaneMaker() {}

    static Picture of(Look look, List<Frame> frames, boolean samples) {
        List<Picture.Lane> lanes = new ArrayList<>();
        for (Picture.Line line : LineMaker.lines(look, frames)) {
            if (lanes.size() < LANES) {
                lanes.add(new Picture.Lane(line.name(), spans(look, line, samples)));
            }
        }
        return lanes.isEmpty()
                ? new Picture.Nothing("no states in the answers")
                : new Picture.Lanes(lanes, samples);
    }

    private static List<Picture.Span> spans(Look look, Picture.Line line, boolean samples) {
        List<Picture.Span> spans = new ArrayList<>();
        FieldOptions options = line.options();
        double max = Arrays.stream(line.values()).filter(Double::isFinite).max().orElse(1);
        long step = step(line.times());
        for (int i = 0; i < line.values().length; i++) {
            double value = line.values()[i];
            if (Double.isNaN(value)) {
                continue;
            }
            long from = line.times()[i];
            long to = from + step;
            String text = look.format(options, value);
            String color =
                    look.color(
                            options,
                            value,
                            options.min().orElse(0),
                            options.max().orElse(max),
                            true);
            Picture.Span last = spans.isEmpty() ? null : spans.getLast();
            if (!samples && last != null && last.text().equals(text) && from - last.to() <= step) {
                spans.set(spans.size() - 1, new Picture.Span(last.from(), to, text, last.color()));
            } else {
                spans.add(new Picture.Span(from, to, text, color));
            }
        }
        return spans;
    }

    private static long step(long[] times) {
        long step = Long.MAX_VALUE;
        for (int i = 1; i < times.length; i++) {
            step = Math.min(step, times[i] - times[i - 1]);
        }
        return step == Long.MAX_VALUE || step <= 0 ? 60_000 : step;
    }
}

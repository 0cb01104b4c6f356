package dev.slipway.delivery.picture;

import dev.slipway.base.Problem;
import dev.slipway.delivery.dashboard.Interpolation;
import dev.slipway.delivery.dashboard.Panel;
import dev.slipway.delivery.dashboard.PanelKind;
import dev.slipway.delivery.show.Frame;
import dev.slipway.delivery.show.Transformations;

import java.util.List;

/// Makes a panel's picture of what its queries were answered.
public final class Pictures {
    private Pictures() {}

    /// A picture, and what had to be left out of it.
    public record Made(Picture picture, List<Problem> problems) {

        public Made {
            problems = List.copyOf(problems);
        }
    }

    /// A panel without queries, such as a text.
    public static Made words(Panel panel, Interpolation variables) {
        Look look = new Look(panel);
        String content = look.option(look.text("content"), "content");
        String mode = look.option(look.text("mode"), "mode");
        return new Made(
                new Picture.Words(variables.text(content), !mode.equals("html")), List.of());
    }

    /// From answers in the order of the panel's queries.
    public static Made of(Panel panel, List<Answer> answers) {
        if (panel.kind() == PanelKind.HEATMAP) {
            return new Made(HeatMaker.of(panel, answers), List.of());
        }
        Transformations.Done done = Transformations.apply(panel.json(), Frames.of(answers));
        List<Frame> frames = done.frames();
        Picture picture =
                frames.stream().allMatch(frame -> frame.rows() == 0)
                        ? new Picture.Nothing("no data in this time range")
                        : of(panel, new Look(panel), frames);
        return new Made(picture, done.problems());
    }

    private static Picture of(Panel panel, Look look, List<Frame> frames) {
        return switch (panel.kind()) {
            case TIME_SERIES -> LineMaker.of(look, frames);
            case STAT, GAUGE, BAR_GAUGE, PIE -> ValueMaker.of(panel.kind(), look, frames);
            case TABLE -> GridMaker.of(look, frames);
            case BAR_CHART -> BarMaker.categories(look, frames);
            case HISTOGRAM -> BarMaker.histogram(look, frames);
            case STATE_TIMELINE -> LaneMaker.of(look, frames, false);
            case STATUS_HISTORY -> LaneMaker.of(look, frames, true);
            case TEXT, ROW, HEATMAP, LOGS, OTHER ->
                    new Picture.Nothing("panels of this kind show no numbers");
        };
    }
}

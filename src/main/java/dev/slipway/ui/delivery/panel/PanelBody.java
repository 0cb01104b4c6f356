package dev.slipway.ui.delivery.panel;

import dev.slipway.delivery.dashboard.Panel;
import dev.slipway.delivery.dashboard.PanelKind;
import dev.slipway.delivery.picture.Picture;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.chart.TimePlot;

import javafx.beans.property.LongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/// The region that shows a picture.
public final class PanelBody {
    private PanelBody() {}

    /// What the bodies of a board share: the range in milliseconds since 1970, the time under the
    /// crosshair, and who hears of another range.
    public record Board(long from, long to, LongProperty cursor, TimePlot.OnZoom onZoom) {}

    public static Region of(Panel panel, Picture picture, Board board) {
        return switch (picture) {
            case Picture.Lines lines ->
                    new LinesBody(lines, board.from(), board.to(), board.cursor(), board.onZoom());
            case Picture.Values values ->
                    switch (panel.kind()) {
                        case GAUGE -> new GaugePlot(values);
                        case BAR_GAUGE -> new BarGaugePlot(values);
                        case PIE -> new PiePlot(values, isRing(panel));
                        default -> new StatPlot(values);
                    };
            case Picture.Grid grid -> new GridPlot(grid);
            case Picture.Heat heat -> new HeatPlot(heat, board.from(), board.to());
            case Picture.Lanes lanes -> new LanePlot(lanes, board.from(), board.to());
            case Picture.Bars bars -> new BarPlot(bars);
            case Picture.Words words -> new WordsBody(words.text());
            case Picture.Nothing nothing -> sentence(nothing.why());
        };
    }

    /// Ends what a body hears; it is not used any more.
    public static void close(Region body) {
        if (body instanceof LinesBody lines) {
            lines.close();
        }
    }

    private static boolean isRing(Panel panel) {
        return panel.kind() == PanelKind.PIE
                && panel.json()
                        .get("options")
                        .flatMap(o -> o.text("pieType"))
                        .or(() -> panel.json().text("pieType"))
                        .filter("donut"::equals)
                        .isPresent();
    }

    static Region sentence(String why) {
        Label words = Styles.wrapped(why, "muted", "small");
        words.setTextAlignment(TextAlignment.CENTER);
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(360);
        return new StackPane(words);
    }
}

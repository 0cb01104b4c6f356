package dev.slipway.ui.kit.graph;

import dev.slipway.ui.kit.graph.GraphLayout.Box;
import dev.slipway.ui.kit.graph.GraphLayout.Line;
import dev.slipway.ui.kit.graph.GraphLayout.Point;

import java.util.List;
import java.util.Locale;

/// A picture as SVG, for pages and slides: what is seen, in colours for a white page.
public final class GraphSvg {
    private static final String LINE = "#57606a";
    private static final String BORDER = "#d0d7de";
    private static final String TEXT = "#1f2328";
    private static final String ROOT = "#0969da";
    private static final String ROOT_FILL = "#ddf4ff";

    /// How wide a letter of this size is, in pixels.
    private static final double NARROW = 5.6;

    private static final double USUAL = 6.8;

    private final StringBuilder text = new StringBuilder();

    private GraphSvg() {}

    public static String of(Picture picture) {
        GraphSvg svg = new GraphSvg();
        GraphLayout layout = picture.layout();
        svg.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                        + " viewBox=\"0 0 %.0f %.0f\" font-family=\"Inter, sans-serif\""
                        + " font-size=\"12\">",
                layout.width(), layout.height(), layout.width(), layout.height());
        svg.add(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 6 8\" refX=\"6\" refY=\"4\""
                        + " markerWidth=\"6\" markerHeight=\"8\" orient=\"auto\">"
                        + "<path d=\"M0 0L6 4L0 8Z\" fill=\"%s\"/></marker></defs>",
                LINE);
        svg.add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        picture.frames().forEach(svg::frame);
        layout.lines().forEach(svg::line);
        layout.boxes().forEach(svg::box);
        svg.add("</svg>");
        return svg.text.toString();
    }

    private void frame(Picture.Frame frame) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"8\""
                        + " fill=\"#f6f8fa\" stroke=\"%s\"/>",
                frame.x(), frame.y(), frame.width(), frame.height(), frame.root() ? ROOT : BORDER);
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-weight=\"600\" fill=\"%s\">%s</text>",
                frame.x() + 12,
                frame.y() + 20,
                TEXT,
                escaped(fitting(frame.node().label(), frame.width() - 24)));
    }

    private void box(Box box) {
        boolean api = box.node().isApi();
        String dashes = box.node().missing() ? " stroke-dasharray=\"3 3\"" : "";
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.0f\" rx=\"%d\" fill=\"%s\""
                        + " stroke=\"%s\"%s/>",
                box.x(),
                box.y(),
                box.width(),
                GraphLayout.NODE,
                api ? 16 : 6,
                box.root() ? ROOT_FILL : "white",
                box.root() ? ROOT : BORDER,
                dashes);
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\"%s>%s</text>",
                box.x() + box.width() / 2,
                box.middle() + 4,
                TEXT,
                box.root() ? " font-weight=\"600\"" : "",
                escaped(fitting(box.node().name(), box.width() - 12)));
    }

    private void line(Line line) {
        StringBuilder path = new StringBuilder();
        List<Point> points = line.points();
        for (int i = 0; i < points.size(); i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "%.1f %.1f",
                                    points.get(i).x(),
                                    points.get(i).y()));
        }
        boolean dashed = line.family().filter(Family.DEPENDENCY::equals).isPresent();
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-linejoin=\"round\"%s"
                        + " marker-end=\"url(#arrow)\"/>",
                path, LINE, dashed ? " stroke-dasharray=\"4 3\"" : "");
    }

    private void add(String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    /// Names that are too long even when written narrowly are cut, as the window cuts them.
    private static String fitting(String name, double width) {
        return name.length() * NARROW <= width
                ? name
                : name.substring(0, Math.max(1, (int) (width / USUAL))) + "…";
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

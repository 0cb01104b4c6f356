package dev.slipway.ui.source;

import dev.slipway.ui.kit.LineDiff;

import java.util.ArrayList;
import java.util.List;

/// The line ends of a file, which an editor of lines does not see and must not change.
final class LineEnds {

    private LineEnds() {}

    private record Line(String text, String end) {}

    /// `now` as a text: lines of `original` with the ends they have there, new ones with the end
    /// that most lines have, and a line feed after the last line where there was one.
    static String keep(String original, List<String> now) {
        List<Line> old = split(original);
        String usual = usual(old);
        List<String> oldLines = old.stream().map(Line::text).toList();
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (LineDiff.Hunk hunk : LineDiff.hunks(oldLines, now)) {
            lines.addAll(old.subList(at, hunk.oldStart()));
            now.subList(hunk.start(), hunk.end()).forEach(text -> lines.add(new Line(text, usual)));
            at = hunk.oldEnd();
        }
        lines.addAll(old.subList(at, old.size()));
        String lastEnd = old.getLast().end();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean last = i == lines.size() - 1;
            text.append(line.text())
                    .append(last ? lastEnd : line.end().isEmpty() ? usual : line.end());
        }
        return text.toString();
    }

    private static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', from)) {
            boolean carriage = i > from && text.charAt(i - 1) == '\r';
            lines.add(
                    new Line(text.substring(from, carriage ? i - 1 : i), carriage ? "\r\n" : "\n"));
            from = i + 1;
        }
        if (from < text.length() || lines.isEmpty()) {
            lines.add(new Line(text.substring(from), ""));
        }
        return lines;
    }

    private static String usual(List<Line> lines) {
        long carriages = lines.stream().filter(line -> line.end().equals("\r\n")).count();
        return carriages * 2 > lines.size() ? "\r\n" : "\n";
    }
}

package dev.slipway.template;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;
import dev.slipway.template.syntax.Stmt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects output and, for each of its lines, the source offset of what began it.
final class Sink {
    private final StringBuilder text = new StringBuilder();
    private final Places places;
    private long[] origins = new long[16];
    private int lines;
    private boolean lineOpen;

    Sink(Places places) {
        this.places = places;
    }

    void text(Stmt.Text stmt) {
        String value = stmt.text();
        if (value.isEmpty()) {
            return;
        }
        begin(stmt.at());
        int number = 0;
        for (int i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) {
            lineOpen = false;
            if (i + 1 < value.length()) {
                begin(stmt.lines().get(number));
            }
            number++;
        }
        text.append(value);
    }

    void value(String value, int at) {
        if (value.isEmpty()) {
            return;
        }
        begin(at);
        for (int i = value.indexOf('\n'); i >= 0; i = value.indexOf('\n', i + 1)) {
            lineOpen = false;
            if (i + 1 < value.length()) {
                begin(at);
            }
        }
        text.append(value);
    }

    private void begin(int at) {
        if (lineOpen) {
            return;
        }
        if (lines == origins.length) {
            origins = Arrays.copyOf(origins, lines * 2);
        }
        origins[lines++] = places.mark(at);
        lineOpen = true;
    }

    String string() {
        return text.toString();
    }

    Traced traced() {
        List<Origin> list = new ArrayList<>(lines);
        long last = -1;
        Origin origin = Origin.TARGET;
        for (int i = 0; i < lines; i++) {
            if (origins[i] != last || i == 0) {
                last = origins[i];
                origin = new Origin(Origin.Step.TEMPLATE, places.where(last));
            }
            list.add(origin);
        }
        return new Traced(string(), list);
    }
}

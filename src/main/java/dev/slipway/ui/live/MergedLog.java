package dev.slipway.ui.live;

import dev.slipway.cluster.access.LogLine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The newest lines of several logs as one, by time, each once. Bounded in lines and in letters, so
/// that a service that writes novels fills no memory. For one thread.
final class MergedLog {
    private static final Comparator<LogLine> BY_TIME =
            Comparator.comparing(line -> line.time().orElse(Instant.MIN));

    private final int mostLines;
    private final long mostLetters;
    private final List<LogLine> lines = new ArrayList<>();
    private final Set<LogLine> known = new HashSet<>();
    private long letters;
    private int errors;
    private int warnings;

    MergedLog(int mostLines, long mostLetters) {
        this.mostLines = mostLines;
        this.mostLetters = mostLetters;
    }

    void clear() {
        lines.clear();
        known.clear();
        letters = 0;
        errors = 0;
        warnings = 0;
    }

    void add(List<LogLine> more) {
        boolean inOrder = true;
        for (LogLine line : more) {
            if (known.add(line)) {
                inOrder &= lines.isEmpty() || BY_TIME.compare(lines.getLast(), line) <= 0;
                lines.add(line);
                count(line, 1);
            }
        }
        if (!inOrder) {
            lines.sort(BY_TIME);
        }
        int gone = 0;
        while (gone < lines.size() && (lines.size() - gone > mostLines || letters > mostLetters)) {
            LogLine oldest = lines.get(gone++);
            known.remove(oldest);
            count(oldest, -1);
        }
        lines.subList(0, gone).clear();
    }

    private void count(LogLine line, int by) {
        letters += (long) by * line.text().length();
        LogLine.Tone tone = line.tone();
        errors += tone == LogLine.Tone.ERROR ? by : 0;
        warnings += tone == LogLine.Tone.WARNING ? by : 0;
    }

    /// Oldest first.
    List<LogLine> lines() {
        return lines;
    }

    int errors() {
        return errors;
    }

    int warnings() {
        return warnings;
    }
}

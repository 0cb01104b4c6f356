package dev.slipway.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which lines of a text are new against an older one, by Myers' shortest edit script ("An O(ND)
/// Difference Algorithm", 1986). Beyond [#LIMIT] edits everything between the common head and tail
/// counts as one change: cheap, and nobody follows more single lines with their eyes.
public final class LineDiff {
    private static final int LIMIT = 400;

    private LineDiff() {}

    /// Old lines `oldStart` to `oldEnd` (from 0, exclusive) became new lines `start` to `end`.
    public record Hunk(int oldStart, int oldEnd, int start, int end) {}

    /// The changes from `before` to `after`, in order.
    public static List<Hunk> hunks(List<String> before, List<String> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<String> old = before.subList(head, before.size() - tail);
        List<String> now = after.subList(head, after.size() - tail);
        if (old.isEmpty() && now.isEmpty()) {
            return List.of();
        }
        return shifted(old.isEmpty() || now.isEmpty() ? whole(old, now) : middle(old, now), head);
    }

    private static List<Hunk> whole(List<String> old, List<String> now) {
        return List.of(new Hunk(0, old.size(), 0, now.size()));
    }

    private static List<Hunk> middle(List<String> old, List<String> now) {
        int most = Math.min(LIMIT, old.size() + now.size());
        int[] reach = new int[2 * most + 2];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            trace.add(Arrays.copyOfRange(reach, most - edits, most + edits + 2));
            for (int k = -edits; k <= edits; k += 2) {
                boolean down =
                        k == -edits || (k != edits && reach[most + k - 1] < reach[most + k + 1]);
                int x = down ? reach[most + k + 1] : reach[most + k - 1] + 1;
                int y = x - k;
                while (x < old.size() && y < now.size() && old.get(x).equals(now.get(y))) {
                    x++;
                    y++;
                }
                reach[most + k] = x;
                if (x >= old.size() && y >= now.size()) {
                    return walkBack(trace, old.size(), now.size());
                }
            }
        }
        return whole(old, now);
    }

    private static List<Hunk> walkBack(List<int[]> trace, int oldSize, int newSize) {
        List<Hunk> hunks = new ArrayList<>();
        int x = oldSize;
        int y = newSize;
        for (int edits = trace.size() - 1; edits > 0; edits--) {
            int[] reach = trace.get(edits);
            int k = x - y;
            boolean down =
                    k == -edits || (k != edits && reach[edits + k - 1] < reach[edits + k + 1]);
            int before = down ? k + 1 : k - 1;
            x = reach[edits + before];
            y = x - before;
            hunks.add(down ? new Hunk(x, x, y, y + 1) : new Hunk(x, x + 1, y, y));
        }
        return merged(hunks.reversed());
    }

    private static List<Hunk> merged(List<Hunk> steps) {
        List<Hunk> hunks = new ArrayList<>();
        for (Hunk step : steps) {
            Hunk last = hunks.isEmpty() ? null : hunks.getLast();
            if (last != null && last.oldEnd() == step.oldStart() && last.end() == step.start()) {
                hunks.set(
                        hunks.size() - 1,
                        new Hunk(last.oldStart(), step.oldEnd(), last.start(), step.end()));
            } else {
                hunks.add(step);
            }
        }
        return hunks;
    }

    private static List<Hunk> shifted(List<Hunk> hunks, int by) {
        return hunks.stream()
                .map(
                        hunk ->
                                new Hunk(
                                        hunk.oldStart() + by,
                                        hunk.oldEnd() + by,
                                        hunk.start() + by,
                                        hunk.end() + by))
                .toList();
    }
}

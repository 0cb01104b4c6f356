package dev.slipway.ui.kit.chart;

/// Makes a long series as short as the screen can show it: of each pixel column the first, lowest,
/// highest and last value, so that no peak is lost and a hundred thousand points cost what some
/// thousand do.
final class Thinning {
    private double[] xs = new double[1024];
    private double[] ys = new double[1024];
    private int count;

    /// Where a thinned run of points goes: pixel x, value y, how many.
    interface Run {
        void points(double[] xs, double[] ys, int count);
    }

    /// Gives each unbroken run of `values` between `from` and `to` (milliseconds, with one
    /// neighbour on each side), in pixels from 0 to `width`. A gap is a NaN, or a pause longer than
    /// `gap`.
    void runs(long[] times, double[] values, long from, long to, double width, long gap, Run run) {
        int first = Math.max(0, at(times, from) - 1);
        int last = Math.min(times.length, at(times, to) + 1);
        double scale = width / Math.max(1, to - from);
        count = 0;
        int i = first;
        while (i < last) {
            if (!Double.isFinite(values[i])) {
                flush(run);
                i++;
                continue;
            }
            if (count > 0 && times[i] - times[i - 1] > gap) {
                flush(run);
            }
            long column = column(times[i], from, scale);
            int lowest = i;
            int highest = i;
            int end = i;
            while (end + 1 < last
                    && Double.isFinite(values[end + 1])
                    && times[end + 1] - times[end] <= gap
                    && column(times[end + 1], from, scale) == column) {
                end++;
                lowest = values[end] < values[lowest] ? end : lowest;
                highest = values[end] > values[highest] ? end : highest;
            }
            add(times, values, i, from, scale);
            int one = Math.min(lowest, highest);
            int two = Math.max(lowest, highest);
            if (one > i && one < end) {
                add(times, values, one, from, scale);
            }
            if (two > i && two < end && two != one) {
                add(times, values, two, from, scale);
            }
            if (end > i) {
                add(times, values, end, from, scale);
            }
            i = end + 1;
        }
        flush(run);
    }

    private static long column(long time, long from, double scale) {
        return (long) Math.floor((time - from) * scale);
    }

    private void add(long[] times, double[] values, int i, long from, double scale) {
        if (count == xs.length) {
            xs = java.util.Arrays.copyOf(xs, count * 2);
            ys = java.util.Arrays.copyOf(ys, count * 2);
        }
        xs[count] = (times[i] - from) * scale;
        ys[count++] = values[i];
    }

    private void flush(Run run) {
        if (count > 0) {
            run.points(xs, ys, count);
            count = 0;
        }
    }

    /// The first index at or after `time`.
    static int at(long[] times, long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A pause of more than three usual steps is a gap.
    static long gap(long[] times) {
        if (times.length < 3) {
            return Long.MAX_VALUE;
        }
        long step = Long.MAX_VALUE;
        for (int i = 1; i < Math.min(times.length, 50); i++) {
            step = Math.min(step, Math.max(1, times[i] - times[i - 1]));
        }
        return step * 3;
    }

    /// The sample nearest to `time`, if one is about there; -1 for none.
    static int nearest(long[] times, long time) {
        if (times.length == 0) {
            return -1;
        }
        int at = Math.min(times.length - 1, at(times, time));
        if (at > 0 && time - times[at - 1] < times[at] - time) {
            at--;
        }
        return Math.abs(times[at] - time) <= gap(times) ? at : -1;
    }
}

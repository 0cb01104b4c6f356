package dev.slipway.cluster.live;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;
import dev.slipway.kubernetes.Quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the fullest pod of a workload uses of what it may: memory in bytes, CPU in cores. A limit
/// that is not set is zero, and the request counts in its place.
public record Usage(Gauge memory, Gauge cpu) {

    /// Used, of at most; `limited` is false where only a request is set.
    public record Gauge(BigDecimal used, BigDecimal most, boolean limited) {
        static final Gauge NONE = new Gauge(BigDecimal.ZERO, BigDecimal.ZERO, false);

        /// 0 to 1; 0 where nothing is set.
        public double share() {
            return most.signum() == 0 ? 0 : Math.min(1, used.doubleValue() / most.doubleValue());
        }
    }

    /// `metrics` as metrics.k8s.io has them, `pods` those of the workload; empty without a match.
    public static Optional<Usage> of(List<LiveObject> metrics, List<LiveObject> pods) {
        Map<String, LiveObject> byName = new HashMap<>();
        pods.forEach(pod -> byName.put(pod.name(), pod));
        Usage fullest = null;
        for (LiveObject metric : metrics) {
            LiveObject pod = byName.get(metric.name());
            if (pod != null) {
                Usage one = new Usage(gauge(metric, pod, "memory"), gauge(metric, pod, "cpu"));
                boolean fuller =
                        fullest == null
                                || one.memory.share() > fullest.memory.share()
                                || one.memory.share() == fullest.memory.share()
                                        && one.memory.used.compareTo(fullest.memory.used) > 0;
                fullest = fuller ? one : fullest;
            }
        }
        return Optional.ofNullable(fullest);
    }

    private static Gauge gauge(LiveObject metric, LiveObject pod, String what) {
        BigDecimal used = sum(metric.tree().items("containers"), "usage", what);
        BigDecimal limit = sum(pod.tree().items("spec", "containers"), "resources", "limits", what);
        BigDecimal request =
                sum(pod.tree().items("spec", "containers"), "resources", "requests", what);
        boolean limited = limit.signum() > 0;
        return new Gauge(used, limited ? limit : request, limited);
    }

    private static BigDecimal sum(List<Tree> containers, String... path) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Tree container : containers) {
            sum =
                    sum.add(
                            Quantity.parse(container.text(path))
                                    .map(Quantity::value)
                                    .orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    /// `470 Mi`, `1.2 Gi`.
    public static String bytes(BigDecimal value) {
        double mebi = value.doubleValue() / (1024 * 1024);
        return mebi >= 1024
                ? String.format(java.util.Locale.ROOT, "%.1f Gi", mebi / 1024)
                : Math.round(mebi) + " Mi";
    }

    /// `170m`, `2.5`.
    public static String cores(BigDecimal value) {
        double cores = value.doubleValue();
        return cores >= 2
                ? String.format(java.util.Locale.ROOT, "%.1f", cores)
                : Math.round(cores * 1000) + "m";
    }
}

package org.myorg.${{ values.package }};

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The two pages that the platform asks. */
public final class Health {
    static final Health WITHOUT_DEPENDENCIES = new Health(List.of());

    private final List<Check> checks;

    /** Something this service cannot work without. */
    public record Check(String name, BooleanSupplier answers) {}

    public Health(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Alive as long as the process answers; looking further would restart us for others' faults. */
    Service.Answer liveness() {
        return new Service.Answer(200, "{\"status\":\"ok\"}");
    }

    /** Ready when every dependency answers. */
    Service.Answer readiness() {
        List<Check> missing = checks.stream().filter(check -> !check.answers().getAsBoolean()).toList();
        if (missing.isEmpty()) {
            return new Service.Answer(200, "{\"status\":\"ready\"}");
        }
        String names = missing.stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(","));
        return new Service.Answer(503, "{\"status\":\"waiting\",\"missing\":[" + names + "]}");
    }
}

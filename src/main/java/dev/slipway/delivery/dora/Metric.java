package dev.slipway.delivery.dora;

/// One of DORA's five, in the guide's order and words. "Reliability" is none of them.
public enum Metric {
    CHANGE_LEAD_TIME(
            "Change lead time",
            Unit.SECONDS,
            "the time from a change being committed to it running in production"),
    DEPLOYMENT_FREQUENCY(
            "Deployment frequency",
            Unit.PER_DAY,
            "the number of deployments to production over a period"),
    FAILED_DEPLOYMENT_RECOVERY_TIME(
            "Failed deployment recovery time",
            Unit.SECONDS,
            "the time to recover from a deployment that failed and needed immediate intervention"),
    CHANGE_FAIL_RATE(
            "Change fail rate",
            Unit.RATIO,
            "the share of deployments that needed immediate intervention (rollback or hotfix)"),
    DEPLOYMENT_REWORK_RATE(
            "Deployment rework rate",
            Unit.RATIO,
            "the share of deployments that were not planned but followed from an incident");

    /// What a figure's number counts: seconds, a rate per 24 hours, or a share of one.
    public enum Unit {
        SECONDS,
        PER_DAY,
        RATIO
    }

    private final String title;
    private final Unit unit;
    private final String definition;

    Metric(String title, Unit unit, String definition) {
        this.title = title;
        this.unit = unit;
        this.definition = definition;
    }

    public String title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }

    public String definition() {
        return definition;
    }

    /// How the metric is called in JSON: `changeLeadTime`.
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(java.util.Locale.ROOT).split("_")) {
            key.append(
                    key.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}

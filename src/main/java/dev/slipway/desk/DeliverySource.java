package dev.slipway.desk;

/// Where deployments are read from.
public enum DeliverySource {
    /// The histories of the repositories alone; nothing is asked.
    GIT("git"),
    /// `status.history` of Argo CD's Application objects, from files of the platform.
    ARGO_CD("Argo CD"),
    /// Series of the Prometheus that the user agreed to.
    PROMETHEUS("Prometheus"),
    /// GitHub's deployments, with a token, once the user agreed.
    GITHUB("GitHub");

    private final String word;

    DeliverySource(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

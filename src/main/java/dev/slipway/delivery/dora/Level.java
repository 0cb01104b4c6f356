package dev.slipway.delivery.dora;

/// The four levels that DORA's reports used until 2024.
public enum Level {
    ELITE,
    HIGH,
    MEDIUM,
    LOW;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

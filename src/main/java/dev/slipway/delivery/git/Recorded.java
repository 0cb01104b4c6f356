package dev.slipway.delivery.git;

/// A deployment that another system recorded: what it calls it, the commit that was deployed (40
/// hex digits, or empty), and when (seconds since 1970).
public record Recorded(String name, String commit, long time) {}

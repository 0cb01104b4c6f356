package dev.slipway.score.model;

/// A text and the path it stands at, relative to the project's folder.
public record FileText(String path, String text) {}

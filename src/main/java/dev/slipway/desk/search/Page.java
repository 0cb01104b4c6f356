package dev.slipway.desk.search;

/// A page of documentation as it is searched: its shown path and its text.
public record Page(String path, String text) {}

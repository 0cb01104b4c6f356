package dev.slipway.desk;

/// An edited text that was not saved yet.
///
/// @param file the absolute path of the file
/// @param base the text that the editing began with
public record Draft(String file, String base, String text) {}

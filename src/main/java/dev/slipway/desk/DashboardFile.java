package dev.slipway.desk;

import dev.slipway.base.Problem;

import java.util.List;

/// A Grafana dashboard of the open platform.
///
/// @param path its file as the platform names it
/// @param drawn how many of its panels can be drawn
/// @param panels how many it has, rows left out
public record DashboardFile(
        String path, String title, int drawn, int panels, List<Problem> problems) {}

package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;

import java.util.List;

/// A Score file of the open platform, as a list shows it.
///
/// @param path as screens show it
/// @param workload its `metadata.name`, else what the folder is called
/// @param containers how many it runs
/// @param resources the types it asks for, sorted, each once
/// @param overrides what lies over it elsewhere
/// @param problems of the file by itself, worst first
public record ScoreFile(
        String path,
        String workload,
        int containers,
        List<String> resources,
        List<Overrides> overrides,
        List<Problem> problems) {

    /// A file that is merged over a Score file for one environment.
    public record Overrides(String environment, String path) {}

    public ScoreFile {
        resources = List.copyOf(resources);
        overrides = List.copyOf(overrides);
        problems = List.copyOf(problems);
    }

    /// Whether a file of this name is one of Score, by what people call them.
    public static boolean isNamed(String path) {
        return ScoreFiles.NAMED.matcher(path).matches();
    }

    public long count(Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }
}

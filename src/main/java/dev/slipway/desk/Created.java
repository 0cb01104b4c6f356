package dev.slipway.desk;

import dev.slipway.base.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What Create left behind: a git repository with one commit, and where it shows in the catalog.
///
/// @param commit the commit's id, 40 hex digits
/// @param entityRef the registered component, e.g. `component:default/orders`
/// @param steps what became of each step, in order
/// @param registeredIn the file of the platform that now names the new repository
public record Created(
        Path repository,
        String commit,
        int files,
        Optional<String> entityRef,
        Optional<Path> registeredIn,
        List<Link> links,
        List<Text> texts,
        List<Preview.Step> steps,
        List<Problem> problems) {

    /// An output text of the golden path, in Markdown.
    public record Text(String title, String markdown) {}

    /// An output link of the golden path; exactly one of `url` and `entityRef` is not empty.
    public record Link(String title, String url, String entityRef) {}
}

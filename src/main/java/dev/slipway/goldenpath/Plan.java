package dev.slipway.goldenpath;

import dev.slipway.files.FilePlan;
import dev.slipway.goldenpath.action.Publish;
import dev.slipway.goldenpath.action.PullRequest;
import dev.slipway.goldenpath.action.Register;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template makes of some answers, before anything is written. `workspace` is the content of
/// the new repository; `output` is `spec.output` rendered (other keys than links and text too);
/// `publish`, `pullRequest` and `register` are of the first such step that is not skipped.
public record Plan(
        FilePlan workspace,
        List<StepReport> steps,
        Map<String, @Nullable Object> output,
        Optional<Publish> publish,
        Optional<PullRequest> pullRequest,
        Optional<Register> register) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /// A link of `spec.output`; exactly one of `url` and `entityRef` is not empty.
    public record Link(String title, String url, String entityRef, String icon) {}

    /// A text of `spec.output` in Markdown.
    public record Text(String title, String content, String icon) {}

    /// The output links that lead somewhere.
    public List<Link> links() {
        return items("links").stream()
                .map(
                        l ->
                                new Link(
                                        text(l, "title"),
                                        text(l, "url"),
                                        text(l, "entityRef"),
                                        text(l, "icon")))
                .filter(l -> !l.url().isEmpty() || !l.entityRef().isEmpty())
                .toList();
    }

    public List<Text> texts() {
        return items("text").stream()
                .map(t -> new Text(text(t, "title"), text(t, "content"), text(t, "icon")))
                .toList();
    }

    /// Whether a step failed, so that the workspace is not what the template means.
    public boolean failed() {
        return steps.stream().anyMatch(step -> step.status() == StepReport.Status.FAILED);
    }

    /// The same plan with other files.
    public Plan with(FilePlan files) {
        return new Plan(files, steps, output, publish, pullRequest, register);
    }

    private List<Map<?, ?>> items(String key) {
        List<?> list = output.get(key) instanceof List<?> l ? l : List.of();
        return list.stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(m -> (Map<?, ?>) m)
                .toList();
    }

    private static String text(Map<?, ?> item, String key) {
        Object value = item.get(key);
        return value == null ? "" : value.toString();
    }
}

package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.base.Traced;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Everything that one set of answers would give, computed in memory: the files, the Score file's
/// two outputs with an origin for every line, what each step does, and what is wrong.
///
/// @param scorePath the path of the Score file among `files`
/// @param kubernetes the manifests, empty when there is no Score file or it could not be converted
/// @param effects what Create would do beyond that, where the user agrees
/// @param problems worst first, without those of the form, which shows its own
/// @param took from the answers to this result
public record Preview(
        List<File> files,
        Optional<String> scorePath,
        Optional<Output> kubernetes,
        Optional<Output> compose,
        List<Step> steps,
        List<Effect> effects,
        List<Problem> problems,
        Duration took) {

    /// A file that Create would write. `content` is the text with the skeleton line behind each
    /// line; empty for a binary file.
    public record File(String path, Traced content, boolean binary, boolean executable, long size) {
        static final Traced NO_TEXT = new Traced("", List.of());
    }

    /// One target's text; `documents` are its parts in order.
    public record Output(Traced text, List<Document> documents) {}

    /// One part of an output with its first line (from 1): a manifest, kind `Deployment`, name
    /// `orders-service`; or a `Service`, `Volume` or `Network` of a Compose file.
    public record Document(String kind, String name, int firstLine) {}

    /// One step of the golden path and what becomes of it here; `log` are the lines that it writes
    /// in the log, secrets masked.
    public record Step(
            String id, String name, String action, Fate fate, String message, List<String> log) {}

    /// What happens to a step on Create.
    public enum Fate {
        /// Done locally, exactly.
        DONE,
        /// Left out because its condition is false.
        SKIPPED,
        /// Cannot be done because of an error.
        FAILED,
        /// Done here in a local form (`publish:github` as a local git repository).
        LOCAL,
        /// Listed, not run.
        NOT_RUN
    }
}

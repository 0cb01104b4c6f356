package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.files.FileSource;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// What a run of a template is given.
///
/// @param answers what was typed at the questions, by variable; taken as they are. A variable
///   without an answer takes its default
/// @param values where other values come from
/// @param surroundings what templates may ask about the world
/// @param target what is in the place of the project already
/// @param hooks whether the user agreed to the hooks: only then a hook that cannot be rendered
///   spoils the plan
public record CookiecutterRequest(
        Map<String, ? extends @Nullable Object> answers,
        Values values,
        Surroundings surroundings,
        Target target,
        boolean hooks) {

    /// Values that replace those of `cookiecutter.json` before anything is asked: first the user's
    /// own defaults (one that does not fit is a warning), then those of the command line (one that
    /// does not fit is an error). `replay` is the content of a replay file: its values are final,
    /// and only variables it does not have are asked for.
    public record Values(
            Map<String, ? extends @Nullable Object> userDefaults,
            Map<String, ? extends @Nullable Object> extra,
            Map<String, ? extends @Nullable Object> replay) {
        public static final Values NONE = new Values(Map.of(), Map.of(), Map.of());

        public static Values extra(Map<String, ? extends @Nullable Object> extra) {
            return new Values(Map.of(), extra, Map.of());
        }
    }

    /// `seed` makes the random values; keep it for a session, and make it hard to guess.
    /// `template`, `repoDir`, `outputDir` and `checkout` are what `cookiecutter._template` and its
    /// kin print; empty `checkout` is None.
    public record Surroundings(
            Clock clock,
            String seed,
            String template,
            String repoDir,
            String outputDir,
            String checkout) {}

    /// What stands where the project goes. A folder that is there is refused unless `overwrite`;
    /// with `keep`, files that are there stay.
    public record Target(Optional<FileSource> parent, boolean overwrite, boolean keep) {
        public static final Target FRESH = new Target(Optional.empty(), false, false);
    }

    /// A fresh project from answers, without hooks.
    public static CookiecutterRequest of(
            Map<String, ? extends @Nullable Object> answers, Surroundings surroundings) {
        return new CookiecutterRequest(answers, Values.NONE, surroundings, Target.FRESH, false);
    }
}

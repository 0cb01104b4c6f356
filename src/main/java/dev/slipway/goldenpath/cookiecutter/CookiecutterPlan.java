package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.files.FilePlan;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template makes of some answers, before anything is written.
///
/// @param folder the project's folder below the output folder, as the template names it; empty when
///   it could not be named
/// @param files what the project holds, relative to `folder`
/// @param context what a replay file keeps: `cookiecutter` and `_cookiecutter`
/// @param hooks the scripts that would run, in order
/// @param leftover when the run failed: what cookiecutter itself would have left behind in
///   `folder`; empty when it leaves nothing
public record CookiecutterPlan(
        String folder,
        FilePlan files,
        Map<String, @Nullable Object> context,
        List<Hook> hooks,
        Optional<FilePlan> leftover) {

    public CookiecutterPlan {
        hooks = List.copyOf(hooks);
    }
}

package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Traced;

/// A script of the template, rendered and not run. Shown to the user before it may run. `path` is
/// its file in the template.
public record Hook(Phase phase, String path, Traced script) {

    public enum Phase {
        /// On a copy of the template, before anything is asked; its script is never rendered.
        PRE_PROMPT,
        /// In the project's folder, before its files are there.
        PRE_GEN,
        /// In the project's folder, when its files are there.
        POST_GEN;

        /// The name of the script's file without its ending.
        String fileName() {
            return switch (this) {
                case PRE_PROMPT -> "pre_prompt";
                case PRE_GEN -> "pre_gen_project";
                case POST_GEN -> "post_gen_project";
            };
        }
    }

    /// Whether Python runs it; any other script must say by itself what runs it (`#!`).
    public boolean isPython() {
        return path.endsWith(".py");
    }
}

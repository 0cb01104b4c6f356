package dev.slipway.goldenpath;

import dev.slipway.files.FileSource;
import dev.slipway.goldenpath.action.EntityLookup;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What a run knows besides the answers. `user` is the entity of who runs it (empty when unknown);
/// `files` is the repository that holds the template, so that `../` in a step may reach its other
/// folders; `taskId` is `context.task.id`.
public record RunContext(
        Mode mode,
        String userRef,
        Map<String, @Nullable Object> user,
        EntityLookup entities,
        FileSource files,
        String taskId) {

    /// How exactly a run imitates the server.
    public enum Mode {
        /// For people: a mistake in a step's input is an error with its place, a broken skeleton
        /// file does not hide the others, publishing becomes a local git repository.
        LOCAL,
        /// Backstage's dry run to the letter: mistakes in inputs pass as text, the first broken
        /// file ends the step, actions without dry-run support give example outputs.
        DRY_RUN
    }

    /// A run for people, without a catalog.
    public static RunContext local(FileSource files) {
        return new RunContext(Mode.LOCAL, "", Map.of(), EntityLookup.NONE, files, "local");
    }
}

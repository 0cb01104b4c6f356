package dev.slipway.goldenpath;

import dev.slipway.files.FileSource;
import dev.slipway.goldenpath.action.Action;
import dev.slipway.goldenpath.action.Actions;
import dev.slipway.goldenpath.action.CustomAction;
import dev.slipway.goldenpath.action.EntityLookup;
import dev.slipway.goldenpath.action.WebCall;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What a run knows besides the answers. `user` is the entity of who runs it (empty when unknown);
/// `files` is the repository that holds the template, so that `../` in a step may reach its other
/// folders; `taskId` is `context.task.id`; `actions` are all that steps can name.
public record RunContext(
        Mode mode,
        String userRef,
        Map<String, @Nullable Object> user,
        EntityLookup entities,
        FileSource files,
        String taskId,
        Actions actions) {

    /// A run with the actions that come with the program.
    public RunContext(
            Mode mode,
            String userRef,
            Map<String, @Nullable Object> user,
            EntityLookup entities,
            FileSource files,
            String taskId) {
        this(mode, userRef, user, entities, files, taskId, Actions.bundled());
    }

    /// The same run with the platform's own actions, too.
    public RunContext with(List<CustomAction> more) {
        return new RunContext(mode, userRef, user, entities, files, taskId, actions.with(more));
    }

    /// The same run with these actions.
    public RunContext with(Actions all) {
        return new RunContext(mode, userRef, user, entities, files, taskId, all);
    }

    /// The same run, where `action` is what `id` does.
    public RunContext and(String id, Action action) {
        return new RunContext(
                mode, userRef, user, entities, files, taskId, actions.and(id, action));
    }

    /// The same run, whose calls are really sent.
    public RunContext sending(WebCall.Sender sender) {
        return new RunContext(
                mode, userRef, user, entities, files, taskId, actions.sending(sender));
    }

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

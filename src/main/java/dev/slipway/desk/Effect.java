package dev.slipway.desk;

import dev.slipway.base.Traced;

import java.util.List;

/// Something that Create would do beyond writing files in the open folders, if the user agrees.
///
/// @param id what [Consent] names it by: `hooks`, `prompt-hooks`, `publish`, `pull-request`, or
///   `call:` and the step's id
/// @param sentence what will happen, in one sentence
/// @param scripts the programs that would run, as they would run; empty for other effects
public record Effect(String id, Kind kind, String sentence, List<Script> scripts) {
    /// The hooks that run in the new folder.
    public static final String HOOKS = "hooks";

    /// The hooks that run before anything is asked.
    public static final String PROMPT_HOOKS = "prompt-hooks";

    public static final String PUBLISH = "publish";
    public static final String PULL_REQUEST = "pull-request";
    public static final String CALL = "call:";

    public Effect {
        scripts = List.copyOf(scripts);
    }

    /// What agrees to it on the command line.
    public String flag() {
        return switch (kind) {
            case PROGRAM ->
                    id.equals(PROMPT_HOOKS) ? "--accept-prompt-hooks" : "--accept-project-hooks";
            case REQUEST -> "--send " + id.substring(CALL.length());
            case PUBLISH -> "--publish";
        };
    }

    /// Whether something leaves this computer.
    public boolean leaves() {
        return kind != Kind.PROGRAM;
    }

    /// One program with its source, rendered.
    public record Script(String path, Traced source) {}

    public enum Kind {
        /// Programs of the template's author run on this computer.
        PROGRAM,
        /// A request leaves this computer.
        REQUEST,
        /// The repository leaves this computer.
        PUBLISH
    }
}

package dev.slipway.cluster.access;

/// Why a cluster does not answer as wished.
///
/// @param sentence what is wrong, for people, without any secret
/// @param next what to do about it
public record Trouble(Kind kind, String sentence, String next) {
    /// The user keeps everything on this computer.
    public static final Trouble OFFLINE =
            new Trouble(
                    Kind.UNREACHABLE,
                    "Slipway is offline, so nothing was sent",
                    "switch Offline off in Settings, then connect again");

    /// What a fault of the program, which is logged where it ends, means for who waits.
    public static Trouble fault(Throwable fault) {
        String said = fault.getMessage() == null ? "" : ": " + fault.getMessage();
        return new Trouble(
                Kind.FAULT,
                "Slipway itself failed (" + fault.getClass().getSimpleName() + said + ")",
                "connect again; if that fails too, it is a fault to report");
    }

    /// The calm states that a cluster may be in.
    public enum Kind {
        /// It does not know the user (any more).
        SIGNED_OUT("signed out"),
        /// Nothing answers at its address.
        UNREACHABLE("unreachable"),
        /// It knows the user, who may not do this.
        FORBIDDEN("forbidden"),
        /// It does not have the kind or the object.
        MISSING("not there"),
        /// Another owner has the fields.
        CONFLICT("conflict"),
        /// It refused what was sent.
        REFUSED("refused"),
        /// Slipway itself failed at the question.
        FAULT("failed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}

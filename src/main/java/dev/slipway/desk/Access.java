package dev.slipway.desk;

import java.util.Locale;

/// How a server is to be asked for a repository.
///
/// @param token what the user typed; empty where a kept one is meant
/// @param keep whether a typed token is kept for the next time
public record Access(Kind kind, String token, boolean keep) {
    /// As anybody.
    public static final Access OPEN = new Access(Kind.OPEN, "", false);

    /// Who Slipway is to that server.
    public enum Kind {
        /// Anybody: no login.
        OPEN,
        /// Whoever git's own credential helper says.
        GIT,
        /// The holder of a token.
        TOKEN;

        /// How it is noted in a copy.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return switch (word) {
                case "git" -> GIT;
                case "token" -> TOKEN;
                default -> OPEN;
            };
        }
    }

    public static Access of(Kind kind) {
        return new Access(kind, "", false);
    }

    /// Without the token.
    @Override
    public String toString() {
        return kind + (token.isEmpty() ? "" : " ***");
    }
}

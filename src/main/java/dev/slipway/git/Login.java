package dev.slipway.git;

/// Who asks a server, and the password or token that proves it. Never shown.
public record Login(String user, String secret) {
    /// What code hosts that take a token alone want as the user.
    private static final String ANYBODY = "x-access-token";

    public static Login token(String token) {
        return new Login(ANYBODY, token);
    }

    @Override
    public String toString() {
        return user + ":***";
    }
}

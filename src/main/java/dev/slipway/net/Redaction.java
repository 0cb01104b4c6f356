package dev.slipway.net;

import java.util.regex.Pattern;

/// Takes what looks like a secret out of a text before anybody reads it.
public final class Redaction {
    public static final String MASK = "***";
    private static final Pattern USER = Pattern.compile("(?<=://)[^/@\\s]{1,512}@");
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "(?i)\\b((?:access_|private_|api_?)?(?:token|key|secret|password|passwd))"
                            + "=[^&\\s\"]{1,4096}");
    private static final Pattern HEADER =
            Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{4,4096}");

    private Redaction() {}

    /// User and password of addresses, values of parameters that are called like secrets, and what
    /// stands behind `Bearer` and `Basic`.
    public static String hide(String text) {
        String hidden = USER.matcher(text).replaceAll(MASK + "@");
        hidden = PARAMETER.matcher(hidden).replaceAll("$1=" + MASK.replace("$", "\\$"));
        return HEADER.matcher(hidden).replaceAll("$1 " + MASK);
    }
}

package dev.slipway.template.value;

/// Keeps texts that grow by themselves (`replace` in a loop, a list of a list of a list) from
/// filling the memory: their length is known before they are made.
public final class Growth {
    /// As long as a whole output may be, in characters.
    private static final int LONGEST = 16 * 1024 * 1024;

    private Growth() {}

    /// @throws TemplateFault when a text of that length is too long
    public static void check(long length) {
        if (length > LONGEST) {
            throw new TemplateFault("template.limit", "this text becomes too long", "");
        }
    }

    /// [#check], and counts the making of it as work.
    public static void charge(Evaluation evaluation, long length) {
        check(length);
        evaluation.charge(length / 32);
    }

    /// How long `text` gets at most when `what` is replaced; empty text stands between all
    /// characters and at both ends.
    public static long replaced(String text, String what, String with) {
        long times = what.isEmpty() ? text.length() + 1L : 0;
        for (int at = text.indexOf(what); !what.isEmpty() && at >= 0; ) {
            times++;
            at = text.indexOf(what, at + what.length());
        }
        return text.length() + times * with.length();
    }
}

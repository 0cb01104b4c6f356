package dev.slipway.form;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression of a schema (ECMAScript) that cannot run away: matching stops after a fixed
/// number of steps, because patterns come from files that nobody has vetted.
public final class SafePattern {
    public enum Result {
        FOUND,
        NOT_FOUND,
        BROKEN,
        TOO_MUCH_WORK
    }

    private static final int STEPS = 500_000;

    private final @Nullable Pattern pattern;

    private SafePattern(@Nullable Pattern pattern) {
        this.pattern = pattern;
    }

    public static SafePattern of(String source) {
        try {
            return new SafePattern(Pattern.compile(EcmaSyntax.toJava(source)));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return new SafePattern(null);
        }
    }

    public boolean isBroken() {
        return pattern == null;
    }

    boolean matches(String text) {
        return find(text) == Result.FOUND;
    }

    /// Searches: a pattern that is not anchored may stand anywhere, as JSON Schema says.
    public Result find(String text) {
        if (pattern == null) {
            return Result.BROKEN;
        }
        try {
            return pattern.matcher(new Counted(text, new int[] {STEPS})).find()
                    ? Result.FOUND
                    : Result.NOT_FOUND;
        } catch (OutOfSteps | StackOverflowError e) {
            return Result.TOO_MUCH_WORK;
        }
    }

    private static final class OutOfSteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfSteps() {
            super("too many steps", null, false, false);
        }
    }

    private record Counted(CharSequence text, int[] left) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new OutOfSteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

package dev.slipway.yaml;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// Makes one text of many equal ones: keys, kinds, tags, owners stand in every document again. It
/// remembers the last few thousand only, so that no catalog can fill it, and forgets in silence.
/// For any number of threads.
public final class Words {
    private static final int OF_MANY = 1 << 13;
    private static final int OF_ONE = 1 << 6;
    private static final int LONGEST = 40;
    private final AtomicReferenceArray<Object> known;

    /// For many files.
    public Words() {
        this(OF_MANY);
    }

    private Words(int slots) {
        known = new AtomicReferenceArray<>(slots);
    }

    /// For one file.
    static Words few() {
        return new Words(OF_ONE);
    }

    /// `value`, or an equal one from before; for values that never change.
    @SuppressWarnings("unchecked") // what is equal to a final class's object is of that class
    public <T> T same(T value) {
        int slot = slot(value.hashCode());
        Object before = known.get(slot);
        if (value.equals(before)) {
            return (T) before;
        }
        known.set(slot, value);
        return value;
    }

    /// What stands in `text` from `start` to before `end`; a known one is not made again.
    String cut(String text, int start, int end) {
        if (end - start > LONGEST) {
            return text.substring(start, end);
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = slot(hash);
        if (known.get(slot) instanceof String before
                && before.length() == end - start
                && text.startsWith(before, start)) {
            return before;
        }
        String made = text.substring(start, end);
        known.set(slot, made);
        return made;
    }

    /// By the hash of a text as Java computes it.
    private int slot(int hash) {
        return (hash ^ hash >>> 13) & known.length() - 1;
    }
}

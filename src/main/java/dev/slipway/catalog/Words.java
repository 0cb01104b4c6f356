package dev.slipway.catalog;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// Makes one text of many equal ones: kinds, types, tags, owners stand in every document again. It
/// remembers the last few thousand only, so that no catalog can fill it, and forgets in silence.
/// For any number of threads.
final class Words {
    private static final int SLOTS = 1 << 13;
    private final AtomicReferenceArray<Object> known = new AtomicReferenceArray<>(SLOTS);

    /// `value`, or an equal one from before; for values that never change.
    @SuppressWarnings("unchecked") // what is equal to a final class's object is of that class
    <T> T same(T value) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 13) & SLOTS - 1;
        Object before = known.get(slot);
        if (value.equals(before)) {
            return (T) before;
        }
        known.set(slot, value);
        return value;
    }
}

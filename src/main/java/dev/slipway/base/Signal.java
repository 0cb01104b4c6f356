package dev.slipway.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// An immutable value that changes, and who wants to know. Listeners hear the current value on
/// subscribing and then every new one, on the thread that set it; values arrive in the order they
/// were set.
public final class Signal<T> {
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
    private final Object turn = new Object();
    private volatile T value;

    public Signal(T initial) {
        value = initial;
    }

    public T get() {
        return value;
    }

    public void set(T next) {
        synchronized (turn) {
            value = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }

    public void update(UnaryOperator<T> change) {
        synchronized (turn) {
            set(change.apply(value));
        }
    }

    public Subscription listen(Consumer<? super T> listener) {
        synchronized (turn) {
            listeners.add(listener);
            listener.accept(value);
        }
        return () -> listeners.remove(listener);
    }
}

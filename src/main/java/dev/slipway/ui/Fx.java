package dev.slipway.ui;

import dev.slipway.base.Signal;
import dev.slipway.base.Subscription;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The one bridge from the core's threads to JavaFX's: bursts of values arrive as one update, the
/// newest.
public final class Fx {

    private Fx() {}

    /// The signal as a property that changes on the window's thread only. Ask on that thread; the
    /// value is there at once.
    public static <T> ReadOnlyObjectProperty<T> property(Signal<T> signal) {
        ReadOnlyObjectWrapper<T> property = new ReadOnlyObjectWrapper<>(signal.get());
        Subscription unused = listen(signal, property::set);
        return property.getReadOnlyProperty();
    }

    /// Hears the signal on the window's thread, the newest value of a burst only, starting with the
    /// present one.
    public static <T> Subscription listen(Signal<T> signal, Consumer<? super T> listener) {
        Consumer<T> newest = latest(listener);
        return signal.listen(newest);
    }

    /// A listener that may be called from any thread and hands the newest of a burst to `listener`
    /// on the window's thread.
    public static <T> Consumer<T> latest(Consumer<? super T> listener) {
        AtomicReference<Box<T>> waiting = new AtomicReference<>(new Box.None<>());
        return value -> {
            Box<T> before = waiting.getAndSet(new Box.Some<>(value));
            if (before instanceof Box.None) {
                later(
                        () -> {
                            if (waiting.getAndSet(new Box.None<>()) instanceof Box.Some<T> some) {
                                listener.accept(some.value());
                            }
                        });
            }
        };
    }

    /// Runs on the window's thread: at once when already there, else soon.
    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /// Runs on the window's thread after what is going on there now.
    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    private sealed interface Box<T> {
        record None<T>() implements Box<T> {}

        record Some<T>(T value) implements Box<T> {}
    }
}

package dev.slipway.ui.preview;

import dev.slipway.base.Signal;
import dev.slipway.base.Subscription;
import dev.slipway.desk.Jobs;
import dev.slipway.desk.Preview;
import dev.slipway.ui.Fx;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/// Brings previews to the window: each is made ready in the background, and of a burst only the
/// newest arrives.
public final class PreviewFeed implements AutoCloseable {
    private final Consumer<Arrived> arrive;
    private final Consumer<Made> prepare;
    private final Subscription subscription;
    private @Nullable Shown before;

    /// A preview that is ready, and the `System.nanoTime` at which its answers were given.
    public record Arrived(Shown shown, long answered) {}

    private record Made(Preview preview, long answered) {}

    public PreviewFeed(Jobs jobs, Signal<Optional<Preview>> previews, Consumer<Arrived> onWindow) {
        arrive = Fx.latest(onWindow);
        prepare = jobs.latest((next, progress) -> prepare(next));
        subscription =
                previews.listen(
                        preview ->
                                preview.ifPresent(
                                        next ->
                                                prepare.accept(
                                                        new Made(
                                                                next,
                                                                System.nanoTime()
                                                                        - next.took().toNanos()))));
    }

    private void prepare(Made next) {
        Shown shown = Shown.of(next.preview, before);
        before = shown;
        arrive.accept(new Arrived(shown, next.answered));
    }

    @Override
    public void close() {
        subscription.close();
    }
}

package dev.slipway.ui.preview;

import dev.slipway.base.Signal;
import dev.slipway.base.Subscription;
import dev.slipway.desk.Against;
import dev.slipway.desk.Jobs;
import dev.slipway.desk.Preview;
import dev.slipway.ui.Fx;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Brings previews to the window: each is made ready in the background, and of a burst only the
/// newest arrives.
public final class PreviewFeed implements AutoCloseable {
    private final Consumer<Arrived> arrive;
    private final Consumer<Made> prepare;
    private final Subscription subscription;
    private final Supplier<Path> target;
    private volatile Optional<Path> chosen = Optional.empty();
    private volatile @Nullable Made latest;
    private @Nullable Shown before;
    private Optional<Against.Folder> folder = Optional.empty();

    /// A preview that is ready, and the `System.nanoTime` at which its answers were given.
    public record Arrived(Shown shown, long answered) {}

    private record Made(Preview preview, long answered, boolean anew) {}

    /// `target` is the folder that would be made, to be compared with where it is there already.
    public PreviewFeed(
            Jobs jobs,
            Signal<Optional<Preview>> previews,
            Supplier<Path> target,
            Consumer<Arrived> onWindow) {
        this.target = target;
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
                                                                        - next.took().toNanos(),
                                                                false))));
    }

    /// Compares with another folder from now on; with the target again when empty. What is there is
    /// read anew.
    public void compare(Optional<Path> other) {
        chosen = other;
        compareAgain();
    }

    /// What is there may be otherwise now.
    public void compareAgain() {
        Made made = latest;
        if (made != null) {
            prepare.accept(new Made(made.preview, made.answered, true));
        }
    }

    private void prepare(Made next) {
        latest = next;
        Shown shown = Shown.of(next.preview, before);
        before = shown;
        Optional<Path> wanted = Optional.of(chosen.orElseGet(target));
        if (next.anew || !folder.map(Against.Folder::folder).equals(wanted)) {
            folder = wanted.flatMap(Against.Folder::read);
        }
        Shown held = folder.map(there -> shown.with(there.against(next.preview))).orElse(shown);
        arrive.accept(new Arrived(held, next.answered));
    }

    @Override
    public void close() {
        subscription.close();
    }
}

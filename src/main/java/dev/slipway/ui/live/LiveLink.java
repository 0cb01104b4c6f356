package dev.slipway.ui.live;

import dev.slipway.base.Subscription;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.desk.LiveSession;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The session that runs while the screen is seen, and what it says. Used on the `window` executor
/// only, which is also where it is heard.
final class LiveLink {
    private final Executor window;
    private final Consumer<List<FeedView>> heard;
    private Optional<LiveSession> session = Optional.empty();
    private Subscription following = () -> {};

    LiveLink(Executor window, Consumer<List<FeedView>> heard) {
        this.window = window;
        this.heard = heard;
    }

    Optional<LiveSession> session() {
        return session;
    }

    /// Listens to `next` in place of what was before. `kept` are the views of all clusters as they
    /// were last seen; those that the session does not ask stay as they are.
    void follow(LiveSession next, List<FeedView> kept) {
        end();
        session = Optional.of(next);
        following = next.views().listen(feeds -> window.execute(() -> hear(next, kept, feeds)));
    }

    void end() {
        following.close();
        session.ifPresent(LiveSession::close);
        session = Optional.empty();
    }

    private void hear(LiveSession from, List<FeedView> kept, List<FeedView> feeds) {
        if (session.filter(s -> s == from).isPresent()) {
            heard.accept(
                    kept.stream()
                            .map(
                                    before ->
                                            feeds.stream()
                                                    .filter(
                                                            feed ->
                                                                    feed.cluster()
                                                                            .equals(
                                                                                    before
                                                                                            .cluster()))
                                                    .findFirst()
                                                    .map(feed -> withLast(feed, before))
                                                    .orElse(before))
                            .toList());
        }
    }

    /// A cluster that does not answer keeps what was last seen of it, with its age.
    private static FeedView withLast(FeedView feed, FeedView before) {
        boolean silent = feed.cells().isEmpty() && feed.state() != FeedState.LIVE;
        return silent
                ? new FeedView(
                        feed.cluster(),
                        feed.state() == FeedState.CLOSED ? FeedState.CONNECTING : feed.state(),
                        feed.trouble(),
                        feed.heard().or(before::heard),
                        feed.limits(),
                        feed.hidden(),
                        before.cells())
                : feed;
    }
}

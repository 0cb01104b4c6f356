package dev.slipway.base;

/// Ends a listening. Ending twice does nothing.
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}

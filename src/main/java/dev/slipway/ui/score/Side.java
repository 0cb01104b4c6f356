package dev.slipway.ui.score;

/// The three texts beside each other.
enum Side {
    SOURCE,
    KUBERNETES,
    COMPOSE
}

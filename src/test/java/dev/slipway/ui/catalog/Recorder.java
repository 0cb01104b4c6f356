package dev.slipway.ui.catalog;

import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;

import java.util.ArrayList;
import java.util.List;

/// Remembers where a screen wanted to go and what it copied.
final class Recorder implements Navigator {
    final List<Route> routes = new ArrayList<>();
    final List<Route> places = new ArrayList<>();
    final List<String> copied = new ArrayList<>();
    final List<String> toasts = new ArrayList<>();

    @Override
    public void go(Route route) {
        routes.add(route);
    }

    @Override
    public void here(Route route) {
        places.add(route);
    }

    @Override
    public void toast(String message) {
        toasts.add(message);
    }

    @Override
    public void copy(String text, String what) {
        copied.add(text);
    }

    @Override
    public void browse(String url) {
        throw new IllegalStateException("nothing here leads to the web");
    }
}

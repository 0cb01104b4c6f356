package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;

import java.util.Map;
import java.util.function.Supplier;

final class ScreensOfApp {
    private ScreensOfApp() {}

    static Map<Class<? extends Route>, Supplier<Screen>> of(Desk desk, Navigator navigator) {
        return Map.of();
    }
}

package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;

import java.util.Map;
import java.util.function.Supplier;

/// Which screen shows which kind of route.
@FunctionalInterface
interface Screens {
    Map<Class<? extends Route>, Supplier<Screen>> of(Desk desk, Navigator navigator);
}

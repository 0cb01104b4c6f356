package dev.slipway.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/// The icons of the program by what they mean; all of Feather's one family, so that strokes match.
public enum Icon {
    HOME(Feather.HOME),
    CATALOG(Feather.GRID),
    GOLDEN_PATH(Feather.MAP),
    DELIVERY(Feather.TRENDING_UP),
    PROBLEMS(Feather.ALERT_TRIANGLE),
    SETTINGS(Feather.SLIDERS),
    SEARCH(Feather.SEARCH),
    BACK(Feather.CHEVRON_LEFT),
    FORWARD(Feather.CHEVRON_RIGHT),
    CHEVRON_RIGHT(Feather.CHEVRON_RIGHT),
    CHEVRON_DOWN(Feather.CHEVRON_DOWN),
    CHEVRON_UP(Feather.CHEVRON_UP),
    ARROW_UP(Feather.ARROW_UP),
    ARROW_DOWN(Feather.ARROW_DOWN),
    COMPONENT(Feather.BOX),
    WEBSITE(Feather.MONITOR),
    WORKER(Feather.CPU),
    LIBRARY(Feather.BOOK_OPEN),
    API(Feather.CODE),
    RESOURCE(Feather.DATABASE),
    SYSTEM(Feather.LAYERS),
    DOMAIN(Feather.HASH),
    GROUP(Feather.USERS),
    USER(Feather.USER),
    LOCATION(Feather.MAP_PIN),
    OTHER(Feather.HEXAGON),
    STAR(Feather.STAR),
    ERROR(Feather.X_CIRCLE),
    FAILED(Feather.X_OCTAGON),
    WARNING(Feather.ALERT_TRIANGLE),
    INFO(Feather.INFO),
    OK(Feather.CHECK_CIRCLE),
    CHECK(Feather.CHECK),
    CROSS(Feather.X),
    PLUS(Feather.PLUS),
    MINUS(Feather.MINUS),
    MINUS_CIRCLE(Feather.MINUS_CIRCLE),
    COPY(Feather.COPY),
    TERMINAL(Feather.TERMINAL),
    DOWNLOAD(Feather.DOWNLOAD),
    COLUMNS(Feather.COLUMNS),
    GRAPH(Feather.SHARE_2),
    INSPECT(Feather.SEARCH),
    FOLDER(Feather.FOLDER),
    FILE(Feather.FILE),
    FILE_TEXT(Feather.FILE_TEXT),
    EDIT(Feather.EDIT),
    EXTERNAL(Feather.EXTERNAL_LINK),
    LINK(Feather.LINK),
    BRANCH(Feather.GIT_BRANCH),
    OFFLINE(Feather.WIFI_OFF),
    INBOX(Feather.INBOX),
    FILTER(Feather.FILTER),
    CLOCK(Feather.CLOCK),
    ACTIVITY(Feather.ACTIVITY),
    MAIL(Feather.MAIL),
    DOCS(Feather.BOOK_OPEN),
    SHIELD(Feather.SHIELD),
    SCORECARD(Feather.AWARD),
    EXPAND(Feather.MAXIMIZE_2),
    MORE(Feather.MORE_HORIZONTAL),
    MENU(Feather.SIDEBAR),
    SUN(Feather.SUN),
    MOON(Feather.MOON),
    REFRESH(Feather.REFRESH_CW),
    PLAY(Feather.PLAY),
    SAVE(Feather.SAVE),
    UNDO(Feather.CORNER_UP_LEFT),
    REDO(Feather.CORNER_UP_RIGHT),
    SERVER(Feather.SERVER),
    COMMAND(Feather.COMMAND),
    LIGHT_BULB(Feather.ZAP),
    IGNORED(Feather.SLASH),
    SCORE(Feather.CODE),
    SHUFFLE(Feather.SHUFFLE),
    LOADER(Feather.LOADER),
    PAUSED(Feather.PAUSE_CIRCLE),
    LOCK(Feather.LOCK),
    HELP(Feather.HELP_CIRCLE);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// A new node of `size` pixels, muted unless `styles` say otherwise (`plain`, `accent`,
    /// `success`, `warning`, `danger`).
    public FontIcon node(int size, String... styles) {
        FontIcon icon = new FontIcon(glyph);
        icon.setIconSize(size);
        icon.getStyleClass().setAll("icon"); // the theme makes ikonli's own class 18 pixels large
        icon.getStyleClass().addAll(styles);
        icon.setMouseTransparent(true);
        return icon;
    }

    public FontIcon node() {
        return node(16);
    }

    /// Changes what an icon of [#node] shows; cheaper than a new node in a table cell.
    public void put(FontIcon icon) {
        icon.setIconCode(glyph);
    }

    /// The icon of an entity by its kind and, for components, its `spec.type`.
    public static Icon of(String kind, String type) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "component" ->
                    switch (type.toLowerCase(Locale.ROOT)) {
                        case "website", "frontend", "app" -> WEBSITE;
                        case "worker", "job", "cronjob" -> WORKER;
                        case "library", "documentation" -> LIBRARY;
                        default -> COMPONENT;
                    };
            case "api" -> API;
            case "resource" -> RESOURCE;
            case "system" -> SYSTEM;
            case "domain" -> DOMAIN;
            case "group" -> GROUP;
            case "user" -> USER;
            case "template" -> GOLDEN_PATH;
            case "location" -> LOCATION;
            default -> OTHER;
        };
    }
}

package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.KindWords;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The state and the verbs of one entity's page. The page follows the catalog: when its file is
/// read again, it shows what stands there now.
public final class EntityModel {
    private final Desk desk;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<EntityPage> page =
            new ReadOnlyObjectWrapper<>(EntityPage.NONE);
    private final ReadOnlyStringWrapper tab = new ReadOnlyStringWrapper(EntityPage.OVERVIEW);
    private final ReadOnlyStringWrapper at = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper starred = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    private Workspace workspace = Workspace.EMPTY;
    private Settings settings = Settings.DEFAULT;
    private String written = "";
    private String wantedTab = EntityPage.OVERVIEW;

    public EntityModel(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
    }

    void workspace(Workspace next) {
        boolean same = next.catalog() == workspace.catalog();
        workspace = next;
        if (!same) {
            refresh();
        }
    }

    void settings(Settings next) {
        settings = next;
        starred.set(entity().filter(e -> next.starred().contains(e.ref().toString())).isPresent());
    }

    void show(Route.EntityPage route) {
        written = route.ref();
        wantedTab = route.tab();
        at.set(route.at());
        refresh();
    }

    /// The place within the tab that was asked for; empty for none.
    ReadOnlyStringProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /// Says where in its tab the page is now, for links and the way back.
    void moved(String tabId, String place) {
        if (tabId.equals(tab.get()) && !place.equals(at.get())) {
            at.set(place);
            navigator.here(new Route.EntityPage(written, tabId, place));
        }
    }

    /// Goes to a tab; to the overview when the entity does not have it.
    private void chooseTab(String id) {
        tab.set(page.get().has(id) ? id : EntityPage.OVERVIEW);
    }

    /// Goes to a tab as a place of its own, which back and forward know.
    void goTo(String id) {
        wantedTab = id;
        at.set("");
        chooseTab(id);
        navigator.go(new Route.EntityPage(written, tab.get()));
    }

    ReadOnlyObjectProperty<EntityPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyStringProperty tabProperty() {
        return tab.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty starredProperty() {
        return starred.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heading> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    Optional<Entity> entity() {
        return page.get().entity();
    }

    /// Whether the catalog is still being read, so that a missing entity may yet come.
    boolean isReading() {
        return workspace.reading();
    }

    void open(EntityRef ref) {
        navigator.go(new Route.EntityPage(ref.toString(), ""));
    }

    void star() {
        entity().ifPresent(e -> desk.change(desk.settings().get().withStar(e.ref().toString())));
    }

    void copyRef() {
        entity().ifPresent(e -> navigator.copy(e.ref().toString(), "reference"));
    }

    /// The command line that shows the same entity.
    String command() {
        return entity().map(e -> CommandText.show(e.ref(), workspace.folder())).orElse("");
    }

    void copyCommand() {
        navigator.copy(command(), "command");
    }

    /// Goes to the line where the entity begins in its file.
    void edit() {
        entity().ifPresent(
                        e ->
                                navigator.go(
                                        new Route.SourceFile(
                                                e.path(), Math.max(1, e.where().line()))));
    }

    void openOwner() {
        entity().flatMap(Entity::owner).ifPresent(this::open);
    }

    void chooseGoldenPath() {
        entity().ifPresent(e -> navigator.go(new Route.Wizard(e.ref().toString())));
    }

    /// Back to the table of its kind.
    void toTable() {
        String kind =
                EntityRef.parse(written, "component", EntityRef.DEFAULT_NAMESPACE)
                        .map(EntityRef::kind)
                        .orElse("component");
        navigator.go(new Route.CatalogTable("kind:" + kind));
    }

    private void refresh() {
        EntityPage next = EntityPage.of(workspace.catalog(), written);
        if (!next.equals(page.get())) {
            page.set(next);
        }
        settings(settings);
        chooseTab(wantedTab);
        heading.set(heading(page.get()));
    }

    private Heading heading(EntityPage shown) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(Crumb.to("Catalog", new Route.CatalogTable("")));
        if (shown.entity().isEmpty()) {
            crumbs.add(Crumb.here(shown.written()));
            return new Heading(crumbs, "");
        }
        Entity entity = shown.entity().get();
        String kind = entity.ref().kind();
        crumbs.add(
                Crumb.to(KindWords.plural(entity.kind()), new Route.CatalogTable("kind:" + kind)));
        crumbs.add(Crumb.here(entity.name()));
        return new Heading(crumbs, entity.ref().toString());
    }
}

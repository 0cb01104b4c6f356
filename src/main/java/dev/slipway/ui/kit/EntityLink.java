package dev.slipway.ui.kit;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Route;

import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A reference to an entity: a click opens it, resting on it shows its peek card. One that leads
/// nowhere has a crossed circle and a dotted line, and opens a page that says so. Reusable in table
/// cells.
public final class EntityLink extends Hyperlink {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final PeekCard peek;
    private @Nullable EntityRef ref;

    public EntityLink(PeekCard peek) {
        this.peek = peek;
        getStyleClass().add("entity-link");
        setOnAction(event -> ref().ifPresent(this::open));
        peek.watch(this, this::ref);
    }

    public EntityLink(PeekCard peek, EntityRef ref, String expectedKind) {
        this(peek);
        setMinWidth(Region.USE_PREF_SIZE);
        show(ref, expectedKind);
    }

    /// Shows another entity; the kind is named where it is not the expected one.
    public void show(EntityRef newRef, String expectedKind) {
        ref = newRef;
        Optional<Entity> entity = peek.catalog().entity(newRef);
        setText(entity.map(e -> name(e, expectedKind)).orElse(newRef.compact(expectedKind)));
        pseudoClassStateChanged(MISSING, entity.isEmpty());
        setGraphic(entity.isEmpty() ? StateMark.shape(StateMark.ABSENT) : null);
        setVisited(false);
    }

    /// Puts the icon of the kind before the name, as cards have it.
    public EntityLink withIcon() {
        ref().flatMap(peek.catalog()::entity)
                .ifPresent(e -> setGraphic(Icon.of(e.kind(), e.type()).node()));
        return this;
    }

    public Optional<EntityRef> ref() {
        return Optional.ofNullable(ref);
    }

    private void open(EntityRef target) {
        setVisited(false);
        peek.close();
        peek.navigator().go(new Route.EntityPage(target.toString(), ""));
    }

    /// The name as it is written, with the namespace and kind that [EntityRef#compact] would show.
    private static String name(Entity entity, String expectedKind) {
        String compact = entity.ref().compact(expectedKind);
        int start = compact.length() - entity.name().length();
        return start >= 0 ? compact.substring(0, start) + entity.name() : compact;
    }
}

package dev.slipway.ui.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.kit.EntityLink;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Standing;
import dev.slipway.ui.kit.StarMark;
import dev.slipway.ui.kit.StateMark;
import dev.slipway.ui.kit.Styles;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The cells of the catalog table. Each holds its nodes as long as it lives and only changes what
/// they show.
final class EntityCells {
    private static final PseudoClass SPOT = PseudoClass.getPseudoClass("spot");
    private static final double BESIDE_NAME = 50;
    private static final double LEAST_TITLE = 32;
    private static final int LONG_NAME = 24;
    private static final PseudoClass UNLISTED = PseudoClass.getPseudoClass("unlisted");

    private EntityCells() {}

    /// A cell that shows an entity or nothing.
    abstract static class EntityCell extends TableCell<Entity, Entity> {

        @Override
        protected final void updateItem(@Nullable Entity entity, boolean empty) {
            super.updateItem(entity, empty);
            setGraphic(empty || entity == null ? null : face(entity));
        }

        abstract Node face(Entity entity);
    }

    /// The star.
    static final class Star extends EntityCell {
        private final CatalogModel model;
        private final StarMark mark = new StarMark(this::toggle);

        Star(CatalogModel model) {
            this.model = model;
            mark.setFocusTraversable(false);
        }

        @Override
        Node face(Entity entity) {
            mark.show(model.requestProperty().get().starred().contains(entity.ref().toString()));
            return mark;
        }

        private void toggle() {
            model.star(getItem().ref());
        }
    }

    /// Icon, name, title, and what is wrong.
    static final class Name extends EntityCell {
        private final FontIcon icon = Icon.COMPONENT.node(16);
        private final Label name = Styles.label("", "entity-name");
        private final Label title = Styles.label("", "muted", "small");
        private final HBox markBox = new HBox();
        private final HBox face = new Face();
        private @Nullable FontIcon mark;
        private @Nullable Tooltip tip;

        Name() {
            face.getStyleClass().add("name-cell");
            markBox.setAlignment(Pos.CENTER);
        }

        @Override
        Node face(Entity entity) {
            Icon.of(entity.kind(), entity.type()).put(icon);
            name.setText(entity.name());
            boolean isLong = entity.name().length() > LONG_NAME;
            name.setTooltip(isLong ? new Tooltip(entity.name()) : null);
            boolean said = entity.displayName().equalsIgnoreCase(entity.name());
            title.setText(said ? "" : entity.displayName());
            face.pseudoClassStateChanged(UNLISTED, !entity.listed());
            Optional<Severity> worst = worst(entity);
            markBox.setVisible(worst.isPresent());
            worst.ifPresent(severity -> warn(severity, words(entity)));
            return face;
        }

        private void warn(Severity severity, String why) {
            FontIcon icon = mark == null ? Icon.ERROR.node(14) : mark;
            Tooltip words = tip == null ? new Tooltip() : tip;
            if (mark == null) {
                markBox.getChildren().setAll(icon);
                words.setMaxWidth(420);
                words.setWrapText(true);
                Tooltip.install(markBox, words);
            }
            mark = icon;
            tip = words;
            Marks.icon(severity).put(icon);
            icon.getStyleClass().setAll("icon", Marks.tone(severity));
            words.setText(why);
        }

        /// What the mark warns of: an error, a warning, or that Backstage would not list it or
        /// nobody can tell.
        private static Optional<Severity> worst(Entity entity) {
            Optional<Severity> worst =
                    entity.problems().stream()
                            .map(Problem::severity)
                            .filter(severity -> severity != Severity.INFO)
                            .min(Severity::compareTo);
            return worst.or(
                    () ->
                            switch (Standing.of(entity).tone()) {
                                case GOOD -> Optional.empty();
                                case NOTE -> Optional.of(Severity.INFO);
                                case BAD -> Optional.of(Severity.WARNING);
                            });
        }

        private static String words(Entity entity) {
            Standing standing = Standing.of(entity);
            boolean fine = standing.tone() == Standing.Tone.GOOD;
            String problems =
                    entity.problems().stream()
                            .filter(problem -> problem.severity() != Severity.INFO)
                            .limit(3)
                            .map(p -> "Line " + p.where().line() + ": " + p.message())
                            .collect(Collectors.joining("\n"));
            String verdict = fine ? "" : standing.words() + ".\n";
            return verdict + (problems.isEmpty() ? standing.reason() : problems);
        }

        /// The name keeps its room as long as it can, the title gives way.
        private final class Face extends HBox {
            Face() {
                super(icon, name, title, Styles.spacer(), markBox);
                setAlignment(Pos.CENTER_LEFT);
            }

            @Override
            protected void layoutChildren() {
                double most = Math.max(0, getWidth() - BESIDE_NAME);
                double wanted = Math.min(name.prefWidth(-1), most);
                name.setMinWidth(wanted);
                title.setVisible(most - wanted >= LEAST_TITLE);
                super.layoutChildren();
            }
        }
    }

    /// Any other column. Makes what it shows when it first does: a screen has hundreds of cells.
    static final class Value extends EntityCell {
        private final EntityTable table;
        private final Column column;
        private final PeekCard peek;
        private final InvalidationListener moved = observable -> spot();
        private @Nullable Label words;
        private @Nullable StateMark state;
        private FirstOf.@Nullable Tags tags;
        private FirstOf.@Nullable Refs refs;

        Value(EntityTable table, Column column, PeekCard peek) {
            this.table = table;
            this.column = column;
            this.peek = peek;
            table.spotProperty().addListener(new WeakInvalidationListener(moved));
        }

        @Override
        Node face(Entity entity) {
            return switch (column.of(entity, peek.catalog())) {
                case Cell.Words text -> words(text.text());
                case Cell.Count count -> words(count.text());
                case Cell.State lifecycle -> state(lifecycle.text());
                case Cell.Tags given -> given.tags().isEmpty() ? words("") : tags(given.tags());
                case Cell.Refs given -> given.refs().isEmpty() ? words("") : refs(given);
            };
        }

        private Node words(String text) {
            Label shown = words == null ? Styles.label("") : words;
            words = shown;
            shown.setText(text);
            shown.getStyleClass().setAll("label", column.roomy() ? "muted" : "plain");
            return shown;
        }

        private Node state(String lifecycle) {
            StateMark shown = state == null ? new StateMark() : state;
            state = shown;
            shown.show(lifecycle);
            return shown;
        }

        private Node tags(List<String> all) {
            FirstOf.Tags shown = tags == null ? new FirstOf.Tags() : tags;
            tags = shown;
            shown.show(all);
            return shown;
        }

        private Node refs(Cell.Refs all) {
            FirstOf.Refs shown = refs == null ? new FirstOf.Refs(peek) : refs;
            refs = shown;
            shown.show(all);
            spot();
            return shown;
        }

        /// Marks the reference that keys act on.
        private void spot() {
            if (refs == null) {
                return;
            }
            EntityLink shown = refs.link();
            Optional<EntityRef> ref = shown.ref();
            boolean here =
                    getItem() != null
                            && ref.isPresent()
                            && table.spotProperty()
                                    .get()
                                    .filter(c -> c.is(getItem().ref(), column))
                                    .isPresent();
            shown.pseudoClassStateChanged(SPOT, here);
            if (here) {
                table.setSpotNode(shown);
            }
        }
    }
}

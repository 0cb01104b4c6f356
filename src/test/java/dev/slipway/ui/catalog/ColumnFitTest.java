package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.ui.Entities;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class ColumnFitTest {
    private static final List<Column> COMPONENT = Column.standard("component", false);

    @ParameterizedTest
    @ValueSource(ints = {300, 500, 640, 808, 1000, 1448, 2400})
    void fillsTheWidthExactlyUnlessTheNameNeedsMore(int width) {
        ColumnFit fit = ColumnFit.of(COMPONENT, width, new ColumnNeeds(), false);

        double sum = fit.name() + fit.widths().values().stream().mapToDouble(w -> w).sum();
        assertThat(sum).isEqualTo(Math.max(width, sum));
        assertThat(fit.name()).isGreaterThanOrEqualTo(232);
    }

    @Test
    void dropsTagsThenTheSystemWhenItGetsNarrow() {
        assertThat(ColumnFit.of(COMPONENT, 808, new ColumnNeeds(), false).widths())
                .containsKeys(Column.SYSTEM, Column.TAGS)
                .doesNotContainKey(Column.DESCRIPTION);
        assertThat(ColumnFit.of(COMPONENT, 700, new ColumnNeeds(), false).widths())
                .containsKey(Column.SYSTEM)
                .doesNotContainKey(Column.TAGS);
        assertThat(ColumnFit.of(COMPONENT, 560, new ColumnNeeds(), false).widths())
                .containsKey(Column.OWNER)
                .doesNotContainKeys(Column.SYSTEM, Column.TAGS);
    }

    @Test
    void givesWhatTheNameDoesNotNeedToAnOwnerThatWouldBeCut() {
        ColumnNeeds needs = new ColumnNeeds();
        boolean grown =
                needs.grow(
                        Entities.of(
                                        Entities.document(
                                                "Component",
                                                "orders",
                                                "owner: group:engineers-of-the-north"))
                                .entities(),
                        COMPONENT,
                        Catalog.EMPTY);

        ColumnFit fit = ColumnFit.of(COMPONENT, 860, needs, false);

        assertThat(grown).isTrue();
        assertThat(fit.widths().get(Column.OWNER)).isGreaterThan(Column.OWNER.width() + 40);
        assertThat(fit.name()).isGreaterThanOrEqualTo(232);
        assertThat(fit.name() + fit.widths().values().stream().mapToDouble(w -> w).sum())
                .isEqualTo(860);
    }

    @Test
    void tagsMakeRoomForOwnersThatWouldBeCut() {
        ColumnNeeds needs = needs("application-development", "annuity-accumulation-service");

        ColumnFit fit = ColumnFit.of(COMPONENT, 808, needs, false);
        assertThat(fit.widths()).containsKey(Column.SYSTEM).doesNotContainKey(Column.TAGS);
        assertThat(fit.widths().get(Column.OWNER)).isGreaterThan(needs.of(Column.OWNER) - 1);

        assertThat(ColumnFit.of(COMPONENT, 808, needs, true).widths())
                .as("columns that were chosen by hand stay")
                .containsKey(Column.TAGS);
        assertThat(ColumnFit.of(COMPONENT, 1100, needs, false).widths())
                .as("where there is room for both")
                .containsKey(Column.TAGS);
        assertThat(ColumnFit.of(COMPONENT, 808, needs("team-a", "orders"), false).widths())
                .containsKey(Column.TAGS);
    }

    @Test
    void fewVeryLongNamesDoNotTakeTheRoomOfAll() {
        List<Entity> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = i == 0 ? "a".repeat(60) : "orders-" + i;
            rows.addAll(Entities.of(Entities.component(name, "")).entities());
        }
        ColumnNeeds needs = new ColumnNeeds();
        boolean unused = needs.grow(rows, COMPONENT, Catalog.EMPTY);

        assertThat(needs.name()).isLessThan(150);
    }

    private static ColumnNeeds needs(String owner, String name) {
        ColumnNeeds needs = new ColumnNeeds();
        List<Entity> rows =
                Entities.of(Entities.document("Component", name, "owner: group:" + owner))
                        .entities();
        boolean unused = needs.grow(rows, COMPONENT, Catalog.EMPTY);
        return needs;
    }

    @Test
    void addsTheDescriptionWhereThereIsRoom() {
        assertThat(ColumnFit.of(COMPONENT, 1448, new ColumnNeeds(), false).widths())
                .containsKey(Column.DESCRIPTION);
    }
}

package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.ui.Entities;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ColumnFitTest {
    private static final List<Column> COMPONENT = Column.standard("component", false);

    @ParameterizedTest
    @ValueSource(ints = {300, 500, 640, 808, 1000, 1448, 2400})
    void fillsTheWidthExactlyUnlessTheNameNeedsMore(int width) {
        ColumnFit fit = ColumnFit.of(COMPONENT, width, new ColumnNeeds());

        double sum = fit.name() + fit.widths().values().stream().mapToDouble(w -> w).sum();
        assertThat(sum).isEqualTo(Math.max(width, sum));
        assertThat(fit.name()).isGreaterThanOrEqualTo(232);
    }

    @Test
    void dropsTagsThenTheSystemWhenItGetsNarrow() {
        assertThat(ColumnFit.of(COMPONENT, 808, new ColumnNeeds()).widths())
                .containsKeys(Column.SYSTEM, Column.TAGS)
                .doesNotContainKey(Column.DESCRIPTION);
        assertThat(ColumnFit.of(COMPONENT, 700, new ColumnNeeds()).widths())
                .containsKey(Column.SYSTEM)
                .doesNotContainKey(Column.TAGS);
        assertThat(ColumnFit.of(COMPONENT, 560, new ColumnNeeds()).widths())
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

        ColumnFit fit = ColumnFit.of(COMPONENT, 860, needs);

        assertThat(grown).isTrue();
        assertThat(fit.widths().get(Column.OWNER)).isGreaterThan(Column.OWNER.width() + 40);
        assertThat(fit.name()).isGreaterThanOrEqualTo(232);
        assertThat(fit.name() + fit.widths().values().stream().mapToDouble(w -> w).sum())
                .isEqualTo(860);
    }

    @Test
    void addsTheDescriptionWhereThereIsRoom() {
        assertThat(ColumnFit.of(COMPONENT, 1448, new ColumnNeeds()).widths())
                .containsKey(Column.DESCRIPTION);
    }
}

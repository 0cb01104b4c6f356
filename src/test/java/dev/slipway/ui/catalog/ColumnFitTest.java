package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ColumnFitTest {
    private static final List<Column> COMPONENT = Column.standard("component", false);

    @ParameterizedTest
    @ValueSource(ints = {300, 500, 640, 808, 1000, 1448, 2400})
    void fillsTheWidthExactlyUnlessTheNameNeedsMore(int width) {
        ColumnFit fit = ColumnFit.of(COMPONENT, width);

        double sum = fit.name() + fit.widths().values().stream().mapToDouble(w -> w).sum();
        assertThat(sum).isEqualTo(Math.max(width, sum));
        assertThat(fit.name()).isGreaterThanOrEqualTo(232);
    }

    @Test
    void dropsTagsThenTheSystemWhenItGetsNarrow() {
        assertThat(ColumnFit.of(COMPONENT, 808).widths())
                .containsKeys(Column.SYSTEM, Column.TAGS)
                .doesNotContainKey(Column.DESCRIPTION);
        assertThat(ColumnFit.of(COMPONENT, 700).widths())
                .containsKey(Column.SYSTEM)
                .doesNotContainKey(Column.TAGS);
        assertThat(ColumnFit.of(COMPONENT, 560).widths())
                .containsKey(Column.OWNER)
                .doesNotContainKeys(Column.SYSTEM, Column.TAGS);
    }

    @Test
    void addsTheDescriptionWhereThereIsRoom() {
        assertThat(ColumnFit.of(COMPONENT, 1448).widths()).containsKey(Column.DESCRIPTION);
    }
}

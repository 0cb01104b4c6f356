package dev.slipway.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.kit.Icon;

import org.junit.jupiter.api.Test;

import java.util.List;

class PaletteModelTest {
    private final PaletteModel model =
            new PaletteModel(List.of(entry("orders"), entry("orders-db"), entry("cart")));

    @Test
    void offersEverythingBeforeAnythingIsTyped() {
        assertThat(model.foundProperty().get()).hasSize(3);
        assertThat(chosen()).isEqualTo("orders");
    }

    @Test
    void typingFindsAndChoosesTheBest() {
        model.move(2);
        model.queryProperty().set("car");

        assertThat(model.foundProperty().get()).hasSize(1);
        assertThat(chosen()).isEqualTo("cart");
    }

    @Test
    void oneStepBeyondAnEndGoesToTheOther() {
        model.move(-1);
        assertThat(chosen()).isEqualTo("cart");

        model.move(1);
        assertThat(chosen()).isEqualTo("orders");
    }

    @Test
    void aPageStopsAtTheEnds() {
        model.move(10);
        assertThat(chosen()).isEqualTo("cart");

        model.move(-10);
        assertThat(chosen()).isEqualTo("orders");
    }

    @Test
    void nothingFoundIsNothingChosen() {
        model.queryProperty().set("zzz");
        model.move(1);

        assertThat(model.chosen()).isEmpty();
    }

    @Test
    void whatASlowerSearchFindsStandsBelowUnlessAnotherTextIsTypedByThen() {
        model.queryProperty().set("ord");
        model.add("ord", List.of(entry("GET /orders")));
        assertThat(model.foundProperty().get())
                .extracting(entry -> entry.face().title())
                .endsWith("GET /orders");
        assertThat(chosen()).isEqualTo("orders");

        model.queryProperty().set("car");
        model.add("ord", List.of(entry("GET /orders")));
        assertThat(model.foundProperty().get())
                .extracting(entry -> entry.face().title())
                .doesNotContain("GET /orders");
    }

    private String chosen() {
        return model.chosen().orElseThrow().face().title();
    }

    private static Entry entry(String title) {
        return Entry.of(title, new Entry.Face(Icon.OTHER, title, "", ""), 0, () -> {});
    }
}

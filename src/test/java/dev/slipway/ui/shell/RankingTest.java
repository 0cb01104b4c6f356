package dev.slipway.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.kit.Icon;

import org.junit.jupiter.api.Test;

import java.util.List;

class RankingTest {

    @Test
    void aNameThatBeginsSoComesBeforeAWordInItAndThatBeforeAnyPart() {
        List<Entry> entries =
                List.of(entry("reorders"), entry("my-orders"), entry("orders-db"), entry("cart"));

        assertThat(titles(entries, "orders")).containsExactly("orders-db", "my-orders", "reorders");
    }

    @Test
    void theWholeNameComesFirst() {
        assertThat(titles(List.of(entry("orders-db"), entry("orders")), "orders"))
                .containsExactly("orders", "orders-db");
    }

    @Test
    void theSecondNameFindsTooButAfterTheFirst() {
        List<Entry> entries = List.of(entry("cart", "Shopping basket"), entry("basket-api", ""));

        assertThat(titles(entries, "basket")).containsExactly("basket-api", "cart");
    }

    @Test
    void everyWordMustMatchSomewhere() {
        List<Entry> entries =
                List.of(entry("orders-api", "API"), entry("orders-db", "Resource"), entry("api"));

        assertThat(titles(entries, "orders api")).containsExactly("orders-api");
        assertThat(titles(entries, "orders nothing")).isEmpty();
    }

    @Test
    void ofEqualMatchesTheLowerRankThenTheShorterNameComesFirst() {
        List<Entry> entries =
                List.of(
                        entry("orders-queue").ranked(5),
                        entry("orders-db").ranked(5),
                        entry("orders-service").ranked(1));

        assertThat(titles(entries, "ord"))
                .containsExactly("orders-service", "orders-db", "orders-queue");
    }

    @Test
    void caseAndSpacesAroundDoNotMatter() {
        assertThat(titles(List.of(entry("Node.js Microservice")), "  NODE "))
                .containsExactly("Node.js Microservice");
    }

    @Test
    void nothingTypedKeepsTheOrderGiven() {
        assertThat(titles(List.of(entry("b"), entry("a"), entry("c")), ""))
                .containsExactly("b", "a", "c");
    }

    private static List<String> titles(List<Entry> entries, String query) {
        return Ranking.best(entries, query, 50).stream().map(e -> e.face().title()).toList();
    }

    private static Entry entry(String title) {
        return entry(title, "");
    }

    private static Entry entry(String title, String detail) {
        return Entry.of(title, new Entry.Face(Icon.OTHER, title, detail, ""), 9, () -> {});
    }
}

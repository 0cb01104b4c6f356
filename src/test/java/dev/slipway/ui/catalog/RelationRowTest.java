package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.ui.Entities;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class RelationRowTest {
    private static final Catalog CATALOG =
            Entities.of(
                    Entities.component("orders", "dependsOn: [component:paymens]\n"),
                    Entities.component("payments", ""),
                    Entities.component("shop", "dependsOn: [component:orders]\n"));

    @Test
    void bothDirectionsStandUnderTheirHeads() {
        List<RelationRow> rows = RelationRow.of(CATALOG, Entities.ref("component:orders"));

        assertThat(rows)
                .filteredOn(RelationRow.Head.class::isInstance)
                .extracting(row -> ((RelationRow.Head) row).title())
                .containsExactly("Owned by", "Depends on", "Needed by");
    }

    @Test
    void aMissingTargetIsKeptWithWhatItMayHaveMeant() {
        assertThat(RelationRow.of(CATALOG, Entities.ref("component:orders")))
                .filteredOn(RelationRow.One.class::isInstance)
                .extracting(row -> (RelationRow.One) row)
                .filteredOn(one -> one.relation().target().name().equals("paymens"))
                .singleElement()
                .matches(one -> one.target().isEmpty())
                .matches(one -> one.near().equals(Optional.of(Entities.ref("component:payments"))));
    }
}

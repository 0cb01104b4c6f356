package dev.slipway.catalog;

import static dev.slipway.catalog.Catalogs.component;
import static dev.slipway.catalog.Catalogs.group;
import static dev.slipway.catalog.Catalogs.refs;
import static dev.slipway.catalog.Catalogs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogTest {
    private static final EntityRef COMMERCE = EntityRef.parse("group:commerce").orElseThrow();
    private static final EntityRef JANE = EntityRef.parse("user:jane").orElseThrow();

    private final Catalog catalog =
            scan(
                    group("company", "").replace("children: []", "children: [commerce]"),
                    group("commerce", "members: [jane]"),
                    """
                    apiVersion: backstage.io/v1alpha1
                    kind: User
                    metadata: {name: jane}
                    spec: {memberOf: [commerce]}
                    """,
                    component("orders", "dependsOn: [resource:db]"),
                    component("site", "").replace("owner: commerce", "owner: company"));

    @Test
    void relationsGoBothWaysAndOnce() {
        assertThat(catalog.relations(COMMERCE))
                .extracting(Relation::toString)
                .containsExactlyInAnyOrder(
                        "hasMember user:default/jane",
                        "childOf group:default/company",
                        "ownerOf component:default/orders");
        assertThat(catalog.relations(JANE))
                .extracting(Relation::toString)
                .containsExactly("memberOf group:default/commerce");
    }

    @Test
    void knowsWhatIsMissing() {
        EntityRef orders = EntityRef.parse("component:orders").orElseThrow();
        assertThat(catalog.relations(orders).stream().filter(catalog::isMissing))
                .extracting(Relation::toString)
                .containsExactly("dependsOn resource:default/db");
        assertThat(catalog.kinds()).containsEntry("Group", 2).containsEntry("User", 1);
    }

    @Test
    void ownershipGoesUpAndMembershipDown() {
        Ownership ownership = catalog.ownership();
        EntityRef company = EntityRef.parse("group:company").orElseThrow();

        assertThat(ownership.members(company)).containsExactly(JANE);
        assertThat(refs(ownership.owned(JANE)))
                .containsExactly("component:orders", "component:site");
        assertThat(refs(ownership.ownedDirectly(COMMERCE))).containsExactly("component:orders");
        assertThat(refs(ownership.groups())).containsExactly("group:commerce", "group:company");
    }
}

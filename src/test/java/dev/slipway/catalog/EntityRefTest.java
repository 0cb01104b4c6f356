package dev.slipway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityRefTest {

    @Test
    void fillsInWhatIsLeftOut() {
        assertThat(EntityRef.parse("orders", "component", "shop"))
                .hasToString("Optional[component:shop/orders]");
        assertThat(EntityRef.parse("API:orders", "component", "shop"))
                .hasToString("Optional[api:shop/orders]");
        assertThat(EntityRef.parse("x/Orders", "component", "shop"))
                .hasToString("Optional[component:x/orders]");
        assertThat(EntityRef.parse("user:x/jane")).hasToString("Optional[user:x/jane]");
    }

    @Test
    void aSlashBeforeTheColonMeansNoKind() {
        assertThat(EntityRef.parse("a/b:c", "group", "default"))
                .hasToString("Optional[group:a/b:c]");
    }

    @Test
    void refusesEmptyPartsAndAMissingKind() {
        assertThat(EntityRef.parse("orders")).isEmpty();
        assertThat(EntityRef.parse(":orders", "component", "default")).isEmpty();
        assertThat(EntityRef.parse("component:/orders")).isEmpty();
        assertThat(EntityRef.parse("component:")).isEmpty();
    }

    @Test
    void isTheSameInAnyCaseAndShownShort() {
        EntityRef ref = new EntityRef("Component", "Default", "Orders");
        assertThat(ref).isEqualTo(new EntityRef("component", "default", "orders"));
        assertThat(ref.compact()).isEqualTo("component:orders");
        assertThat(ref.compact("component")).isEqualTo("orders");
        assertThat(new EntityRef("user", "x", "jane").compact("group")).isEqualTo("user:x/jane");
    }
}

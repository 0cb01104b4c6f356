package dev.slipway.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.Entities;

import org.junit.jupiter.api.Test;

import java.util.Map;

class TeamTest {
    private final Catalog catalog =
            Entities.of(
                    Entities.document(
                            "Group", "all", "type: department\nchildren: [team-a, team-b]\n"),
                    Entities.document("Group", "team-a", "type: team\nchildren: []\n"),
                    Entities.document("Group", "team-b", "type: team\nchildren: []\n"),
                    Entities.document("User", "mia", "memberOf: [team-a]\n"),
                    Entities.document("User", "boss", "memberOf: [all]\n"),
                    Entities.component("orders", ""),
                    Entities.component("carts", ""),
                    Entities.document("System", "shop", "owner: all\n"));

    @Test
    void aGroupAloneAndWithAllBelow() {
        Team alone = team("group:default/all", false);
        assertThat(alone.members()).extracting(EntityRef::name).containsExactly("boss");
        assertThat(alone.owned())
                .extracting(Team.Owned::kind, Team.Owned::count)
                .containsExactly(tuple("system", 1));

        Team whole = team("group:default/all", true);
        assertThat(whole.members()).extracting(EntityRef::name).containsExactly("boss", "mia");
        assertThat(whole.owned())
                .containsExactly(
                        new Team.Owned(
                                "component",
                                2,
                                Map.of("service", 2),
                                "kind:component owner:all,team-a,team-b"),
                        new Team.Owned(
                                "system", 1, Map.of(), "kind:system owner:all,team-a,team-b"));
    }

    @Test
    void aUserOwnsThroughGroups() {
        assertThat(team("user:default/mia", false).owned()).isEmpty();
        assertThat(team("user:default/mia", true).owned())
                .extracting(Team.Owned::kind, Team.Owned::count)
                .containsExactly(tuple("component", 2), tuple("system", 1));
    }

    private Team team(String ref, boolean whole) {
        return new Team(catalog, Entities.ref(ref), whole);
    }
}

package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackstageLinkTest {

    @Test
    void aTemplateWithItsAnswersIsTheWizard() {
        assertThat(
                        BackstageLink.route(
                                "https://portal.example:7007/create/templates/default/node"
                                        + "?formData=%7B%22name%22%3A%22a%20b%22%7D&x=1#top"))
                .contains(new Route.Wizard("template:default/node", "{\"name\":\"a b\"}"));
    }

    @Test
    void aPortalMayLieBelowAPathAndALinkMayCarryNothing() {
        assertThat(BackstageLink.route("http://x/portal/create/templates/team-a/java/ "))
                .contains(new Route.Wizard("template:team-a/java"));
    }

    @Test
    void otherPlacesAreNone() {
        assertThat(BackstageLink.route("https://x/create")).isEmpty();
        assertThat(BackstageLink.route("https://x/create/templates/default")).isEmpty();
        assertThat(BackstageLink.route("https://x/catalog/default/component/a")).isEmpty();
        assertThat(BackstageLink.route("orders")).isEmpty();
    }

    @Test
    void answersThatAreCutOffDoNotHarm() {
        assertThat(BackstageLink.route("https://x/create/templates/default/n?formData=%7"))
                .contains(new Route.Wizard("template:default/n", "%7"));
    }
}

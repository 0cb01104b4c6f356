package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slipway://home",
                "slipway://catalog",
                "slipway://catalog?q=kind%3Acomponent%20tag%3Ac%2B%2B",
                "slipway://catalog/component:default/orders",
                "slipway://catalog/component:default/orders?tab=api",
                "slipway://golden-paths",
                "slipway://golden-paths/template:default/nodejs-service",
                "slipway://golden-paths/x?formData=%7B%22name%22%3A%22a%20b%22%7D",
                "slipway://workshop/template:default/x",
                "slipway://updates",
                "slipway://updates/component:default/orders",
                "slipway://problems?file=a%2Fb.yaml",
                "slipway://file?path=repos%2Fa.yaml&line=3",
                "slipway://file?path=repos%2Fa.yaml",
                "slipway://scorecards/production-readiness?by=teams",
                "slipway://scorecards",
                "slipway://changes?range=main...next",
                "slipway://sources?add=https%3A%2F%2Fgithub.com%2Fo%2Fr",
                "slipway://score",
                "slipway://score/repos/orders%20service/score.yaml?line=12",
                "slipway://apply/repos/a%20b/score.yaml?over=repos%2Fa%20b%2Fprod.score.yaml&cluster=dev&namespace=shop",
                "slipway://settings"
            })
    void printsWhatItParsed(String uri) {
        assertThat(Route.parse(uri).orElseThrow().uri()).isEqualTo(uri);
    }

    @Test
    void readsTheQueryOfALink() {
        assertThat(Route.parse("slipway://catalog?q=kind%3Aapi%20a%2Bb"))
                .contains(new Route.CatalogTable("kind:api a+b"));
    }

    @Test
    void whatIsNoPlaceGivesNothing() {
        assertThat(Route.parse("slipway://elsewhere")).isEmpty();
        assertThat(Route.parse("https://example.com")).isEmpty();
    }
}

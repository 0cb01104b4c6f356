package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.desk.Route;
import dev.slipway.ui.shell.Start;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class OpenVerbTest {

    @Test
    void withoutAnArgumentItOpensAsLastTime() throws Misuse {
        assertThat(OpenVerb.start(List.of())).isEqualTo(Start.USUAL);
    }

    @Test
    void aFolderOrItsConfigurationIsOpened(@TempDir Path folder) throws Misuse, IOException {
        Path config = Files.writeString(folder.resolve("app-config.yaml"), "app: {}\n");

        assertThat(start(folder.toString())).isEqualTo(Start.in(folder));
        assertThat(start(config.toString())).isEqualTo(Start.in(folder));
    }

    @Test
    void anEntityIsGoneTo() throws Misuse {
        assertThat(start("api:orders-api"))
                .isEqualTo(Start.at(new Route.EntityPage("api:default/orders-api", "")));
        assertThat(start("orders-service"))
                .isEqualTo(Start.at(new Route.EntityPage("component:default/orders-service", "")));
    }

    @Test
    void aCopiedLinkLeadsWhereItWasCopied() throws Misuse {
        Route place = new Route.CatalogTable("kind:api tag:c++");

        assertThat(start(place.uri())).isEqualTo(Start.at(place));
    }

    @Test
    void aBackstageLinkOpensThatGoldenPathWithItsAnswers() throws Misuse {
        assertThat(start("https://portal.example/create/templates/default/node?formData=%7B%7D"))
                .isEqualTo(Start.at(new Route.Wizard("template:default/node", "{}")));
        assertThatThrownBy(() -> start("https://portal.example/create"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("names no golden path");
    }

    @Test
    void whatLeadsNowhereIsRefusedWithASentence() {
        assertThatThrownBy(() -> start("slipway://elsewhere"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("names no place");
        assertThatThrownBy(() -> start("./gone"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("there is no folder ./gone");
        assertThatThrownBy(() -> start("--wide"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("--wide");
    }

    private static Start start(String argument) throws Misuse {
        return OpenVerb.start(List.of(argument));
    }
}

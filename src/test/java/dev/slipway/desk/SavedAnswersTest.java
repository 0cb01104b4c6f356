package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.form.Form;
import dev.slipway.goldenpath.cases.TemplateCase;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SavedAnswersTest {
    private static final String TEMPLATE = "template:default/x";
    private static final Form FORM =
            Form.of(
                            Yaml.readOne(
                                            "template.yaml",
                                            """
                                            properties:
                                              name: {type: string}
                                              ports: {type: array, items: {type: integer}}
                                              token: {type: string, ui:field: Secret}
                                              phrase: {type: string, ui:widget: password}
                                            """,
                                            Dialect.CORE)
                                    .value()
                                    .orElseThrow())
                    .value()
                    .orElseThrow();
    private static final Map<String, Object> ANSWERS =
            Map.of(
                    "name", "orders: one",
                    "ports", List.of(80L, 443L),
                    "token", "t0p-secret",
                    "phrase", "open-sesame");

    @TempDir Path folder;

    @Test
    void keepsListsReadsAndForgets() throws IOException {
        SavedAnswers saved = new SavedAnswers(folder);
        assertThat(saved.of(TEMPLATE)).isEmpty();
        Path file = saved.keep(TEMPLATE, "With / slash", FORM, ANSWERS).value().orElseThrow();
        saved.keep(TEMPLATE, "another", FORM, Map.of("name", "two"));
        saved.keep(TEMPLATE, "another", FORM, Map.of("name", "three"));

        assertThat(saved.of(TEMPLATE))
                .extracting(SavedAnswers.Kept::title)
                .containsExactly("another", "With / slash");
        assertThat(saved.of("template:default/y")).isEmpty();
        assertThat(SavedAnswers.read(file).value().orElseThrow())
                .containsOnly(
                        Map.entry("name", "orders: one"), Map.entry("ports", List.of(80L, 443L)));
        assertThat(Files.readString(file)).doesNotContain("t0p-secret", "open-sesame");

        SavedAnswers.Kept another = saved.of(TEMPLATE).getFirst();
        assertThat(SavedAnswers.read(another.file()).value().orElseThrow())
                .containsEntry("name", "three");
        assertThat(saved.forget(another).problems()).isEmpty();
        assertThat(saved.of(TEMPLATE)).hasSize(1);
    }

    @Test
    void anExportIsACaseOfTheTemplate() throws IOException {
        Path file = folder.resolve("mine.yaml");
        new SavedAnswers(folder).export(file, TEMPLATE, "Mine", FORM, ANSWERS);
        TemplateCase one =
                TemplateCase.read("mine.yaml", Files.readString(file)).value().orElseThrow();
        assertThat(one.title()).isEqualTo("Mine");
        assertThat(one.answers()).containsEntry("name", "orders: one");
        assertThat(one.expected().fails()).isFalse();
    }

    @Test
    void aPlainMappingIsReadAndNonsenseHasAPlace() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.json"), "{\"name\": \"x\", \"n\": 1}");
        assertThat(SavedAnswers.read(plain).value().orElseThrow()).containsEntry("n", 1L);
        Path list = Files.writeString(folder.resolve("b.yaml"), "- a\n");
        assertThat(SavedAnswers.read(list).problems().getFirst().where().line()).isEqualTo(1);
        Path broken = Files.writeString(folder.resolve("c.yaml"), "a: [1\nb: 2\n");
        assertThat(SavedAnswers.read(broken).problems().getFirst().where().line()).isPositive();
    }

    @Test
    void aLinkCarriesAnswersButNoSecrets() {
        String link = SavedAnswers.link(FORM, ANSWERS);
        assertThat(link).doesNotContain("t0p-secret", "open-sesame");
        assertThat(SavedAnswers.ofLink(link, FORM).value().orElseThrow())
                .containsEntry("name", "orders: one")
                .doesNotContainKey("token");
        assertThat(
                        SavedAnswers.ofLink("{\"name\": \"x\", \"token\": \"y\"}", FORM)
                                .value()
                                .orElseThrow())
                .containsOnlyKeys("name");
        assertThat(SavedAnswers.ofLink("[1]", FORM).value()).isEmpty();
        assertThat(SavedAnswers.ofLink("{", FORM).value()).isEmpty();
    }
}

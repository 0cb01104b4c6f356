package dev.slipway.ui.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class LanguageTest {

    @Test
    void tellsTheLanguageByTheName() {
        assertThat(Language.of("deploy/k8s/manifests.yaml")).isEqualTo(Language.YAML);
        assertThat(Language.of("Dockerfile")).isEqualTo(Language.DOCKERFILE);
        assertThat(Language.of("src/index.ts")).isEqualTo(Language.SCRIPT);
        assertThat(Language.of("LICENSE")).isEqualTo(Language.PLAIN);
    }

    @Test
    void coloursKeysValuesAndPlaceholdersOfYaml() {
        assertThat(said(Language.YAML, "  - name: \"a: b\" # why"))
                .containsExactly("KEY name", "STRING \"a: b\"", "COMMENT # why");
        assertThat(said(Language.YAML, "port: 3000")).containsExactly("KEY port", "NUMBER 3000");
        assertThat(said(Language.YAML, "host: ${resources.db.host}"))
                .containsExactly("KEY host", "PLACEHOLDER ${resources.db.host}");
        assertThat(said(Language.YAML, "run: |", "  echo: ${{ x }}"))
                .containsExactly("KEY run", "STRING   echo: ", "PLACEHOLDER ${{ x }}");
    }

    @Test
    void coloursJsonKeysApartFromTexts() {
        assertThat(said(Language.JSON, "{\"a\": [\"b\", 12, true]}"))
                .containsExactly("KEY \"a\"", "STRING \"b\"", "NUMBER 12", "KEYWORD true");
    }

    @Test
    void carriesCommentsAndTemplatesOverLines() {
        assertThat(said(Language.SCRIPT, "/* a", "b */ const c = `d", "e`;"))
                .containsExactly(
                        "COMMENT /* a", "COMMENT b */", "KEYWORD const", "STRING `d", "STRING e`");
    }

    @Test
    void coloursInstructionsAndVariablesOfDockerfiles() {
        assertThat(said(Language.DOCKERFILE, "FROM node:22 AS build", "RUN echo $HOME"))
                .containsExactly(
                        "KEYWORD FROM",
                        "NUMBER 22",
                        "KEYWORD AS",
                        "KEYWORD RUN",
                        "PLACEHOLDER $HOME");
    }

    @Test
    void survivesBrokenTexts() {
        String broken = "\"a\\\n'\n`\n${\n{{\n/*\n```\n- \n:\n#\n\t\\";
        for (Language language : Language.values()) {
            CodeText text = CodeText.of("x", language, broken);
            assertThat(text.tokens()).hasSameSizeAs(text.lines());
        }
    }

    @Test
    void labelsOnlyTheFirstLineOfARun() {
        CodeText text =
                CodeText.of("x", "a\nb\nc").labelled(List.of("score.yaml:1", "score.yaml:1", "t"));
        assertThat(text.label(1)).isEqualTo("score.yaml:1");
        assertThat(text.label(2)).isEmpty();
        assertThat(text.label(3)).isEqualTo("t");
    }

    private static List<String> said(Language language, String... lines) {
        CodeText text = CodeText.of("x", language, String.join("\n", lines));
        return java.util.stream.IntStream.range(0, lines.length)
                .boxed()
                .flatMap(
                        i ->
                                text.tokens().get(i).stream()
                                        .map(
                                                token ->
                                                        token.kind()
                                                                + " "
                                                                + lines[i].substring(
                                                                        token.start(),
                                                                        token.end())))
                .toList();
    }
}

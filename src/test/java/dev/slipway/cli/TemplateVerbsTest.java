package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.yaml.Json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class TemplateVerbsTest {
    private static final String TEMPLATE =
            """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: note, title: A note}
            spec:
              type: note
              owner: team-a
              parameters:
                required: [name, owner]
                properties:
                  name: {type: string, pattern: '^[a-z]+$'}
                  owner: {type: string, ui:field: OwnerPicker}
                  copies: {type: integer, default: 1}
                  loud: {type: boolean}
                  tags: {type: array, items: {type: string}}
                  size: {type: object, properties: {width: {type: number}, unit: {type: string}}}
                  token: {type: string, ui:field: Secret}
                dependencies:
                  loud:
                    oneOf:
                      - properties: {loud: {const: true}, volume: {type: integer}}
              steps:
                - id: make
                  action: fetch:template
                  input:
                    url: ./skeleton
                    values: {all: '${{ parameters | dump }}', secret: '${{ secrets.token }}'}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: team-a}
            spec: {type: team, children: []}
            """;

    @TempDir Path folder;
    private Path platform = Path.of("");

    @BeforeEach
    void makeAPlatform() throws IOException {
        platform = folder.resolve("platform");
        Files.createDirectories(platform.resolve("skeleton"));
        Files.writeString(platform.resolve("template.yaml"), TEMPLATE);
        Files.writeString(platform.resolve("skeleton/note.json"), "${{ values.all }}\n");
        Files.writeString(platform.resolve("skeleton/secret.txt"), "${{ values.secret }}\n");
    }

    @Test
    void listsForPeopleAndScripts() {
        assertThat(run("list").out())
                .isEqualTo(
                        """
                        REF                    TYPE  OWNER   TITLE
                        template:default/note  note  team-a  A note
                        """);
        assertThat(run("list", "-o", "json").out()).contains("\"ref\" : \"template:default/note\"");
    }

    @Test
    void answersTakeTheTypesOfTheirFields() throws IOException {
        CommandLineRun made =
                run(
                        "run note --set name=memo --set owner=team-a --set copies=3 --set loud=true"
                                + " --set volume=11 --set tags=a,b --set size.width=2.5 --set"
                                + " size.unit=10");

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(note("memo"))
                .containsEntry("owner", "group:default/team-a")
                .containsEntry("copies", 3)
                .containsEntry("loud", true)
                .containsEntry("volume", 11)
                .containsEntry("tags", List.of("a", "b"))
                .containsEntry("size", Map.of("width", 2.5, "unit", "10"));
    }

    @Test
    void flagsWinOverTheFileOfValues() throws IOException {
        Path values = folder.resolve("values.yaml");
        Files.writeString(
                values,
                """
                title: A saved set
                answers:
                  name: fromfile
                  owner: team-a
                  copies: 2
                  colour: red
                """);

        CommandLineRun made = run("run note --set name=memo --values " + values);

        assertThat(made.code()).isZero();
        assertThat(made.err())
                .contains(values + ":6:3: warning: the golden path has no parameter colour");
        assertThat(note("memo")).containsEntry("name", "memo").containsEntry("copies", 2);
    }

    @Test
    void secretsComeFromTheEnvironmentAndAreNotShown() throws IOException {
        CommandLineRun made =
                run("run note --set name=memo --set owner=team-a --secret token=NOTE_TOKEN");

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(note("memo")).doesNotContainKey("token");
        assertThat(folder.resolve("repos/memo/secret.txt")).hasContent("s3cret\n");
        assertThat(run("run note --set name=other --secret token").err())
                .contains("the variable token is not set");
    }

    @Test
    void mistakesOfUsageAreTold() {
        assertThat(run("run note --set nam=memo").err()).contains("did you mean name?");
        assertThat(run("run note --set nam=memo").code()).isEqualTo(Exit.USAGE);
        assertThat(run("run note --set name").code()).isEqualTo(Exit.USAGE);
        assertThat(run("run note --values nowhere.yaml").code()).isEqualTo(Exit.USAGE);
        CommandLineRun elsewhere =
                CommandLineRun.of(folder, Map.of(), "template", "list", "-C", "nowhere-at-all");
        assertThat(elsewhere.code()).isEqualTo(Exit.USAGE);
        assertThat(elsewhere.err()).contains("there is no folder nowhere-at-all");
    }

    @Test
    void wrongAnswersAreFindings() {
        CommandLineRun wrong = run("run note --set name=Memo");
        assertThat(wrong.code()).isEqualTo(Exit.FINDINGS);
        assertThat(wrong.err()).contains("name: error: ", "owner: error: Needs an answer");
        assertThat(folder.resolve("repos")).doesNotExist();
        assertThat(run("run nothing").code()).isEqualTo(Exit.FINDINGS);
    }

    private Map<String, Object> note(String name) throws IOException {
        return Json.object(
                Files.readString(folder.resolve("repos").resolve(name).resolve("note.json")));
    }

    private CommandLineRun run(String... words) {
        List<String> line = new ArrayList<>(List.of("template"));
        for (String word : words) {
            line.addAll(List.of(word.split(" ")));
        }
        line.addAll(List.of("-C", platform.toString()));
        if (line.contains("run")) {
            line.addAll(List.of("--into", folder.resolve("repos").toString()));
        }
        return CommandLineRun.of(
                folder, Map.of("NOTE_TOKEN", "s3cret"), line.toArray(String[]::new));
    }
}

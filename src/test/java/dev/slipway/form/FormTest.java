package dev.slipway.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class FormTest {

    private static final String SERVICE =
            """
            - title: Service Details
              required: [name, owner]
              properties:
                name:
                  title: Service Name
                  type: string
                  pattern: '^[a-z][a-z0-9-]*$'
                  maxLength: 12
                  ui:autofocus: true
                  ui:help: Free in the catalog
                owner:
                  type: string
                  ui:field: OwnerPicker
                  ui:options:
                    catalogFilter:
                      kind: Group
                replicas: {type: integer, default: 2, minimum: 1}
                visibility:
                  type: string
                  default: internal
                  enum: [internal, public]
                  enumNames: [Internal, Public]
                  ui:widget: radio
                tags:
                  type: array
                  items: {type: string, maxLength: 3}
            - title: Infrastructure
              properties:
                database: {type: boolean, default: false}
              dependencies:
                database:
                  oneOf:
                    - properties:
                        database: {const: false}
                    - properties:
                        database: {const: true}
                        engine: {type: string, default: postgres, enum: [postgres, mysql]}
                      required: [engine]
            """;

    @Test
    void readsPagesAndFields() {
        Form form = form(SERVICE);

        assertThat(form.pages())
                .extracting(FormPage::title)
                .containsExactly("Service Details", "Infrastructure");
        List<Field> fields = form.pages().getFirst().fields();
        assertThat(fields)
                .extracting(Field::key)
                .containsExactly("name", "owner", "replicas", "visibility", "tags");
        assertThat(fields)
                .extracting(Field::widget)
                .containsExactly(
                        Widget.TEXT, Widget.OWNER_PICKER, Widget.NUMBER, Widget.RADIO, Widget.LIST);
        Field name = fields.getFirst();
        assertThat(name.title()).isEqualTo("Service Name");
        assertThat(name.help()).isEqualTo("Free in the catalog");
        assertThat(name.required()).isTrue();
        assertThat(name.ui().autofocus()).isTrue();
        assertThat(name.where().line()).isEqualTo(4);
        assertThat(fields.get(1).ui().catalogFilter()).containsExactly(Map.of("kind", "Group"));
        assertThat(fields.get(3).choices())
                .extracting(Choice::label)
                .containsExactly("Internal", "Public");
    }

    @Test
    void fillsDefaultsAndKeepsClearedAnswersEmpty() {
        Form form = form(SERVICE);

        assertThat(form.view(Map.of("name", "orders")).values())
                .containsEntry("replicas", 2L)
                .containsEntry("visibility", "internal");
        assertThat(form.view(Map.of("visibility", "")).values()).doesNotContainKey("visibility");
    }

    @Test
    void showsConditionalFieldsOnlyWhenTheirConditionHolds() {
        Form form = form(SERVICE);

        assertThat(keys(form.view(Map.of()), 1)).containsExactly("database");
        FormView on = form.view(Map.of("database", true));
        assertThat(keys(on, 1)).containsExactly("database", "engine");
        assertThat(on.values()).containsEntry("engine", "postgres");
        assertThat(form.keys()).contains("engine");
    }

    @Test
    void keepsAnswersOfHiddenFields() {
        assertThat(form(SERVICE).view(Map.of("database", false, "engine", "mysql")).values())
                .containsEntry("engine", "mysql");
    }

    @Test
    void saysInWordsWhatAPatternWants() {
        FormView view =
                form(SERVICE).view(Map.of("name", "Orders Service!", "owner", "group:default/a"));

        assertThat(view.errors()).containsOnlyKeys("name");
        assertThat(view.errors().get("name"))
                .extracting(Problem::message)
                .containsExactly(
                        "Must have at most 12 characters, but has 15",
                        "Only lower-case letters, digits and hyphens, starting with a lower-case"
                                + " letter");
    }

    @Test
    void reportsEveryMissingAndWrongAnswer() {
        FormView view =
                form(SERVICE)
                        .view(
                                Map.of(
                                        "replicas",
                                        0,
                                        "visibility",
                                        "secret",
                                        "tags",
                                        List.of("ab", "long")));

        assertThat(view.errors())
                .containsOnlyKeys("name", "owner", "replicas", "visibility", "tags[1]");
        assertThat(view.errors().get("owner"))
                .extracting(Problem::message)
                .containsExactly("Needs an answer");
        assertThat(view.errors().get("replicas"))
                .extracting(Problem::message)
                .containsExactly("Must be at least 1");
        assertThat(view.errorsOf(view.pages().get(1))).isEmpty();
    }

    @Test
    void resolvesIfThenElseAndAllOf() {
        Form form =
                form(
                        """
                        properties:
                          kind: {type: string, enum: [web, job], default: web}
                        allOf:
                          - if: {properties: {kind: {const: job}}}
                            then:
                              properties:
                                schedule: {type: string}
                              required: [schedule]
                            else:
                              properties:
                                port: {type: integer, default: 8080}
                        """);

        assertThat(keys(form.view(Map.of()), 0)).containsExactly("kind", "port");
        FormView job = form.view(Map.of("kind", "job"));
        assertThat(keys(job, 0)).containsExactly("kind", "schedule");
        assertThat(job.errors()).containsOnlyKeys("schedule");
    }

    @Test
    void ordersFieldsAndAsksUnknownOnesAsText() {
        Form form =
                form(
                        """
                        ui:order: [last, '*', first]
                        properties:
                          first: {type: string, ui:field: QuarkusExtensionList}
                          middle: {type: 'null', description: Read *this*}
                          last: {type: string, ui:field: Secret}
                        """);

        assertThat(keys(form.view(Map.of()), 0)).containsExactly("last", "middle", "first");
        Field first = form.pages().getFirst().fields().get(2);
        assertThat(first.widget()).isEqualTo(Widget.TEXT);
        assertThat(first.note()).contains("QuarkusExtensionList");
        FormView view = form.view(Map.of("last", "hush", "first", "x"));
        assertThat(view.secrets()).containsExactly(Map.entry("last", "hush"));
        assertThat(view.values()).doesNotContainKey("last");
    }

    @Test
    void takesTheTemplatesOwnErrorMessage() {
        Form form =
                form(
                        """
                        properties:
                          name: {type: string, pattern: '^x', errorMessage: {pattern: Begin with x}}
                        """);

        assertThat(form.view(Map.of("name", "y")).errors().get("name"))
                .extracting(Problem::message)
                .containsExactly("Begin with x");
    }

    @Test
    void reportsFaultsOfTheSchemaWithTheirPlace() {
        Outcome<Form> form =
                Form.of(
                        Yaml.readOne(
                                        "template.yaml",
                                        """
                                        - required: [nmae]
                                          properties:
                                            name: {type: string, pattern: '[a-'}
                                            other: text
                                        - just text
                                        """,
                                        Dialect.CORE)
                                .value()
                                .orElseThrow());

        assertThat(form.problems())
                .extracting(p -> p.rule() + " " + p.where().line())
                .containsExactlyInAnyOrder(
                        "form.field 4", "form.required 1", "form.pattern 3", "form.page 5");
        assertThat(form.value().orElseThrow().pages()).hasSize(1);
    }

    @Test
    void aPatternCannotRunAway() {
        Form form = form("properties: {name: {type: string, pattern: '^(a+)+$'}}");

        assertThat(form.view(Map.of("name", "a".repeat(5000) + "!")).errors().get("name"))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("too long");
    }

    private static List<String> keys(FormView view, int page) {
        return view.pages().get(page).fields().stream().map(Field::key).toList();
    }

    @Test
    void whatIsBehindAFeatureFlagIsNotAsked() {
        Outcome<Form> read =
                Form.of(
                        Yaml.readOne(
                                        "template.yaml",
                                        """
                                        - required: [a, b]
                                          properties:
                                            a: {type: string}
                                            b: {type: string, 'backstage:featureFlag': new-b}
                                        - backstage:featureFlag: new-page
                                          properties: {c: {type: string}}
                                        """,
                                        Dialect.CORE)
                                .value()
                                .orElseThrow());
        Form form = read.value().orElseThrow();

        assertThat(form.pages()).hasSize(1);
        assertThat(keys(form.view(Map.of()), 0)).containsExactly("a");
        assertThat(form.view(Map.of("a", "x")).isValid()).isTrue();
        assertThat(form.keys()).contains("a", "b", "c");
        assertThat(read.problems())
                .extracting(problem -> problem.where().line())
                .containsExactly(4, 5);
    }

    @Test
    void readsHowTheReviewShowsAnAnswer() {
        Form form =
                form(
                        """
                        properties:
                          a:
                            type: string
                            ui:backstage: {review: {show: false}}
                          b:
                            type: object
                            ui:backstage: {review: {name: Bee, mask: '<b>', explode: false}}
                          c: {type: string}
                        """);

        assertThat(form.pages().getFirst().fields())
                .extracting(field -> field.ui().review())
                .containsExactly(
                        new Field.Review(false, "", "", true),
                        new Field.Review(true, "Bee", "<b>", false),
                        new Field.Review(true, "", "", true));
    }

    @Test
    void anEmptiedAnswerHasTheValueThatTheTemplateSays() {
        Form form = form("properties: {a: {type: string, ui:emptyValue: none, default: x}}");

        assertThat(form.view(Map.of("a", "")).values()).containsEntry("a", "none");
        assertThat(form.view(Map.of()).values()).containsEntry("a", "x");
        assertThat(form.view(Map.of("a", "y")).values()).containsEntry("a", "y");
    }

    @Test
    void aBranchDoesNotNameThePage() {
        Form form =
                form(
                        """
                        title: Shapes
                        properties: {kind: {type: string}}
                        oneOf:
                          - {title: Small, properties: {size: {const: small}}}
                          - {title: Big, properties: {cpus: {type: integer}}}
                        """);

        assertThat(form.pages().getFirst().title()).isEqualTo("Shapes");
    }

    @Test
    void aSwitchMayAskForWordsAndATextForItsKind() {
        Form form =
                form(
                        """
                        properties:
                          a: {type: boolean, ui:widget: select}
                          b: {type: string, ui:options: {inputType: email, helperText: mail}}
                        """);

        assertThat(form.pages().getFirst().fields())
                .extracting(Field::widget)
                .containsExactly(Widget.RADIO, Widget.EMAIL);
        assertThat(form.pages().getFirst().fields().getLast().help()).isEqualTo("mail");
    }

    private static Form form(String yaml) {
        return Form.of(Yaml.readOne("template.yaml", yaml, Dialect.CORE).value().orElseThrow())
                .value()
                .orElseThrow();
    }
}

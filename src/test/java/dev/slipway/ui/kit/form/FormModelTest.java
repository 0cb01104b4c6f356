package dev.slipway.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Severity;
import dev.slipway.form.Field;
import dev.slipway.form.Form;
import dev.slipway.ui.kit.Icon;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class FormModelTest {
    private static final String PAGES =
            """
            - title: One
              required: [name, owner]
              properties:
                name: {type: string, pattern: "^[a-z]+$"}
                owner: {type: string, ui:field: OwnerPicker}
            - title: Two
              properties:
                size: {type: string, default: small}
            """;

    private final Choices teams =
            new Choices() {
                @Override
                public List<Option> of(Field field) {
                    return List.of(
                            new Option("group:default/crew", "crew", "", Icon.GROUP),
                            new Option("group:default/pilots", "pilots", "", Icon.GROUP));
                }
            };
    private final FormModel form = new FormModel(form(PAGES), teams);

    private static Form form(String yaml) {
        return Form.of(Yaml.readOne("t.yaml", yaml, Dialect.CORE).value().orElseThrow())
                .value()
                .orElseThrow();
    }

    @Test
    void aMistakeIsNotSaidBeforeTheFieldWasLeft() {
        form.answer("name", "A b");
        assertThat(form.shown("name")).isEmpty();

        form.left("name");
        assertThat(form.shown("name")).isPresent();
        assertThat(form.shownErrors()).isEqualTo(1);
    }

    @Test
    void onceSaidItFollowsTheTyping() {
        form.answer("name", "A b");
        form.left("name");
        form.answer("name", "ab");
        assertThat(form.shown("name")).isEmpty();
    }

    @Test
    void nextGoesToTheFirstWrongAnswerAndSaysThemAll() {
        List<String> focused = new ArrayList<>();
        form.setOnFocus(focused::add);
        form.answer("name", "ab");

        assertThat(form.next()).isFalse();
        assertThat(focused).containsExactly("owner");
        assertThat(form.shown("owner").orElseThrow().message()).isEqualTo("Needs an answer");
        assertThat(form.pageProperty().get()).isZero();
    }

    @Test
    void theReviewComesAfterTheLastPage() {
        form.answer("name", "ab");
        form.answer("owner", "group:default/crew");
        assertThat(form.next()).isTrue();
        assertThat(form.next()).isTrue();
        assertThat(form.isReview()).isTrue();
        form.back();
        assertThat(form.pageProperty().get()).isEqualTo(1);
    }

    @Test
    void anUnknownReferenceIsDoubtedWithWhatWasMeant() {
        form.answer("owner", "pilotts");
        Remark remark = Objects.requireNonNull(form.remarks().get("owner"));
        assertThat(remark.severity()).isEqualTo(Severity.WARNING);
        assertThat(remark.instead().orElseThrow().name()).isEqualTo("pilots");
    }

    @Test
    void anUnknownReferenceIsWrongWhereOnlyChoicesAreTaken() {
        Choices strict =
                new Choices() {
                    @Override
                    public List<Option> of(Field field) {
                        return teams.of(field);
                    }

                    @Override
                    public boolean takesOthers(Field field) {
                        return false;
                    }
                };
        FormModel model = new FormModel(form(PAGES), strict);
        model.answerAll(Map.of("name", "ab", "owner", "nobody"));
        assertThat(model.isValid()).isFalse();
        assertThat(model.go(2)).isFalse();
    }

    @Test
    void theOnlyChoiceIsFilledIn() {
        Choices one =
                new Choices() {
                    @Override
                    public List<Option> of(Field field) {
                        return teams.of(field);
                    }

                    @Override
                    public java.util.Optional<String> only(Field field) {
                        return java.util.Optional.of("group:default/crew");
                    }
                };
        assertThat(new FormModel(form(PAGES), one).view().values())
                .containsEntry("owner", "group:default/crew");
    }

    @Test
    void defaultsAreShownButNotAnswered() {
        assertThat(form.view().values()).containsEntry("size", "small");
        assertThat(form.answers()).doesNotContainKey("size");
    }
}

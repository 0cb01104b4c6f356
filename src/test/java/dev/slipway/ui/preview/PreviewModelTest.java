package dev.slipway.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.code.CodeText;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class PreviewModelTest {
    private final PreviewModel model =
            new PreviewModel(
                    (path, then) ->
                            then.accept(
                                    path.endsWith(".gone")
                                            ? Optional.empty()
                                            : Optional.of(CodeText.of(path, "one\ntwo\n"))));

    private static Preview preview(String name) {
        Traced score =
                new Traced(
                        "name: " + name + "\n",
                        List.of(
                                new Origin(
                                        Origin.Step.TEMPLATE,
                                        new Where("skeleton/score.yaml", 7, 1))));
        Traced manifests =
                new Traced(
                        "kind: Deployment\nname: " + name + "\nlabel: x\nstatus: {}\n",
                        List.of(
                                Origin.TARGET,
                                new Origin(Origin.Step.SCORE, new Where("score.yaml", 1, 1)),
                                new Origin(Origin.Step.PATCH, new Where("labels.tpl", 2, 1)),
                                Origin.TARGET));
        return new Preview(
                List.of(
                        new Preview.File("README.md", Traced.source("r", "hi\n"), false, false, 3),
                        new Preview.File("score.yaml", score, false, false, 9)),
                Optional.of("score.yaml"),
                Optional.of(
                        new Preview.Output(
                                manifests, List.of(new Preview.Document("Deployment", name, 1)))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Duration.ZERO);
    }

    private int jumpLine() {
        return Objects.requireNonNull(model.jumpProperty().get()).line();
    }

    @Test
    void aLineMadeFromTheScoreFileLeadsThere() {
        model.show(Shown.of(preview("a"), null));
        model.follow(PreviewModel.KUBERNETES, 2, false);
        assertThat(model.tabProperty().get()).isEqualTo(PreviewModel.SCORE);
        assertThat(jumpLine()).isEqualTo(1);
    }

    @Test
    void aLineOfAPatchOpensThePatchAsATab() {
        model.show(Shown.of(preview("a"), null));
        model.follow(PreviewModel.KUBERNETES, 3, false);
        assertThat(model.tabProperty().get()).isEqualTo("labels.tpl");
        assertThat(model.sources()).extracting(CodeText::id).containsExactly("labels.tpl");
        assertThat(jumpLine()).isEqualTo(2);

        model.goBack();
        assertThat(model.tabProperty().get()).isEqualTo(PreviewModel.KUBERNETES);
        assertThat(jumpLine()).isEqualTo(3);
    }

    @Test
    void withAltTheTemplateLineBehindTheScoreLineIsShown() {
        model.show(Shown.of(preview("a"), null));
        model.follow(PreviewModel.KUBERNETES, 2, true);
        assertThat(model.tabProperty().get()).isEqualTo("skeleton/score.yaml");
        assertThat(jumpLine()).isEqualTo(7);
    }

    @Test
    void whatTheTargetAddsLeadsNowhere() {
        model.show(Shown.of(preview("a"), null));
        model.follow(PreviewModel.KUBERNETES, 1, false);
        assertThat(model.tabProperty().get()).isEqualTo(PreviewModel.KUBERNETES);
        assertThat(model.jumpProperty().get()).isNull();
    }

    @Test
    void closingASourceGoesBackToWhereItWasOpenedFrom() {
        model.show(Shown.of(preview("a"), null));
        model.follow(PreviewModel.KUBERNETES, 3, false);
        model.close("labels.tpl");
        assertThat(model.sources()).isEmpty();
        assertThat(model.tabProperty().get()).isEqualTo(PreviewModel.KUBERNETES);
    }

    @Test
    void aProblemInAGeneratedFileIsShownThere() {
        model.show(Shown.of(preview("a"), null));
        model.open(Problem.error("x", new Where("README.md", 1, 1), "no"));
        assertThat(model.tabProperty().get()).isEqualTo(PreviewModel.FILES);
        assertThat(model.fileProperty().get()).isEqualTo("README.md");
    }

    @Test
    void onlyWhatDiffersIsMadeAnew() {
        Shown first = Shown.of(preview("a"), null);
        Shown same = Shown.of(preview("a"), first);
        assertThat(same.kubernetes().orElseThrow()).isSameAs(first.kubernetes().orElseThrow());
        assertThat(same.changed()).isEmpty();

        Shown other = Shown.of(preview("b"), first);
        assertThat(other.changed()).containsExactly("score.yaml");
        assertThat(other.files().get("README.md")).isSameAs(first.files().get("README.md"));
    }
}

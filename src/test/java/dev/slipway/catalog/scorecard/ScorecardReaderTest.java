package dev.slipway.catalog.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ScorecardReaderTest {

    @Test
    void thePlainFormAndTheEnvelopeReadTheSame() {
        String body =
                """
                levels: [Low, High]
                filter: kind:component
                rules:
                  - title: Owned
                    level: High
                    query:
                      conditions: [{property: spec.owner, operator: isNotEmpty}]
                """;
        Scorecard plain = card("name: ready\ntitle: Ready\n" + body);
        Scorecard wrapped =
                card(
                        """
                        apiVersion: slipway.dev/v1
                        kind: Scorecard
                        metadata: {name: ready, title: Ready}
                        spec:
                        """
                                + body.indent(2));

        assertThat(List.of(wrapped.name(), wrapped.title(), wrapped.levels(), wrapped.query()))
                .isEqualTo(List.of(plain.name(), plain.title(), plain.levels(), plain.query()));
        assertThat(wrapped.rules()).hasSize(1);
        assertThat(plain.rules().getFirst().level()).isEqualTo("High");
    }

    @Test
    void theFormOfOtherPortalsIsTaken() {
        Scorecard card =
                card(
                        """
                        identifier: ownership
                        title: Ownership
                        filter:
                          combinator: and
                          conditions: [{property: spec.lifecycle, operator: "=", value: production}]
                        levels:
                          - {title: Basic, color: paleBlue}
                          - {title: Gold, color: gold}
                        rules:
                          - identifier: has_team
                            title: Has a team
                            level: Gold
                            query:
                              combinator: or
                              conditions:
                                - {property: $team, operator: isNotEmpty}
                                - {property: metadata.tags, operator: doesNotContains, value: x}
                        """);

        assertThat(card.name()).isEqualTo("ownership");
        assertThat(card.levels()).containsExactly("Basic", "Gold");
        assertThat(card.filter()).isPresent();
        assertThat(card.rules().getFirst().condition())
                .isInstanceOfSatisfying(
                        Condition.Joined.class, joined -> assertThat(joined.all()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "property: metdata.name, operator: isEmpty | 5:31 | metadata?",
                "property: relations.dependOn, operator: isEmpty | 5:31 | dependsOn?",
                "property: spec.owner, operator: isNotEmty | 5:53 | isNotEmpty?",
                "property: spec.owner, operater: isEmpty | 5:43 | operator?",
                "property: spec.owner, operator: '=' | 5:20 | needs a value",
                "property: spec.x, operator: '<', value: many | 5:61 | needs a number",
                "property: spec.x, operator: matches, value: '(' | 5:65 | no regular expression",
                "file: ../secret, operator: isEmpty | 5:27 | leads out",
                "git: commits, operator: isEmpty | 5:26 | git tells no commits",
                "operator: isEmpty | 5:20 | looks at nothing",
                "property: spec.x, git: x, operator: isEmpty | 5:20 | several things",
            })
    void aConditionThatMeansNothingIsToldInItsPlace(String condition, String place, String words) {
        Outcome<Scorecard> read =
                ScorecardReader.read(
                                "s.yaml",
                                """
                                rules:
                                  - title: Other
                                    level: Gold
                                    query:
                                      conditions: [{%s}]
                                """
                                        .formatted(condition))
                        .getFirst();

        assertThat(read.problems()).hasSize(1);
        Problem problem = read.problems().getFirst();
        assertThat(problem.isError()).isTrue();
        assertThat(problem.where()).hasToString("s.yaml:" + place);
        assertThat(problem.message() + " " + problem.advice()).contains(words);
        assertThat(read.value().orElseThrow().rules()).isEmpty();
    }

    @Test
    void aBrokenRuleLeavesTheOthers() {
        Outcome<Scorecard> read =
                ScorecardReader.read(
                                "s.yaml",
                                """
                                rules:
                                  - title: One
                                    level: Glod
                                    query: {conditions: [{property: kind, operator: isNotEmpty}]}
                                  - title: Two
                                    level: Gold
                                    query: {conditions: [{property: kind, operator: isNotEmpty}]}
                                  - title: Two
                                    level: Gold
                                    query: {conditions: [{property: kind, operator: isNotEmpty}]}
                                """)
                        .getFirst();

        assertThat(read.value().orElseThrow().rules())
                .extracting(Scorecard.Rule::title)
                .containsExactly("Two");
        assertThat(read.problems())
                .extracting(p -> p.where().line() + " " + p.message() + " " + p.advice())
                .containsExactly(
                        "3 there is no level Glod did you mean Gold?",
                        "8 two rules are called Two ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "rules: 3", "levels: x\nrules: []", "a: [", "x"})
    void whatIsNoScorecardIsAnError(String text) {
        assertThat(ScorecardReader.read("s.yaml", text).getFirst().hasErrors()).isTrue();
    }

    @Test
    void scorecardsAreFoundByTheirPlace() {
        assertThat(ScorecardReader.isScorecard("scorecards/a.yaml")).isTrue();
        assertThat(ScorecardReader.isScorecard("x/scorecards/a.yml")).isTrue();
        assertThat(ScorecardReader.isScorecard("x/a.scorecard.yaml")).isTrue();
        assertThat(ScorecardReader.isScorecard("scorecards/old/a.yaml")).isFalse();
        assertThat(ScorecardReader.isScorecard("myscorecards/a.yaml")).isFalse();
    }

    private static Scorecard card(String text) {
        Outcome<Scorecard> read = ScorecardReader.read("s.yaml", text).getFirst();
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow();
    }
}

package dev.slipway.goldenpath.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;

import org.junit.jupiter.api.Test;

import java.util.List;

class TemplateCaseTest {

    private static List<String> problems(String text) {
        return TemplateCase.read("cases/a.yaml", text).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void anExpectationThatNobodyChecksIsAnErrorInItsPlace() {
        assertThat(problems("title: a\nanswers: {}\nexpect:\n  fles: [x]\n  policies: pass\n"))
                .satisfiesExactly(
                        one ->
                                assertThat(one)
                                        .startsWith("cases/a.yaml:4:3: error")
                                        .contains("did you mean files?"),
                        two ->
                                assertThat(two)
                                        .startsWith("cases/a.yaml:5:3: error")
                                        .contains("expect has no policies"));
        assertThat(problems("answers: {}\noverrides: {a: b}\nexpect: {result: ok}\n"))
                .singleElement()
                .satisfies(one -> assertThat(one).startsWith("cases/a.yaml:2:1: error"));
    }

    @Test
    void everyKnownOneIsTaken() {
        assertThat(
                        problems(
                                """
                                title: all
                                answers: {name: a}
                                secrets: {token: x}
                                expect:
                                  result: fail
                                  problem: p
                                  files: [a]
                                  absent: [b]
                                  contains: {a: x}
                                  lacks: {a: y}
                                  steps: {s: done}
                                  golden: false
                                """))
                .isEmpty();
        assertThat(problems("answers: {}\nfiles: [a]\n")).isEmpty();
    }
}

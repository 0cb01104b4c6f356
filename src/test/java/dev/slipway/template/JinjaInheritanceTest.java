package dev.slipway.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class JinjaInheritanceTest {
    private static final Map<String, String> OTHERS =
            Map.of(
                    "base",
                    "<{% block body %}base{% endblock %}>{% block foot %}{% endblock %}",
                    "mid",
                    "{% extends 'base' %}{% block body %}mid({{ super() }}){% endblock %}",
                    "macros",
                    "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{% set v = 3 %}",
                    "endless",
                    "{% include 'endless' %}",
                    "broken",
                    "ok\n{% if %}{% endif %}");

    private static Outcome<Traced> render(String template) {
        Options options = Options.cookiecutter();
        Loader loader =
                name ->
                        Optional.ofNullable(OTHERS.get(name))
                                .map(text -> Template.parse(name, text, options));
        return Template.parse("t", template, options)
                .value()
                .orElseThrow()
                .render(
                        Map.of("x", 1),
                        Functions.NONE.loadingFrom(loader),
                        Limits.DEFAULT,
                        Progress.NONE);
    }

    private static String text(String template) {
        return render(template).value().orElseThrow().text();
    }

    @Test
    void aBlockIsFilledByTheYoungestTemplate() {
        assertThat(text("{% extends 'mid' %}lost{% block body %}[{{ super() }}]{% endblock %}"))
                .isEqualTo("<[mid(base)]>");
    }

    @Test
    void importedMacrosDoNotSeeTheContextUnlessAsked() {
        assertThat(text("{% from 'macros' import twice, v %}{{ twice(v) }}")).isEqualTo("33");
        assertThat(text("{% import 'macros' as m %}{{ m.twice('a') }}")).isEqualTo("aa");
    }

    @Test
    void aMistakeInAnotherTemplateHasItsPlaceThere() {
        assertThat(render("\n{% include 'broken' %}").problems())
                .extracting(problem -> problem.where().toString())
                .containsExactly("broken:2:7");
    }

    @Test
    void aTemplateThatIncludesItselfIsStopped() {
        assertThat(render("{% include 'endless' %}").problems())
                .extracting(Problem::rule)
                .containsExactly("template.limit");
    }

    @Test
    void aMissingTemplateIsNamed() {
        assertThat(render("{% include 'nowhere' %}").problems())
                .extracting(Problem::message)
                .containsExactly("there is no template \"nowhere\"");
        assertThat(text("{% include 'nowhere' ignore missing %}.")).isEqualTo(".");
    }
}

package dev.slipway.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.gotemplate.sprig.Sprig;
import dev.slipway.gotemplate.value.Functions;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Random;

/// What text/template of Go 1.26.10 with sprig 3.3.0 (mergo 1.0.2, xstrings 1.5.0) printed for the
/// same text.
class SprigAsGoTest {
    private static final Functions FUNCTIONS = Sprig.functions();

    private static Outcome<Traced> run(String text) {
        TextPlace place = TextPlace.file("template", Origin.Step.PROVISIONER);
        Outcome<GoTemplate> parsed = GoTemplate.parse(place, text, FUNCTIONS);
        assertThat(parsed.problems()).isEmpty();
        Rendering rendering =
                new Rendering(
                        FUNCTIONS,
                        Limits.DEFAULT,
                        new Random(1),
                        ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        Progress.NONE);
        return parsed.value().orElseThrow().render(Map.of(), rendering);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '´',
            textBlock =
                    """
                    mulf 0.1 100 ¦ 10
                    print -0.5 ¦ -0.5
                    int 1e100 ¦ -9223372036854775808
                    toDate "15:04" "15:04" ¦ 0000-01-01 15:04:00 +0000 UTC
                    toDate "15:04" "x" ¦ 0001-01-01 00:00:00 +0000 UTC
                    semver "01.2.3" ¦ 1.2.3
                    semver "v1.2.3" | toJson ¦ "1.2.3"
                    semver "1" | kindOf ¦ ptr
                    regexReplaceAll "a(?P<my_n>b)" "xab" "${my_n}-" ¦ xb-
                    regexReplaceAll "\\\\p{Greek}|\\\\pL" "a1" "${0}x" ¦ ax1
                    regexReplaceAll "a{0,2}" "a(b" "-" ¦ -(-b-
                    regexMatch "{x}" "a{x}b" ¦ true
                    regexMatch "^a.c$" "a\\rc" ¦ true
                    regexMatch "a(?=b)" "ab" ¦ false
                    regexMatch "a++" "aa" ¦ false
                    regexMatch "(?i)É" "é" ¦ true
                    regexFindAll "x*" "axb" -1 | toJson ¦ ["","x",""]
                    upper "ß ǆ" ¦ ß Ǆ
                    kebabcase "$name" ¦ $-name
                    kebabcase "-7" ¦ -7
                    kebabcase "HTTP20xOK" ¦ http-20x-ok
                    snakecase "Bld4Floor3rd" ¦ bld4_floor_3rd
                    snakecase "HTTPServer v2" ¦ http_server_v2
                    camelcase "GOLANG_IS_GREAT" ¦ GolangIsGreat
                    camelcase "_complex__case_" ¦ _Complex_Case_
                    nospace "a b" ¦ ab
                    nospace "ü ü" ¦ Ã¼Ã¼
                    html nil "<" ¦ &lt;no value&gt;&lt;
                    chunk -3 (list 1 2 3 4) ¦ []
                    sortAlpha nil ¦ [<nil>]
                    printf "%q" (list "a" nil (dict "k" "v")) ¦ ["a" <nil> map["k":"v"]]
                    printf "%05d" (list "b" 7) ¦ [%!d(string=0000b) 00007]
                    printf "%-3v|" (list 1 "" 2) ¦ [1       2  ]|
                    merge (dict "a" 1) (dict "b" nil) | toJson ¦ {"a":1}
                    mergeOverwrite (dict "a" 1 "b" true) (dict "a" nil "b" false) | toJson ¦ {"a":null,"b":false}
                    mergeOverwrite (dict "a" (dict "x" 1)) (dict "a" (list)) | toJson ¦ {"a":[]}
                    """)
    void prints(String call, String expected) {
        Outcome<Traced> outcome = run("{{ " + call + " }}");
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.value().orElseThrow().text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lt 0 -0.5",
                "div 2 -0.5",
                "plural 1 \"b\" 16",
                "chunk 0 (list 1 2)",
                "mustRegexMatch \"a++\" \"a\"",
                "mustRegexMatch \"\\\\h\" \"a\""
            })
    void refuses(String call) {
        assertThat(run("{{ " + call + " }}").hasErrors()).isTrue();
    }
}

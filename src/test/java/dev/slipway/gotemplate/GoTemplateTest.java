package dev.slipway.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.gotemplate.sprig.Sprig;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoMap;
import dev.slipway.gotemplate.value.GoStruct;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class GoTemplateTest {
    private static final Functions FUNCTIONS = Sprig.functions();
    private static final Where BASE = new Where("p.yaml", 10, 5);

    private static Outcome<Traced> run(String text, Object data) {
        TextPlace place = new TextPlace(BASE, 4, false, Origin.Step.PROVISIONER);
        Rendering rendering =
                new Rendering(
                        FUNCTIONS,
                        new Limits(200_000, 20_000, 100),
                        new Random(7),
                        ZonedDateTime.of(2026, 2, 3, 16, 5, 6, 0, ZoneOffset.UTC),
                        Progress.NONE);
        Outcome<GoTemplate> parsed = GoTemplate.parse(place, text, FUNCTIONS);
        return parsed.value()
                .map(template -> template.render(data, rendering))
                .orElseGet(() -> Outcome.failed(parsed.problems()));
    }

    private static String text(String template, Object data) {
        Outcome<Traced> outcome = run(template, data);
        assertThat(outcome.problems()).isEmpty();
        return outcome.value().orElseThrow().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '´',
            textBlock =
                    """
                    a{{- " b " -}} c ¦ a b c
                    {{/* note */}}x{{- /* y */ -}} z ¦ xz
                    {{ 1 }} {{ 1.0 }} {{ 0x1f }} {{ 'a' }} {{ 1e21 }} ¦ 1 1 31 97 1e+21
                    {{ if .no }}a{{ else if .yes }}b{{ else }}c{{ end }} ¦ b
                    {{ with .map }}{{ .k }}{{ else }}none{{ end }} ¦ v
                    {{ with .no }}a{{ else with .yes }}{{ . }}{{ end }} ¦ true
                    {{ range $i, $x := .list }}{{ $i }}{{ $x }},{{ end }} ¦ 0a,1b,2c,
                    {{ range .list }}{{ if eq . "b" }}{{ continue }}{{ end }}{{ . }}{{ end }} ¦ ac
                    {{ range .list }}{{ if eq . "b" }}{{ break }}{{ end }}{{ . }}{{ end }} ¦ a
                    {{ range 3 }}{{ . }}{{ end }} ¦ 012
                    {{ range .none }}x{{ else }}empty{{ end }} ¦ empty
                    {{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }} ¦ 2
                    {{ define "t" }}<{{ . }}>{{ end }}{{ template "t" .map.k }} ¦ <v>
                    {{ block "b" .list }}{{ len . }}{{ end }} ¦ 3
                    {{ .missing }} {{ .missing.deeper }} ¦ <no value> <no value>
                    {{ print 1 2 "a" 3 4 }} {{ .map }} {{ .list }} ¦ 1 2a3 4 map[k:v] [a b c]
                    {{ (index .map "k") | upper | printf "%-3s|%03d" | quote }} ¦ "V  |%!d(MISSING)"
                    {{ printf "%v %q %5.2f %x %t %T" 1 "é" 3.14159 "hi" true 1 }} ¦ 1 "é"  3.14 6869 true int
                    {{ and 1 0 (fail "x") }}{{ or 0 2 (fail "x") }} ¦ 02
                    {{ slice "abc" }} ¦ error
                    """)
    void runsTheLanguage(String template, String expected) {
        Map<String, Object> data =
                Map.of(
                        "yes", true,
                        "no", false,
                        "none", List.of(),
                        "list", List.of("a", "b", "c"),
                        "map", Map.of("k", "v"));
        if (expected.equals("error")) {
            assertThat(run(template, data).hasErrors()).isTrue();
        } else {
            assertThat(text(template, data)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '´',
            textBlock =
                    """
                    dig "a" "b" "no" (dict "a" (dict "b" 5)) ¦ 5
                    merge (dict "a" 1 "b" (dict "c" 0)) (dict "a" 2 "b" (dict "c" 3)) ¦ map[a:1 b:map[c:3]]
                    toJson (dict "b" "<" "a" 1.5) ¦ {"a":1.5,"b":"\\u003c"}
                    toRawJson (list "<" nil true) ¦ ["<",null,true]
                    (fromJson "{\\"n\\": 8080, \\"s\\": \\"a\\"}").n ¦ 8080
                    add 1 "2" 3.9 ¦ 6
                    divf 1 8 ¦ 0.125
                    substr 0 3 "abcdef" ¦ abc
                    regexReplaceAll "a(x*)b" "-ab-axxb-" "${1}W" ¦ -W-xxW-
                    regexMatch "^[[:alpha:]]+$" "abc" ¦ true
                    splitList "." "a.b.c" | last ¦ c
                    (split "." "a.b")._1 ¦ b
                    "hello world" | title ¦ Hello World
                    snakecase "FirstName" ¦ first_name
                    kebabcase "FirstName" ¦ first-name
                    camelcase "http_server" ¦ HttpServer
                    b64enc "hi" | b64dec ¦ hi
                    b32enc "hi" ¦ NBUQ====
                    sha256sum "a" | trunc 8 ¦ ca978112
                    until 4 | join "-" ¦ 0-1-2-3
                    seq 1 2 7 ¦ 1 3 5 7
                    date "2006-01-02 15:04:05" now ¦ 2026-02-03 16:05:06
                    duration "95" ¦ 1m35s
                    semverCompare "^1.2.0" "1.9.4" ¦ true
                    semverCompare ">=1.0, <1.5" "1.9.4" ¦ false
                    clean "/a/../b//c" ¦ /b/c
                    round 123.555555 3 ¦ 123.556
                    ternary "a" "b" true ¦ a
                    keys (dict "b" 1 "a" 2) ¦ [a b]
                    nospace " a b " | indent 2 | squote ¦ '  ab'
                    get (urlParse "http://u@h:8/p?q=1#f") "hostname" ¦ h
                    cat 1 nil "x" ¦ 1 x
                    """)
    void callsSprig(String call, String expected) {
        String template = "{{ " + call.replace("\\\\", "\\") + " }}";
        assertThat(text(template, Map.of())).isEqualTo(expected.strip().replace("\\\\", "\\"));
    }

    @Test
    void knowsTheOriginOfEachLine() {
        Traced traced =
                run("a: 1\n{{ range .l }}- {{ . }}\n  x\n{{ end }}z", Map.of("l", List.of(1, 2)))
                        .value()
                        .orElseThrow();
        assertThat(traced.text()).isEqualTo("a: 1\n- 1\n  x\n- 2\n  x\nz");
        assertThat(traced.origins().stream().map(o -> o.where().line()))
                .containsExactly(10, 11, 12, 11, 12, 13);
        assertThat(traced.originOf(3).where()).isEqualTo(new Where("p.yaml", 12, 7));
        assertThat(traced.originOf(1).step()).isEqualTo(Origin.Step.PROVISIONER);
    }

    @Test
    void tellsAllUnknownNamesAtOnce() {
        Outcome<Traced> outcome = run("{{ uper .x }}\n {{ $nope }}", Map.of());
        assertThat(outcome.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "p.yaml:10:8: error: function \"uper\" not defined (did you mean"
                                + " \"upper\"?) [gotemplate.function]",
                        "p.yaml:11:9: error: undefined variable \"$nope\" (declare it before"
                                + " with $nope := …) [gotemplate.variable]");
    }

    @Test
    void placesErrorsOfFunctionsAndArguments() {
        assertThat(run("a\n  {{ fail \"no port\" }}", Map.of()).problems().getFirst().toString())
                .isEqualTo(
                        "p.yaml:11:10: error: at <fail \"no port\">: error calling fail: no port"
                                + " [gotemplate.run]");
        assertThat(run("{{ upper .n }}", Map.of("n", 5)).problems().getFirst().toString())
                .isEqualTo(
                        "p.yaml:10:14: error: at <.n>: wrong type for value; expected string; got"
                                + " int [gotemplate.run]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '´',
            textBlock =
                    """
                    {{ if .x }} ¦ 8 ¦ unexpected EOF: {{if}} has no {{end}}
                    {{ . ¦ 5 ¦ unclosed action
                    {{ }} ¦ 8 ¦ missing value for command
                    {{ (1 }} ¦ 11 ¦ unclosed left paren
                    {{ 1 | 2 }} ¦ 12 ¦ non executable command in pipeline stage 2
                    {{ break }} ¦ 8 ¦ {{break}} outside {{range}}
                    """)
    void tellsBrokenSyntax(String template, int column, String message) {
        Problem problem = run(template, Map.of()).problems().getFirst();
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.where()).isEqualTo(new Where("p.yaml", 10, column));
    }

    @Test
    void givesTypedZerosForMissingServices() {
        GoStruct zero = new GoStruct("Service", Map.of("Port", 0L));
        Map<String, Object> data = Map.of("S", new GoMap("map[string]Service", Map.of(), zero));
        assertThat(text("{{ (index .S \"x\").Port }}", data)).isEqualTo("0");
        assertThat(run("{{ (index .S \"x\").Nope }}", data).problems().getFirst().message())
                .contains("can't evaluate field Nope in type Service");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '´',
            textBlock =
                    """
                    {{ range until 1000000000 }}x{{ end }}
                    {{ repeat 1000000000 "x" }}
                    {{ define "t" }}{{ template "t" }}{{ end }}{{ template "t" }}
                    {{ $x := "x" }}{{ range until 60 }}{{ $x = print $x $x }}{{ end }}
                    {{ $d := dict }}{{ $e := set $d "d" $d }}{{ $d }}
                    {{ regexMatch "(.*)(.*)(.*)(.*)(.*)(.*)(.*)z" (repeat 200 "a") }}
                    {{ printf "%1000000000d" 1 }}
                    {{ range 100000 }}abcdefghij{{ end }}
                    """)
    void endsWhatWouldNotEnd(String template) {
        assertThat(run(template, Map.of()).hasErrors()).isTrue();
    }

    @Test
    void neverChangesTheCallersData() {
        Map<String, Object> inner = new HashMap<>(Map.of("a", 1L));
        assertThat(text("{{ (set .m \"a\" 2).a }}", Map.of("m", inner))).isEqualTo("2");
        assertThat(inner).containsEntry("a", 1L);
    }

    @Test
    void drawsFromTheGivenGenerator() {
        String template = "{{ randAlphaNum 12 }} {{ uuidv4 }}";
        assertThat(text(template, Map.of())).isEqualTo(text(template, Map.of()));
        assertThat(text("{{ randNumeric 5 }}", Map.of())).matches("[0-9]{5}");
    }

    @Test
    void refusesDeepNestingOfTheText() {
        String deep = "{{ " + "(".repeat(5000) + "1" + ")".repeat(5000) + " }}";
        assertThat(run(deep, new ArrayList<>()).problems().getFirst().message())
                .isEqualTo("nested too deeply");
    }
}

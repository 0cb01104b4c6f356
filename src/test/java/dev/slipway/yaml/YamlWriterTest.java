package dev.slipway.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class YamlWriterTest {

    private static YamlNode read(String text) {
        return Yaml.readOne("in.yaml", text, Dialect.GO).value().orElseThrow();
    }

    @Test
    void writesAsItWasRead() {
        String text =
                """
                a: 1
                list:
                  - x
                  - - u
                    - v
                  - b: true
                    c: null
                  - |-
                    one
                    two
                empty: {}
                none: []
                text: |
                  first

                    deeper
                keep: |+
                  x

                hint: |2
                     x
                  y
                """;
        assertThat(YamlWriter.write(read(text)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '´',
            textBlock =
                    """
                    plain text ¦ plain text
                    true ¦ "true"
                    yes ¦ "yes"
                    8080 ¦ "8080"
                    0777 ¦ "0777"
                    1_000 ¦ "1_000"
                    08 ¦ "08"
                    -12020e6011 ¦ -12020e6011
                    12:30:45 ¦ "12:30:45"
                    2020-01-31 ¦ "2020-01-31"
                    2020-13-31 ¦ 2020-13-31
                    ~ ¦ "~"
                    - x ¦ '- x'
                    -x ¦ -x
                    a: b ¦ 'a: b'
                    a:b ¦ a:b
                    a #b ¦ 'a #b'
                    {a} ¦ '{a}'
                    it's ¦ it's
                    'it ¦ '''it'
                    @x ¦ '@x'
                    --- ¦ '---'
                    😀 ¦ "\\U0001F600"
                    é ¦ é
                    """)
    void quotesLikeGo(String value, String written) {
        YamlScalar scalar = YamlScalar.of(value, Origin.TARGET);
        assertThat(YamlWriter.write(scalar).text()).isEqualTo(written.replace("\\\\", "\\") + "\n");
    }

    @Test
    void writesOtherScalarsLikeGo() {
        List<Object> values = new java.util.ArrayList<>(List.of(1.5, 1e6, 123456.0, 1e-5, 0.0));
        values.addAll(List.of("", " x", "x ", "a\tb", "a \nb", "\n", "a\r\nb\n"));
        List<YamlNode> items =
                values.stream().map(v -> (YamlNode) YamlScalar.of(v, Origin.TARGET)).toList();
        assertThat(YamlWriter.write(new YamlList(items, Origin.TARGET)).text().lines())
                .containsExactly(
                        "- 1.5",
                        "- 1e+06",
                        "- 123456",
                        "- 1e-05",
                        "- 0",
                        "- \"\"",
                        "- ' x'",
                        "- 'x '",
                        "- \"a\\tb\"",
                        "- \"a \\nb\"",
                        "- |2+",
                        "",
                        "- \"a\\r\\nb\\n\"");
    }

    @Test
    void readsABlockWithoutLastLineFeedAsGo() {
        assertThat(read("a: |\n  x\n  y").text("a")).contains("x\ny");
        assertThat(read("a: |\n  x\n  y\n").text("a")).contains("x\ny\n");
    }

    @Test
    void sortsKeysNaturally() {
        YamlNode node = read("{a10: 1, a2: 2, B: 3, _x: 4, '1': 5, a: {d: 1, c: 2}}");
        assertThat(YamlWriter.write(NaturalOrder.sorted(node)).text())
                .isEqualTo(
                        """
                        _x: 4
                        "1": 5
                        B: 3
                        a:
                          c: 2
                          d: 1
                        a2: 2
                        a10: 1
                        """);
    }

    @Test
    void knowsTheOriginOfEachLine() {
        YamlNode first = read("m:\n  k: v\n\n  t: |\n    x\n    y\n");
        YamlNode second = read("l:\n\n- 1\n- a: 2\n");
        Traced traced = YamlWriter.documents(List.of(first, second));
        assertThat(traced.text())
                .isEqualTo("---\nm:\n  k: v\n  t: |\n    x\n    y\n---\nl:\n  - 1\n  - a: 2\n");
        assertThat(traced.origins().stream().map(o -> o.where().line()))
                .containsExactly(1, 1, 2, 4, 5, 6, 1, 1, 3, 4);
        assertThat(traced.originOf(3).where()).isEqualTo(new Where("in.yaml", 2, 6));
    }
}

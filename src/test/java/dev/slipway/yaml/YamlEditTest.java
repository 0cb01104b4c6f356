package dev.slipway.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.TextEdit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class YamlEditTest {

    private static YamlMap root(String text) {
        return (YamlMap) Yaml.readOne("x.yaml", text, Dialect.CORE).value().orElseThrow();
    }

    private static String append(String text, String item, String... keys) {
        Optional<TextEdit> edit =
                new YamlEdit("x.yaml", text).append(root(text), List.of(keys), item);
        return YamlEdit.apply(text, edit.stream().toList());
    }

    private static String set(String text, String value, String... keys) {
        Optional<TextEdit> edit =
                new YamlEdit("x.yaml", text).set(root(text), List.of(keys), value);
        return YamlEdit.apply(text, edit.stream().toList());
    }

    @Test
    void appendsAtTheIndentationOfTheList() {
        assertThat(append("a:\n- x # one\n# end\nb: 1\n", "y", "a"))
                .isEqualTo("a:\n- x # one\n- y\n# end\nb: 1\n");
        assertThat(append("a:\n    - k: 1\n      l: 2\n\nb: 1", "k: 3\nl: 4", "a"))
                .isEqualTo("a:\n    - k: 1\n      l: 2\n    - k: 3\n      l: 4\n\nb: 1");
    }

    @Test
    void appendsInsideBrackets() {
        assertThat(append("a: [] # none\n", "x", "a")).isEqualTo("a: [x] # none\n");
        assertThat(append("a: ['[', b]\n", "type: file\ntarget: x", "a"))
                .isEqualTo("a: ['[', b, {type: file, target: x}]\n");
    }

    @Test
    void makesWhatIsMissing() {
        assertThat(append("a: 1\n", "x", "b", "c")).isEqualTo("a: 1\nb:\n  c:\n    - x\n");
        assertThat(append("b: # later\nc: 1\n", "x", "b", "d"))
                .isEqualTo("b: # later\n  d:\n    - x\nc: 1\n");
        assertThat(append("b:\n  e: 1\n\nc: 1\n", "x", "b", "d"))
                .isEqualTo("b:\n  e: 1\n  d:\n    - x\n\nc: 1\n");
        assertThat(append("b:\n- x\n", "y", "c")).isEqualTo("b:\n- x\nc:\n  - y\n");
    }

    @Test
    void leavesAloneWhatIsNoList() {
        assertThat(append("a: text\n", "x", "a")).isEqualTo("a: text\n");
    }

    @Test
    void keepsLineEnds() {
        assertThat(append("a:\r\n- x\r\n", "y", "a")).isEqualTo("a:\r\n- x\r\n- y\r\n");
    }

    @Test
    void setsAValueAndKeepsItsComment() {
        assertThat(set("a:\n  b: 'it''s' # c\n", "new", "a", "b")).isEqualTo("a:\n  b: new # c\n");
        assertThat(set("a:\n", "1", "a")).isEqualTo("a: 1\n");
        assertThat(set("a: 1\n", "2", "b", "c")).isEqualTo("a: 1\nb:\n  c: 2\n");
        assertThat(set("a: |\n  x\n", "2", "a")).isEqualTo("a: |\n  x\n");
    }

    @Test
    void renamesAKey() {
        String text = "a:\n  \"b\": 1 # c\n";
        YamlMap inner = (YamlMap) root(text).get("a").orElseThrow();
        TextEdit edit = new YamlEdit("x.yaml", text).rename(inner.entry("b").orElseThrow(), "bs");
        assertThat(YamlEdit.apply(text, List.of(edit))).isEqualTo("a:\n  bs: 1 # c\n");
    }

    @Test
    void quotesWhatWouldReadAsSomethingElse() {
        for (String text :
                List.of("yes", "12", "a: b", "./x/*", "", "- a", "it's", "a\nb", "./a")) {
            assertThat(root("k: " + YamlEdit.quoted(text)).text("k")).contains(text);
        }
        assertThat(YamlEdit.quoted("./a/b.yaml")).isEqualTo("./a/b.yaml");
    }
}

package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateBlocksTest {

    @Test
    void theBranchesAroundALine() {
        String text =
                """
                {% if a %}
                one
                {% elif b %}
                {% for x in y %}{{ x }}{% endfor %}
                two
                {%- else %}
                three
                {%- endif %}
                four
                """;
        assertThat(TemplateBlocks.around(text, 2)).containsExactly(1);
        assertThat(TemplateBlocks.around(text, 5)).containsExactly(3);
        assertThat(TemplateBlocks.around(text, 7)).containsExactly(3);
        assertThat(TemplateBlocks.around(text, 9)).isEmpty();
    }
}

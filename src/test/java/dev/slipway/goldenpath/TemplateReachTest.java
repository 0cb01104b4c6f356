package dev.slipway.goldenpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class TemplateReachTest {
    private static final String TEMPLATE =
            """
            kind: Template
            spec:
              parameters:
                - $yaml: ../shared/page.yaml
              steps:
                - {action: 'fetch:template', input: {url: ./skeleton}}
                - {action: 'fetch:template', input: {url: ../../skeletons/base}}
                - {action: 'fetch:plain', input: {url: '../langs/${{ parameters.lang }}/files'}}
                - {action: 'fetch:plain', input: {url: 'https://example.org/x'}}
            """;

    @Test
    void whatStepsAndPlaceholdersTakeFromElsewhereIsNamed() {
        assertThat(TemplateReach.outside("a/t/template.yaml", TEMPLATE))
                .containsExactly("a/langs", "a/shared/page.yaml", "skeletons/base");
    }

    @Test
    void theDigestFollowsWhatIsRead() {
        Map<String, String> files =
                Map.of("a/t/template.yaml", TEMPLATE, "skeletons/base/x", "1", "other/y", "1");
        List<String> outside = TemplateReach.outside("a/t/template.yaml", TEMPLATE);
        String before = GoldenRecord.digest(MemorySource.of(files), "a/t", outside);
        assertThat(digest(files, "other/y", outside)).isEqualTo(before);
        assertThat(digest(files, "skeletons/base/x", outside)).isNotEqualTo(before);
        assertThat(digest(files, "a/shared/page.yaml", outside)).isNotEqualTo(before);
        assertThat(digest(files, "a/t/template.yaml", outside)).isNotEqualTo(before);
    }

    private static String digest(Map<String, String> files, String changed, List<String> outside) {
        Map<String, String> other = new java.util.TreeMap<>(files);
        other.put(changed, "2");
        return GoldenRecord.digest(MemorySource.of(other), "a/t", outside);
    }
}

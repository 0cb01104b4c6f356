package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AboutTest {
    private final About about = About.thisProgram();

    @Test
    void namesTheRuntimeFirstAndEveryPartWithItsLicenceAndHome() {
        assertThat(about.parts().getFirst().name()).isEqualTo("OpenJDK");
        assertThat(about.parts())
                .extracting(About.Part::name)
                .contains("JavaFX", "Eclipse JGit", "Inter", "Feather icons")
                .doesNotHaveDuplicates();
        assertThat(about.parts())
                .allSatisfy(
                        part -> {
                            assertThat(part.version()).isNotBlank().isNotEqualTo("null");
                            assertThat(part.licence()).matches("[A-Z][A-Za-z0-9.-]+( WITH \\S+)?");
                            assertThat(part.home()).startsWith("https://");
                        });
    }

    @Test
    void theLineForAReportNamesBuildAndRuntime() {
        assertThat(new About("0.1.0", "4ed709c58494-dirty", "9beab106a159", "25.0.3").line())
                .isEqualTo(
                        "Slipway 0.1.0 (build 4ed709c58494-dirty, sources 9beab106a159), Java"
                                + " 25.0.3");
    }
}

package dev.slipway.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.code.Fold;

import org.junit.jupiter.api.Test;

import java.util.List;

class FoldsTest {

    @Test
    void secretValuesAreMasked() {
        List<Fold> folds =
                Folds.ofManifests(
                        List.of("---", "kind: Secret", "data:", "  password: c2VjcmV0"),
                        List.of(new Preview.Document("Secret", "db", 2)));
        assertThat(folds)
                .filteredOn(Fold::closed)
                .singleElement()
                .satisfies(
                        fold -> {
                            assertThat(fold.line()).isEqualTo(4);
                            assertThat(fold.words()).isEqualTo("masked");
                            assertThat("  password: c2VjcmV0".substring(0, fold.cut()))
                                    .isEqualTo("  password: ");
                        });
    }

    @Test
    void passwordsInAComposeEnvironmentAreMasked() {
        List<Fold> folds =
                Folds.ofCompose(
                        List.of("services:", "  a:", "    environment:", "      DB_PASSWORD: abc"),
                        List.of());
        assertThat(folds).extracting(Fold::words).contains("masked");
    }

    @Test
    void passwordsOfPlainVariablesAndInAddressesAreMasked() {
        List<Fold> folds =
                Folds.ofManifests(
                        List.of(
                                "kind: Deployment",
                                "env:",
                                "  - name: DB_PASSWORD",
                                "    value: abc",
                                "  - name: DB_HOST",
                                "    value: db",
                                "  - name: DB_URL",
                                "    value: postgres://me:abc@db:5432/x"),
                        List.of(new Preview.Document("Deployment", "a", 1)));
        assertThat(folds)
                .filteredOn(fold -> fold.words().equals("masked"))
                .extracting(Fold::line)
                .containsExactly(4, 8);
    }

    @Test
    void whatOnlyRepeatsIsClosedAndTheRestOpen() {
        List<Fold> folds =
                Folds.ofManifests(
                        List.of(
                                "kind: Deployment",
                                "spec:",
                                "  selector:",
                                "    matchLabels:",
                                "      app: a",
                                "  template:",
                                "    spec:",
                                "      containers:",
                                "        - name: main",
                                "          image: x"),
                        List.of(new Preview.Document("Deployment", "a", 1)));
        assertThat(folds).filteredOn(Fold::closed).extracting(Fold::line).containsExactly(3);
        assertThat(folds).filteredOn(f -> !f.closed()).extracting(Fold::line).contains(2, 6, 8);
    }
}

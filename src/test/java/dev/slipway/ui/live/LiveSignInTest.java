package dev.slipway.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.fabric.MockCluster;

import javafx.scene.control.CheckBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@DisabledOnOs(OS.WINDOWS)
@DisplayName("A program that signs in, on the Live screen")
class LiveSignInTest {
    private static final String PRINTED = "printed-by-the-program-4711";

    @TempDir Path top;
    private final Staged stage = new Staged();
    private final MockCluster cluster = stage.running("dev-cluster");

    @AfterEach
    void end() {
        stage.close();
    }

    /// A program that leaves a line in `ran` each time and says `says`.
    private Path program(String says) throws IOException {
        Path file = top.resolve("sign-in.sh");
        Files.writeString(
                file,
                "#!/bin/sh\necho \"$1 $REGION $PROFILE\" >> "
                        + top.resolve("ran")
                        + "\necho '"
                        + says
                        + "'\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String credential(String token) {
        return "{\"kind\":\"ExecCredential\",\"status\":{\"token\":\"" + token + "\"}}";
    }

    private List<String> ran() throws IOException {
        Path file = top.resolve("ran");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private LiveWindow open(String word, String region) throws IOException {
        Map<String, String> environment = new HashMap<>(stage.environment(top));
        environment.put("PROFILE", "of-the-user");
        Path file = top.resolve("kubeconfig");
        String text = Files.readString(file).replaceFirst("(?s)users:.*", "");
        Files.writeString(
                file,
                text
                        + "users:\n"
                        + "- {name: mara, user: {exec: {apiVersion:"
                        + " client.authentication.k8s.io/v1, command: ./sign-in.sh, args: ["
                        + word
                        + "], env: [{name: REGION, value: "
                        + region
                        + "}]}}}\n",
                StandardOpenOption.TRUNCATE_EXISTING);
        return new LiveWindow(top, environment, List.of("orders"));
    }

    private static boolean isTicked(LiveWindow window) {
        return window.read(() -> window.one(".check-box", CheckBox.class).isSelected());
    }

    @Test
    @DisplayName("is named first, runs after a yes only, and a changed one is asked for again")
    void namedFirst() throws IOException {
        stage.workload(cluster, "orders", "1", 1, 1, Duration.ofHours(1));
        Path file = program(credential(PRINTED));
        try (LiveWindow window = open("login", "north")) {
            window.untilSaid(
                    "Signs in with the program " + file + " login (with REGION set)",
                    "Runs this program on your computer: tick to agree.",
                    "Connect to 0 clusters");
            assertThat(isTicked(window)).isFalse();
            assertThat(ran()).isEmpty();

            window.connect("dev-cluster");
            window.untilSaid(".matrix", List.of("Healthy"));
            assertThat(ran()).containsExactly("login north of-the-user");
            assertThat(cluster.asked()).isNotEmpty();
        }
        try (LiveWindow window = open("login", "north")) {
            window.untilSaid("You agreed to run it before.", "Connect to 1 cluster");
            assertThat(isTicked(window)).isTrue();
        }
        try (LiveWindow window = open("logout", "north")) {
            window.untilSaid("tick to agree", "logout");
            assertThat(isTicked(window)).isFalse();
        }
        try (LiveWindow window = open("login", "south")) {
            window.untilSaid("tick to agree");
            assertThat(isTicked(window)).as("the kubeconfig sets something else").isFalse();
        }
        assertThat(ran()).hasSize(1);
    }

    @Test
    @DisplayName("that fails or says nothing of use is one calm sentence, without what it printed")
    void fails() throws IOException {
        program("no token here: " + PRINTED);
        try (LiveWindow window = open("login", "north")) {
            window.connect("dev-cluster");
            window.untilSaid(
                    ".inspector-note", List.of("Signed out", "printed no token", "Try again"));
            assertThat(window.words()).doesNotContain(PRINTED);
            assertThat(ran()).hasSize(1);
            assertThat(cluster.asked()).isEmpty();
        }
    }

    @Test
    @DisplayName("is not run, and no cluster asked, while the program is offline")
    void offline() throws IOException {
        program(credential(PRINTED));
        try (LiveWindow window = open("login", "north")) {
            window.desk()
                    .change(
                            window.desk()
                                    .settings()
                                    .get()
                                    .withNetwork(new dev.slipway.desk.Settings.Network(true, "")));
            window.connect("dev-cluster");
            window.untilSaid(
                    ".inspector-note", List.of("Slipway is offline", "Switch Offline off"));
            assertThat(ran()).isEmpty();
            assertThat(cluster.asked()).isEmpty();
        }
    }
}

package dev.slipway.ui.kit.code;

import dev.slipway.base.Severity;
import dev.slipway.ui.Snapshot;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Takes a picture of the code pane: `CodePanePictures FOLDER`.
final class CodePanePictures {
    private CodePanePictures() {}

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> shoot(Path.of(args[0]), done));
        done.await();
        Platform.exit();
    }

    private static void shoot(Path folder, CountDownLatch done) {
        Looks.loadFonts();
        CodePane pane = new CodePane();
        pane.setOriginGutter(true);
        Scene scene = new Scene(pane, 600, 500);
        Looks.apply(scene, Theme.LIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        pane.show(text("orders"));
        pane.select(5);
        PauseTransition wait = new PauseTransition(Duration.millis(400));
        wait.setOnFinished(e -> pane.show(text("orders-service")));
        wait.play();
        PauseTransition two = new PauseTransition(Duration.millis(900));
        two.setOnFinished(
                e -> {
                    try {
                        Snapshot.png(scene, folder.resolve("code-light.png"));
                        Looks.apply(scene, Theme.DARK);
                        PauseTransition three = new PauseTransition(Duration.millis(400));
                        three.setOnFinished(
                                x -> {
                                    try {
                                        Snapshot.png(scene, folder.resolve("code-dark.png"));
                                    } catch (Exception ex) {
                                        throw new IllegalStateException(ex);
                                    }
                                    done.countDown();
                                });
                        three.play();
                    } catch (Exception ex) {
                        throw new IllegalStateException(ex);
                    }
                });
        two.play();
    }

    private static CodeText text(String name) {
        StringBuilder yaml =
                new StringBuilder(
                        """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: %s # the name
                          labels: {}
                        spec:
                          replicas: 3
                          template:
                            image: ghcr.io/myorg/orders
                            env: "${resources.db.host}"
                        """
                                .formatted(name));
        for (int i = 0; i < 40; i++) {
            yaml.append("    - name: value").append(i).append('\n');
        }
        yaml.append("last: ").append(name).append('\n');
        return CodeText.of("k.yaml", yaml.toString())
                .labelled(
                        List.of(
                                "target",
                                "target",
                                "score.yaml:3",
                                "score.yaml:4",
                                "score.yaml:4",
                                "a/very/long/path/to/platform-labels.tpl:12"))
                .marked(List.of(new CodeText.Mark(9, 12, Severity.ERROR, "no")));
    }
}

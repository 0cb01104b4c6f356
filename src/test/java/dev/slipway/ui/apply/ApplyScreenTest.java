package dev.slipway.ui.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.cluster.fabric.LoopbackCluster.Asked;
import dev.slipway.cluster.fabric.MockCluster;
import dev.slipway.cluster.fabric.StoringCluster;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Nothing reaches a cluster that the user did not agree to, and what was agreed to does.
@ExtendWith(ApplicationExtension.class)
class ApplyScreenTest {
    private static final long PATIENCE = 60;
    private static final String SCORE = "orders/score.yaml";
    private static final String ORDERS = "/apis/apps/v1/namespaces/shop/deployments/orders";
    private static final String SERVICE = "/api/v1/namespaces/shop/services/orders";

    @TempDir static Path top;
    private final Recorder navigator = new Recorder();
    private StoringCluster cluster;
    private Desk desk;
    private ApplyScreen screen;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        Looks.loadFonts();
        cluster = new StoringCluster();
        cluster.put(
                ORDERS,
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders, namespace: shop}
                spec: {replicas: 4}
                """);
        Path folder = platform();
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("s/s.json")),
                        FolderSource::new,
                        top,
                        Map.of("KUBECONFIG", folder.resolve("kubeconfig").toString()));
        desk.read(folder, Progress.NONE);
        screen = new ApplyScreen(desk, navigator);
        scene = new Scene(screen.node(), 1072, 728);
        Looks.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private Path platform() throws Exception {
        Path folder = Files.createTempDirectory(top, "platform");
        Files.createDirectories(folder.resolve("orders"));
        Files.writeString(
                folder.resolve("app-config.yaml"),
                "catalog: {locations: [{type: file, target: ./orders/catalog-info.yaml}]}\n");
        Files.writeString(
                folder.resolve("orders/catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata: {name: orders, annotations: {backstage.io/kubernetes-id: orders, backstage.io/kubernetes-namespace: shop}}
                spec: {type: service, lifecycle: production, owner: group:default/commerce}
                """);
        Files.writeString(
                folder.resolve(SCORE),
                """
                apiVersion: score.dev/v1b1
                metadata: {name: orders}
                containers:
                  main: {image: "orders:1"}
                service:
                  ports: {web: {port: 80, targetPort: 8080}}
                """);
        Files.writeString(
                folder.resolve("kubeconfig"),
                """
                apiVersion: v1
                kind: Config
                clusters: [{name: c, cluster: {server: "%s"}}]
                contexts: [{name: dev, context: {cluster: c, user: mara}}, {name: prod-eu, context: {cluster: c, user: mara}}]
                users: [{name: mara, user: {token: %s}}]
                """
                        .formatted(cluster.url(), MockCluster.TOKEN));
        return folder;
    }

    @AfterEach
    void close() {
        run(() -> screen.leave());
        desk.close();
        cluster.close();
    }

    private static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    }

    private void awaitNode(String id) throws Exception {
        await(() -> isShown(id));
    }

    private boolean isShown(String id) {
        Node node = scene.lookup(id);
        return node != null && node.isVisible() && node.getParent() != null;
    }

    private void press(String id) throws Exception {
        await(() -> isShown(id) && scene.lookup(id) instanceof Button b && !b.isDisabled());
        run(
                () -> {
                    if (scene.lookup(id) instanceof Button button) {
                        button.fire();
                    }
                });
    }

    private static String text(Node node) {
        String own =
                node instanceof Labeled labeled
                        ? labeled.getText()
                        : node instanceof TextInputControl field ? field.getText() : "";
        return node instanceof Parent parent
                ? own
                        + "\n"
                        + parent.getChildrenUnmodifiable().stream()
                                .filter(Node::isVisible)
                                .map(ApplyScreenTest::text)
                                .collect(Collectors.joining("\n"))
                : own;
    }

    private String seen() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> text(screen.node()));
    }

    private void show(String context) throws Exception {
        run(() -> screen.show(new Route.Apply(SCORE, "", context, "")));
        awaitNode("#apply-compare");
    }

    private void compare(String context) throws Exception {
        show(context);
        press("#apply-compare");
        awaitNode("#apply-objects");
    }

    private boolean isOver() {
        return screen.settled() && isShown("#apply-again");
    }

    @Test
    void nothingIsContactedBeforeComparingAndNothingStoredBeforeApplying() throws Exception {
        show("dev");
        assertThat(seen()).contains("Nothing has been sent", "Deployment", "orders", "shop");
        assertThat(cluster.asked()).isEmpty();

        press("#apply-compare");
        awaitNode("#apply-objects");
        assertThat(cluster.asked()).isNotEmpty();
        assertThat(cluster.writes()).isEmpty();

        press("#apply-go");
        assertThat(seen()).contains("Context dev, namespace shop.", "Deployment/orders");
        run(
                () ->
                        scene.getRoot()
                                .lookupAll(".button")
                                .forEach(
                                        node -> {
                                            if (node instanceof Button button
                                                    && "Cancel".equals(button.getText())) {
                                                button.fire();
                                            }
                                        }));
        assertThat(cluster.writes()).isEmpty();
        assertThat(cluster.object(SERVICE)).isEmpty();
    }

    @Test
    void whatWasAgreedToIsApplied() throws Exception {
        compare("dev");
        press("#apply-go");
        press("#ask-go");
        await(this::isOver);

        assertThat(cluster.writes())
                .extracting(Asked::path)
                .containsExactlyInAnyOrder(ORDERS, SERVICE);
        assertThat(cluster.object(SERVICE)).isNotEmpty();
        await(() -> text(screen.node()).contains("applied"));
        assertThat(navigator.said()).contains("2 objects applied to dev");
    }

    @Test
    void fieldsOfOthersAreTakenOverByATickOfItsOwnOnly() throws Exception {
        cluster.own(ORDERS, ".spec.replicas", "argocd-controller");
        compare("dev");
        press("#apply-go");
        assertThat(seen()).contains("Take over 1 field from argocd-controller");
        press("#ask-go");
        await(this::isOver);
        assertThat(cluster.writes()).extracting(Asked::path).containsExactly(SERVICE);

        press("#apply-again");
        await(() -> screen.settled() && isShown("#apply-go"));
        press("#apply-go");
        run(
                () -> {
                    if (scene.lookup("#apply-force") instanceof CheckBox tick) {
                        assertThat(scene.lookup("#ask-go").isDisabled()).isTrue();
                        tick.setSelected(true);
                    }
                });
        press("#ask-go");
        await(this::isOver);
        assertThat(cluster.writes().getLast())
                .returns(ORDERS, Asked::path)
                .matches(one -> one.query().contains("force=true"));
    }

    @Test
    void theChosenFieldIsShownWholeAndCanBeCopied() throws Exception {
        compare("dev");
        run(
                () -> {
                    if (scene.lookup("#apply-objects") instanceof ListView<?> list) {
                        list.getSelectionModel().selectLast();
                    }
                    if (scene.lookup("#apply-fields") instanceof TableView<?> fields) {
                        fields.getSelectionModel().selectLast();
                    }
                });
        List<String> whole =
                List.of(".spec.template.spec.containers[name=\"main\"].name", "Then", "main");
        await(
                () ->
                        isShown("#apply-field")
                                && whole.stream()
                                        .allMatch(text(scene.lookup("#apply-field"))::contains));
        run(
                () ->
                        scene.lookup("#apply-field").lookupAll(".button").stream()
                                .filter(Button.class::isInstance)
                                .forEach(node -> ((Button) node).fire()));
        assertThat(navigator.copied()).containsExactly(whole.getFirst() + ": main");
    }

    @Test
    void aProductionContextIsTypedOut() throws Exception {
        compare("prod-eu");
        press("#apply-go");
        run(
                () -> {
                    assertThat(scene.lookup("#ask-go").isDisabled()).isTrue();
                    TextField typed = (TextField) scene.lookup(".question").lookup(".text-field");
                    typed.setText("prod-eu");
                });
        press("#ask-go");
        await(this::isOver);
        assertThat(cluster.writes()).hasSize(2);
    }

    @Test
    void whatHasErrorsIsSaidAndCannotBeSent() throws Exception {
        Path score = desk.workspace().get().folder().orElseThrow().resolve(SCORE);
        Files.writeString(score, Files.readString(score).replace("image:", "picture:"));
        run(() -> screen.show(new Route.Apply(SCORE, "", "dev", "")));
        await(() -> text(screen.node()).contains("This cannot be applied yet"));
        assertThat(isShown("#apply-compare")).isFalse();
        assertThat(cluster.asked()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsSaid() throws Exception {
        run(() -> screen.show(new Route.Apply("nowhere/score.yaml", "", "dev", "")));
        await(() -> text(screen.node()).contains("No open folder has the file"));
    }
}

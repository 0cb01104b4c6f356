package dev.slipway.ui.kit.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.graph.RelationGraph;
import dev.slipway.ui.Entities;
import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.kit.PeekCard;

import javafx.scene.Scene;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is read in the graph's frames and boxes.
class PicturePaneTest {
    private static final String TITLE = "Order capture, payment and fulfilment of the web shop";
    private static final EntityRef SHOP = Entities.ref("system:default/shop");
    private final Catalog catalog =
            Entities.of(
                    """
                    apiVersion: backstage.io/v1alpha1
                    kind: System
                    metadata: {name: shop, title: '%s'}
                    spec: {owner: team}
                    """
                            .formatted(TITLE),
                    Entities.component("cart", "system: shop"));

    @Test
    void theNameOfAFrameIsNotCutThoughItsPartsAreNarrow() {
        Picture picture = picture(true);
        List<String> seen = FxToolkit.call(() -> texts(picture));
        assertThat(picture.frames()).hasSize(1);
        assertThat(seen).contains(TITLE, "system", "cart");
    }

    @Test
    void aSystemThatIsABoxIsAsWideAsItsName() {
        Picture picture = picture(false);
        assertThat(picture.layout().box(SHOP).orElseThrow().width()).isLessThan(120);
        List<String> seen = FxToolkit.call(() -> texts(picture));
        assertThat(seen).contains("shop", "cart");
    }

    @Test
    void aFileOfThePictureCutsWhatIsTooLong() {
        assertThat(GraphSvg.of(picture(true))).contains(">" + TITLE + "<");
        String longest = "a".repeat(63);
        Catalog one =
                Entities.of(
                        Entities.component(longest, "dependsOn: [component:cart]"),
                        Entities.component("cart", ""));
        String svg = GraphSvg.of(picture(one, Entities.ref("component:default/cart"), false));
        assertThat(svg).doesNotContain(longest).contains("aaa…<").contains(">cart<");
    }

    @Test
    void theRootOfAWidePictureIsInSight() {
        List<String> groups = new ArrayList<>();
        groups.add(Entities.document("Group", "all", "{type: company, children: []}"));
        for (int i = 0; i < 40; i++) {
            groups.add(
                    Entities.document(
                            "Group", "team-" + i, "{type: team, parent: all, children: []}"));
        }
        Catalog company = Entities.of(groups.toArray(String[]::new));
        EntityRef root = Entities.ref("group:default/team-20");
        RelationGraph graph =
                RelationGraph.of(
                        company,
                        new RelationGraph.Wanted(
                                List.of(root), 3, Set.of(), Set.of("childOf"), 60));
        Widths widths = FxToolkit.call(() -> Widths.of(graph));
        Picture picture = Layered.of(graph, root, false, Flow.DOWN, widths);
        GraphLayout.Box box = picture.layout().box(root).orElseThrow();

        double[] seen =
                FxToolkit.call(
                        () -> {
                            PicturePane pane = pane(picture);
                            double wide = pane.getContent().getLayoutBounds().getWidth();
                            double view = pane.getViewportBounds().getWidth();
                            double left = pane.getHvalue() * (wide - view);
                            double scale = wide / picture.layout().width();
                            return new double[] {
                                left, box.x() * scale, box.right() * scale, left + view
                            };
                        });
        assertThat(picture.layout().width()).isGreaterThan(2000);
        assertThat(seen).isSorted();
    }

    private Picture picture(boolean framed) {
        return picture(catalog, SHOP, framed);
    }

    private static Picture picture(Catalog catalog, EntityRef root, boolean framed) {
        RelationGraph graph =
                RelationGraph.of(
                        catalog,
                        new RelationGraph.Wanted(
                                List.of(root), 1, Set.of(), Set.of("partOf", "dependsOn"), 60));
        Widths widths = FxToolkit.call(() -> Widths.of(graph));
        return Layered.of(graph, root, framed, Flow.RIGHT, widths);
    }

    /// The texts as they are drawn: a label that has no room for its own draws an ellipsis.
    private static List<String> texts(Picture picture) {
        PicturePane pane =
                new PicturePane(new PeekCard(new Recorder(), star -> {}), root -> {}, open -> {});
        Scene scene = new Scene(pane, 1000, 600);
        Looks.apply(scene, Theme.LIGHT);
        pane.show(picture);
        pane.applyCss();
        pane.layout();
        return pane.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .toList();
    }

    private static PicturePane pane(Picture picture) {
        PicturePane pane =
                new PicturePane(new PeekCard(new Recorder(), star -> {}), root -> {}, open -> {});
        Scene scene = new Scene(pane, 1000, 600);
        Looks.apply(scene, Theme.LIGHT);
        pane.applyCss();
        pane.layout();
        pane.show(picture);
        pane.applyCss();
        pane.layout();
        return pane;
    }
}

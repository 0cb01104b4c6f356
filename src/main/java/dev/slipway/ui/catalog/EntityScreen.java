package dev.slipway.ui.catalog;
import dev.slipway.desk.*; import dev.slipway.ui.*;
final class EntityScreen implements Screen {
  EntityScreen(Desk d, Navigator n) {}
  public javafx.scene.layout.Region node() { return new javafx.scene.layout.StackPane(); }
  public javafx.beans.value.ObservableValue<Heading> heading() { return new javafx.beans.property.SimpleObjectProperty<>(Heading.NONE); }
  public void show(Route r) {}
}

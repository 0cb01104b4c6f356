package dev.slipway.ui.kit.form;

import dev.slipway.form.Field;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A number between two bounds, by a slider that says its value.
final class RangeControl implements FieldControl {
    private final Slider slider = new Slider();
    private final Label number = Styles.fixed("", "mono");
    private final HBox node = Styles.row(12, Styles.grow(slider), number);
    private final boolean whole;
    private boolean showing;

    RangeControl(Wiring wiring) {
        Field field = wiring.field();
        whole = !field.type().equals("number");
        slider.setMin(field.limits().minimum().map(Number::doubleValue).orElse(0.0));
        slider.setMax(field.limits().maximum().map(Number::doubleValue).orElse(100.0));
        slider.setBlockIncrement(whole ? 1 : (slider.getMax() - slider.getMin()) / 100);
        number.setMinWidth(40);
        node.setMinHeight(32);
        slider.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing) {
                                wiring.put(rounded(now.doubleValue()));
                            }
                        });
    }

    private Object rounded(double value) {
        return whole ? (Object) Math.round(value) : (Object) (Math.round(value * 100) / 100.0);
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return slider;
    }

    @Override
    public void show(@Nullable Object value) {
        number.setText(value == null ? "–" : value.toString());
        if (value instanceof Number now && !rounded(slider.getValue()).equals(value)) {
            showing = true;
            slider.setValue(now.doubleValue());
            showing = false;
        }
    }
}

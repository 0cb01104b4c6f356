package dev.slipway.ui.kit.form;

import dev.slipway.form.Limits;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A number, typed or stepped with the arrow keys. What is no number is answered as the text it is,
/// so that the form says what is wrong with it.
final class NumberControl implements FieldControl {
    private static final double WIDTH = 168;
    private static final int LONGEST = 40;

    private final TextField text = new TextField();
    private final HBox node = new HBox(text);
    private boolean showing;

    NumberControl(Wiring wiring) {
        text.setPrefWidth(WIDTH);
        text.getStyleClass().add("mono");
        text.setPromptText(prompt(wiring.field().ui().placeholder(), wiring.field().limits()));
        text.textProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing) {
                                wiring.put(value(now));
                            }
                        });
        text.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                        step(event.getCode() == KeyCode.UP ? 1 : -1, wiring.field().limits());
                        event.consume();
                    }
                });
    }

    private static String prompt(String placeholder, Limits limits) {
        return placeholder.isEmpty() && limits.minimum().isPresent() && limits.maximum().isPresent()
                ? limits.minimum().get() + " to " + limits.maximum().get()
                : placeholder;
    }

    /// The number that `typed` writes; the text itself when it writes none.
    static Object value(String typed) {
        String plain = typed.strip();
        if (plain.matches("-?\\d{1,18}")) {
            return Long.parseLong(plain);
        }
        if (plain.length() <= LONGEST && plain.matches("-?\\d*\\.?\\d+([eE][-+]?\\d{1,3})?")) {
            return Double.parseDouble(plain);
        }
        return plain;
    }

    private void step(int by, Limits limits) {
        if (!(value(text.getText()) instanceof Number now)) {
            text.setText(limits.minimum().map(Object::toString).orElse("0"));
            return;
        }
        BigDecimal next = new BigDecimal(now.toString()).add(BigDecimal.valueOf(by));
        boolean low = limits.minimum().map(m -> next.compareTo(exact(m)) < 0).orElse(false);
        boolean high = limits.maximum().map(m -> next.compareTo(exact(m)) > 0).orElse(false);
        if (!low && !high) {
            text.setText(next.stripTrailingZeros().toPlainString());
        }
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return text;
    }

    @Override
    public void show(@Nullable Object value) {
        String now = value == null ? "" : words(value);
        if (!same(value, value(text.getText())) && !now.equals(text.getText())) {
            showing = true;
            text.setText(now);
            showing = false;
        }
    }

    private static boolean same(@Nullable Object a, Object b) {
        return a instanceof Number x && b instanceof Number y && exact(x).compareTo(exact(y)) == 0;
    }

    private static String words(Object value) {
        return value instanceof Number number
                ? exact(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}

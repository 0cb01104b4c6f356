package dev.slipway.ui.kit.form;

import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A place for a repository: host, owner (or what the host has instead) and name.
final class RepoUrlControl implements FieldControl {
    private static final double LABELS = 92;

    private final Wiring wiring;
    private final GridPane node = new GridPane(8, 8);
    private final ComboBox<String> host = new ComboBox<>();
    private final Map<String, Region> inputs = new LinkedHashMap<>();
    private RepoUrl url;
    private boolean showing;

    RepoUrlControl(Wiring wiring) {
        this.wiring = wiring;
        host.getItems().setAll(hosts());
        host.setEditable(host.getItems().isEmpty());
        host.setMaxWidth(Double.MAX_VALUE);
        host.setPromptText("Choose a host…");
        host.valueProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing) {
                                put(url.at(now == null ? "" : now.strip()));
                            }
                        });
        url = new RepoUrl(host.getItems().size() == 1 ? host.getItems().getFirst() : "", Map.of());
        lay();
    }

    private List<String> hosts() {
        List<String> allowed = texts("allowedHosts");
        return allowed.isEmpty()
                ? wiring.model().options(wiring.field()).stream()
                        .map(Choices.Option::value)
                        .toList()
                : allowed;
    }

    private List<String> texts(String option) {
        return wiring.field().ui().options().get(option) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private void lay() {
        node.getChildren().clear();
        inputs.clear();
        int row = 0;
        row(row++, "Host", host);
        for (String part : url.asked()) {
            row(row++, title(part, part + "Label"), input(part));
        }
        row(row, title("repository", "repoLabel"), input("repo"));
        fill();
    }

    private String title(String name, String option) {
        return wiring.field().ui().options().get(option) instanceof String own
                ? own
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void row(int row, String title, Region input) {
        Label label = Styles.label(title, "muted", "small");
        Styles.width(label, LABELS);
        GridPane.setHgrow(input, Priority.ALWAYS);
        input.setMaxWidth(Double.MAX_VALUE);
        node.addRow(row, label, input);
    }

    private Region input(String part) {
        List<String> allowed =
                texts(
                        "allowed"
                                + part.substring(0, 1).toUpperCase(Locale.ROOT)
                                + part.substring(1)
                                + "s");
        Region input;
        if (allowed.isEmpty()) {
            TextField text = new TextField();
            text.textProperty().addListener((property, before, now) -> typed(part, now));
            input = text;
        } else {
            ComboBox<String> combo = new ComboBox<>();
            combo.getItems().setAll(allowed);
            combo.valueProperty()
                    .addListener((property, before, now) -> typed(part, now == null ? "" : now));
            input = combo;
        }
        input.setId(wiring.id() + "-" + part);
        inputs.put(part, input);
        return input;
    }

    private void typed(String part, String text) {
        if (!showing) {
            put(url.with(part, text.strip()));
        }
    }

    private void put(RepoUrl next) {
        boolean other = !next.asked().equals(url.asked());
        url = next;
        if (other) {
            lay();
        }
        wiring.put(next.print());
    }

    private void fill() {
        showing = true;
        if (!url.host().equals(host.getValue())) {
            host.setValue(url.host().isEmpty() ? null : url.host());
        }
        inputs.forEach(
                (part, input) -> {
                    if (input instanceof TextField text
                            && !text.getText().strip().equals(url.part(part))) {
                        text.setText(url.part(part));
                    } else if (input instanceof ComboBox<?> combo) {
                        select(combo, url.part(part));
                    }
                });
        showing = false;
    }

    private static void select(ComboBox<?> combo, String value) {
        combo.getSelectionModel().select(combo.getItems().indexOf(value));
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public Node focus() {
        return host.getItems().size() == 1 && !inputs.isEmpty()
                ? inputs.values().iterator().next()
                : host;
    }

    @Override
    public void show(@Nullable Object value) {
        String text = value == null ? "" : String.valueOf(value);
        if (text.isEmpty() || text.equals(url.print())) {
            return;
        }
        RepoUrl next = RepoUrl.parse(text);
        boolean other = !next.asked().equals(url.asked());
        url = next;
        if (other) {
            lay();
        } else {
            fill();
        }
    }
}

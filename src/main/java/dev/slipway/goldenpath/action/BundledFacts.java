package dev.slipway.goldenpath.action;

import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `actions.json` says, one action a line. A template names a few of them, so each is read
/// when it is first asked for: reading all takes longer than planning a small template.
final class BundledFacts {
    private static final String FILE = "actions.json";

    private final Map<String, Line> lines = new LinkedHashMap<>();

    private BundledFacts() {}

    private static final class Line {
        private final String json;
        private volatile @Nullable ActionFacts facts;

        Line(String json) {
            this.json = json;
        }

        ActionFacts facts() {
            ActionFacts known = facts;
            if (known == null) {
                known =
                        ActionFacts.of(
                                Yaml.readOne(FILE, json, Dialect.CORE).value().orElseThrow());
                facts = known;
            }
            return known;
        }
    }

    static BundledFacts load() {
        try (InputStream in = BundledFacts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing in this build");
            }
            BundledFacts all = new BundledFacts();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(all::line);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `"ID": {…},` as the file has it; its first and last line hold a bracket only.
    private void line(String line) {
        int end = line.indexOf('"', 1);
        if (end > 0) {
            int from = line.indexOf('{', end);
            lines.put(
                    line.substring(1, end),
                    new Line(line.substring(from, line.lastIndexOf('}') + 1)));
        }
    }

    Optional<ActionFacts> find(String id) {
        return Optional.ofNullable(lines.get(id)).map(Line::facts);
    }

    boolean has(String id) {
        return lines.containsKey(id);
    }

    Set<String> ids() {
        return lines.keySet();
    }
}

package dev.slipway.desk;

import dev.slipway.yaml.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What a user chose for the delivery of one platform: how services deploy, and which server may be
/// asked.
///
/// @param definitions a definition's line by the service's reference
/// @param server the address of a Prometheus that was agreed to; empty for none
/// @param levels the year of the level table
/// @param days the length of the window
record DeliveryChoices(Map<String, String> definitions, String server, int levels, int days) {
    private static final Logger LOG = Logger.getLogger(DeliveryChoices.class.getName());
    static final DeliveryChoices USUAL = new DeliveryChoices(Map.of(), "", 2023, 90);

    DeliveryChoices {
        definitions = Map.copyOf(definitions);
    }

    /// With another definition of a service; an empty line takes it away.
    DeliveryChoices defining(String ref, String line) {
        Map<String, String> next = new TreeMap<>(definitions);
        if (line.isEmpty()) {
            next.remove(ref);
        } else {
            next.put(ref, line);
        }
        return new DeliveryChoices(next, server, levels, days);
    }

    DeliveryChoices asking(String url) {
        return new DeliveryChoices(definitions, url, levels, days);
    }

    DeliveryChoices reading(int year, int length) {
        return new DeliveryChoices(definitions, server, year, length);
    }

    static DeliveryChoices read(Path file) {
        if (!Files.isRegularFile(file)) {
            return USUAL;
        }
        try {
            Map<String, Object> kept = Json.object(Files.readString(file));
            Map<String, String> definitions = new TreeMap<>();
            if (kept.get("definitions") instanceof Map<?, ?> map) {
                map.forEach((key, value) -> definitions.put("" + key, "" + value));
            }
            return new DeliveryChoices(
                    definitions,
                    kept.get("server") instanceof String server ? server : "",
                    number(kept.get("levels"), USUAL.levels),
                    number(kept.get("days"), USUAL.days));
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "choices not readable: {0}", e.getMessage());
            return USUAL;
        }
    }

    private static int number(@org.jspecify.annotations.Nullable Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    void write(Path file) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("definitions", definitions);
        kept.put("server", server);
        kept.put("levels", levels);
        kept.put("days", days);
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = Files.createTempFile(folder, "delivery", ".new");
            Files.writeString(next, Json.print(kept));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "choices not kept: {0}", e.getMessage());
        }
    }
}

package dev.slipway.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one JSON text into nodes that know their places. Depth and the length of numbers are
/// limited by the parser.
final class JsonReader {
    private static final JsonFactory JSON = new JsonFactory();
    private final String path;

    JsonReader(String path) {
        this.path = path;
    }

    Outcome<YamlNode> read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                return Outcome.failed(error(Where.file(path), "the file is empty"));
            }
            YamlNode node = node(parser);
            Where rest = where(parser.currentLocation());
            return parser.nextToken() == null
                    ? Outcome.of(node)
                    : Outcome.failed(error(rest, "more stands after the end of the value"));
        } catch (JsonProcessingException e) {
            Where where = e.getLocation() == null ? Where.file(path) : where(e.getLocation());
            return Outcome.failed(error(where, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem error(Where where, String said) {
        return Problem.error("json.syntax", where, "not JSON: " + said);
    }

    private YamlNode node(JsonParser parser) throws IOException {
        Origin origin = origin(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser, origin);
            case START_ARRAY -> {
                List<YamlNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser));
                }
                yield new YamlList(items, origin);
            }
            case VALUE_STRING ->
                    new YamlScalar(
                            parser.getText(), parser.getText(), YamlScalar.Style.DOUBLE, origin);
            case VALUE_NUMBER_INT -> {
                String digits = parser.getText();
                yield number(Scalars.integer(digits, 10), digits, origin);
            }
            case VALUE_NUMBER_FLOAT -> {
                String digits = parser.getText();
                yield number(Double.parseDouble(digits), digits, origin);
            }
            case VALUE_TRUE -> YamlScalar.of(true, origin);
            case VALUE_FALSE -> YamlScalar.of(false, origin);
            default -> YamlScalar.of(null, origin);
        };
    }

    private static YamlScalar number(Object value, String text, Origin origin) {
        return new YamlScalar(value, text, YamlScalar.Style.PLAIN, origin);
    }

    private YamlMap map(JsonParser parser, Origin origin) throws IOException {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Origin keyOrigin = origin(parser);
            parser.nextToken();
            entries.put(key, new YamlMap.Entry(key, keyOrigin, node(parser)));
        }
        return new YamlMap(List.copyOf(entries.values()), origin);
    }

    private Origin origin(JsonParser parser) {
        return Origin.source(where(parser.currentTokenLocation()));
    }

    private Where where(JsonLocation at) {
        return new Where(path, at.getLineNr(), at.getColumnNr());
    }
}

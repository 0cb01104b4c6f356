package dev.slipway.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.base.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.util.Map;

/// JSON: machine output and settings (Jackson), and users' files that must be JSON and no more of
/// YAML than that.
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    /// Plain values (maps, lists, text, numbers, booleans, null) as indented JSON.
    public static String print(@Nullable Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The value of a text that is strictly JSON, with positions. As in JavaScript, the last of two
    /// equal keys counts.
    public static Outcome<YamlNode> read(String path, String text) {
        return new JsonReader(path).read(text);
    }

    /// An object as a map in the order of the text.
    ///
    /// @throws UncheckedIOException when the text is not a JSON object
    public static Map<String, Object> object(String text) {
        try {
            return MAPPER.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

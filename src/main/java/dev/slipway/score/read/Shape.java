package dev.slipway.score.read;

import dev.slipway.yaml.YamlNode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a node must look like, with the words to say so. `Schema` is the table of them.
sealed interface Shape {

    record Truth() implements Shape {}

    /// A whole number from `least` to `most`.
    record Whole(long least, long most) implements Shape {}

    /// A string. `says` tells what the pattern wants: "must be ...".
    record Text(int least, int most, Pattern pattern, String says) implements Shape {

        boolean accepts(String text) {
            return text.length() >= least
                    && text.length() <= most
                    && pattern.matcher(text).matches();
        }
    }

    /// One of some words.
    record Word(List<String> words) implements Shape {}

    record Items(Shape item) implements Shape {}

    /// A mapping from names to values of one shape. `name` is what a key is called in a message.
    record Named(String name, Text key, Shape value, boolean some) implements Shape {}

    /// A mapping with known fields. `name` is what the mapping is called ("a container").
    record Fields(
            String name,
            Map<String, Shape> fields,
            Set<String> required,
            boolean open,
            Set<String> exactlyOne)
            implements Shape {

        static Fields of(String name) {
            return new Fields(name, Map.of(), Set.of(), false, Set.of());
        }

        Fields with(String field, Shape shape) {
            Map<String, Shape> more = new LinkedHashMap<>(fields);
            more.put(field, shape);
            return new Fields(name, more, required, open, exactlyOne);
        }

        Fields needs(String... names) {
            return new Fields(name, fields, Set.of(names), open, exactlyOne);
        }

        Fields opened() {
            return new Fields(name, fields, required, true, exactlyOne);
        }

        Fields oneOf(String... names) {
            return new Fields(
                    name,
                    fields,
                    required,
                    open,
                    new java.util.LinkedHashSet<>(Arrays.asList(names)));
        }
    }

    static Text text() {
        return text(0, Integer.MAX_VALUE, ".*", "must be a string");
    }

    static Text text(int least, int most, String pattern, String says) {
        return new Text(least, most, Pattern.compile(pattern, Pattern.DOTALL), says);
    }

    /// "a number", for messages about the wrong kind.
    static String seen(YamlNode node) {
        return node.isNull() ? "empty" : node.kind();
    }
}

package dev.slipway.delivery.prometheus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads answers of the HTTP API as a stream: a range of many series is millions of numbers, which
/// must not become objects.
final class AnswerReader {
    /// A query's result may hold so many samples; Grafana draws far fewer.
    static final int SAMPLES = 5_000_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private int samples;
    private int histograms;

    private AnswerReader(JsonParser parser) {
        this.parser = parser;
    }

    /// The envelope of every answer; `data` is as the reader of it made it.
    record Envelope<T>(
            String status,
            String errorType,
            String error,
            List<String> warnings,
            List<String> infos,
            int histograms,
            T data) {}

    /// Reads `data` at the parser's current token and leaves the parser at its last.
    interface Data<T> {
        T read(AnswerReader reader) throws IOException;
    }

    /// Members may come in any order; `empty` stands for missing data.
    static <T> Envelope<T> read(byte[] body, Data<T> data, T empty) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            AnswerReader reader = new AnswerReader(parser);
            reader.expect(JsonToken.START_OBJECT, parser.nextToken());
            String status = "";
            String type = "";
            String error = "";
            List<String> warnings = List.of();
            List<String> infos = List.of();
            T value = empty;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                boolean nothing = parser.nextToken() == JsonToken.VALUE_NULL;
                switch (name) {
                    case "status" -> status = parser.getText();
                    case "errorType" -> type = parser.getText();
                    case "error" -> error = parser.getText();
                    case "warnings" -> warnings = nothing ? List.of() : reader.texts();
                    case "infos" -> infos = nothing ? List.of() : reader.texts();
                    case "data" -> value = nothing ? empty : data.read(reader);
                    default -> parser.skipChildren();
                }
            }
            return new Envelope<>(status, type, error, warnings, infos, reader.histograms, value);
        }
    }

    private void expect(JsonToken wanted, JsonToken actual) throws IOException {
        if (actual != wanted) {
            throw new IOException("%s where %s was expected".formatted(actual, wanted));
        }
    }

    List<String> texts() throws IOException {
        expect(JsonToken.START_ARRAY, parser.currentToken());
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(parser.getText());
        }
        return texts;
    }

    List<Map<String, String>> labelSets() throws IOException {
        expect(JsonToken.START_ARRAY, parser.currentToken());
        List<Map<String, String>> sets = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            sets.add(labels());
        }
        return sets;
    }

    private Map<String, String> labels() throws IOException {
        expect(JsonToken.START_OBJECT, parser.currentToken());
        Map<String, String> labels = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            labels.put(name, parser.getText());
        }
        return labels;
    }

    /// `{resultType, result}`; the type may come after the result.
    Answered answered() throws IOException {
        expect(JsonToken.START_OBJECT, parser.currentToken());
        String type = "";
        List<Series> series = new ArrayList<>();
        Points lone = new Points();
        String text = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken first = parser.nextToken();
            if (name.equals("resultType")) {
                type = parser.getText();
            } else if (name.equals("result") && first == JsonToken.START_ARRAY) {
                JsonToken inner = parser.nextToken();
                if (inner != null && inner.isNumeric()) {
                    long time = time();
                    parser.nextToken();
                    text = parser.getText();
                    lone.add(time, type.equals("string") ? Double.NaN : number(text));
                    expect(JsonToken.END_ARRAY, parser.nextToken());
                } else {
                    for (; inner != JsonToken.END_ARRAY; inner = parser.nextToken()) {
                        series.add(series());
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
        Answered.Kind kind = kind(type);
        if (kind == Answered.Kind.SCALAR) {
            series.add(lone.series(Map.of()));
        }
        return new Answered(kind, series, kind == Answered.Kind.STRING ? text : "");
    }

    private static Answered.Kind kind(String type) throws IOException {
        return switch (type) {
            case "vector" -> Answered.Kind.VECTOR;
            case "matrix" -> Answered.Kind.MATRIX;
            case "scalar" -> Answered.Kind.SCALAR;
            case "string" -> Answered.Kind.STRING;
            default -> throw new IOException("the result type \"" + type + "\" is not known");
        };
    }

    private Series series() throws IOException {
        expect(JsonToken.START_OBJECT, parser.currentToken());
        Map<String, String> labels = Map.of();
        Points points = new Points();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "metric" -> labels = labels();
                case "value" -> point(points);
                case "values" -> {
                    expect(JsonToken.START_ARRAY, parser.currentToken());
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        point(points);
                    }
                }
                case "histogram", "histograms" -> {
                    histograms++;
                    parser.skipChildren();
                }
                default -> parser.skipChildren();
            }
        }
        return points.series(labels);
    }

    private void point(Points points) throws IOException {
        expect(JsonToken.START_ARRAY, parser.currentToken());
        parser.nextToken();
        long time = time();
        parser.nextToken();
        points.add(time, number(parser.getText()));
        expect(JsonToken.END_ARRAY, parser.nextToken());
        if (++samples > SAMPLES) {
            throw new IOException("it holds more than %,d samples".formatted(SAMPLES));
        }
    }

    private long time() throws IOException {
        return Math.round(parser.getDoubleValue() * 1000);
    }

    /// As Go writes floats, which is as Java reads them but for the infinite ones.
    private static double number(String text) throws IOException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "+inf", "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield Double.parseDouble(text);
                } catch (NumberFormatException e) {
                    throw new IOException("\"" + text + "\" is no sample value", e);
                }
            }
        };
    }

    /// Growing pairs of a time and a value.
    private static final class Points {
        private long[] times = new long[1];
        private double[] values = new double[1];
        private int count;

        void add(long time, double value) {
            if (count == times.length) {
                times = Arrays.copyOf(times, count * 2);
                values = Arrays.copyOf(values, count * 2);
            }
            times[count] = time;
            values[count++] = value;
        }

        Series series(Map<String, String> labels) {
            return new Series(labels, Arrays.copyOf(times, count), Arrays.copyOf(values, count));
        }
    }
}

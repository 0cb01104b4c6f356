package dev.slipway.delivery.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.yaml.Json;
import dev.slipway.yaml.YamlMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.OptionalInt;

class ShowTest {

    @ParameterizedTest
    @CsvSource({
        "1234, short, 1.23 K",
        "1000000, short, 1 Mil",
        "75.163, none, 75.2",
        "0.44, none, 0.440",
        "42, none, 42",
        "-0.0000001, none, -0.000000100",
        "1536, bytes, 1.50 KiB",
        "1500, decbytes, 1.50 kB",
        "0, bytes, 0 B",
        "2048, binBps, 2 KiB/s",
        "2500000, bps, 2.50 Mb/s",
        "0.005, s, 5 ms",
        "90, s, 1.50 mins",
        "7200, s, 2 hours",
        "0, s, 0 s",
        "1500, ms, 1.50 s",
        "250, µs, 250 µs",
        "0.231, percentunit, 23.1%",
        "23.1, percent, 23.1%",
        "12, reqps, 12 req/s",
        "1500, ops, 1.50 K ops/s",
        "93784, dtdurations, '1 day, 2 hours, 3 minutes'",
        "0.002, hertz, 2 mHz",
        "5, apples, 5 apples",
        "5, suffix:pears, 5 pears",
        "5, prefix:#, #5",
        "NaN, bytes, NaN",
        "Infinity, s, +Inf",
        "1, bool_yes_no, Yes",
    })
    void numbersHaveTheirUnits(double value, String unit, String text) {
        assertThat(Units.format(value, unit, OptionalInt.empty())).isEqualTo(text);
    }

    @Test
    void askedDecimalsAreKept() {
        assertThat(Units.format(1.005, "none", OptionalInt.of(1))).isEqualTo("1.0");
        assertThat(Units.format(1_234_567, "bytes", OptionalInt.of(0))).isEqualTo("1 MiB");
        assertThat(Units.format(-0.001, "none", OptionalInt.of(2))).isEqualTo("0.00");
    }

    @Test
    void theFirstStepHoldsBelowAllWhateverItsLimit() {
        Thresholds steps =
                Thresholds.read(
                        Optional.of(
                                json(
                                        """
                                        {"steps": [{"color": "green", "value": 0},
                                          {"color": "yellow", "value": 15}, {"color": "red", "value": 30}]}
                                        """)));
        assertThat(steps.color(-5, 0, 100)).contains("green");
        assertThat(steps.color(15, 0, 100)).contains("yellow");
        assertThat(steps.color(99, 0, 100)).contains("red");
        assertThat(steps.color(Double.NaN, 0, 100)).isEmpty();

        Thresholds shares =
                Thresholds.read(
                        Optional.of(
                                json(
                                        """
                                        {"mode": "percentage", "steps": [{"color": "a", "value": null},
                                          {"color": "b", "value": 50}]}
                                        """)));
        assertThat(shares.color(149, 100, 200)).contains("a");
        assertThat(shares.color(150, 100, 200)).contains("b");
    }

    @Test
    void overridesLieOverTheDefaultsInTheirOrder() {
        YamlMap panel =
                json(
                        """
                        {"fieldConfig": {
                          "defaults": {"unit": "bytes", "decimals": 1, "custom": {"lineWidth": 1},
                            "mappings": [
                              {"type": "value", "options": {"0": {"text": "down", "color": "red"}}},
                              {"type": "range", "options": {"from": 5, "to": 6, "result": {"text": "mid"}}},
                              {"type": "special", "options": {"match": "nan", "result": {"text": "gap"}}},
                              {"type": "regex", "options": {"pattern": "(", "result": {"text": "x"}}}]},
                          "overrides": [
                            {"matcher": {"id": "byRegexp", "options": "/^err/i"},
                             "properties": [{"id": "unit", "value": "percent"}]},
                            {"matcher": {"id": "byName", "options": "Errors"},
                             "properties": [{"id": "custom.lineWidth", "value": 3}, {"id": "max", "value": 100}]},
                            {"matcher": {"id": "byFrameRefID", "options": "B"},
                             "properties": [{"id": "displayName", "value": "second"}]}]}}
                        """);
        FieldOptions errors = FieldOptions.of(panel, "Errors", "B", true);
        assertThat(errors.format(7)).isEqualTo("7.0%");
        assertThat(errors.format(0)).isEqualTo("down");
        assertThat(errors.format(5.5)).isEqualTo("mid");
        assertThat(errors.format(Double.NaN)).isEqualTo("gap");
        assertThat(errors.displayName()).isEqualTo("second");
        assertThat(errors.max()).hasValue(100);
        assertThat(errors.get("custom.lineWidth").orElseThrow().value()).isEqualTo(3L);

        FieldOptions other = FieldOptions.of(panel, "other", "A", true);
        assertThat(other.format(2048)).isEqualTo("2.0 KiB");
        assertThat(other.max()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lastNotNull, 4",
        "first, 1",
        "mean, 2.5",
        "median, 2.5",
        "sum, 10",
        "count, 4",
        "min, 1",
        "max, 4",
        "range, 3",
        "diff, 3",
        "delta, 7",
        "unheard, 4"
    })
    void aSeriesBecomesOneNumber(String id, double expected) {
        double[] values = {1, 3, 2, Double.NaN, 4};
        double[] counter = {1, 3, 3, 1, 5};
        assertThat(Calculation.of(id).of(id.equals("delta") ? counter : values))
                .isEqualTo(expected);
        assertThat(Calculation.of("last").of(new double[] {1, Double.NaN})).isNaN();
        assertThat(Calculation.of("mean").of(new double[0])).isNaN();
    }

    private static YamlMap json(String text) {
        return (YamlMap) Json.read("panel.json", text).value().orElseThrow();
    }
}

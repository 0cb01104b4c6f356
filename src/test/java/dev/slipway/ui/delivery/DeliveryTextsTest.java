package dev.slipway.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.rules.RuleFile;
import dev.slipway.desk.RuleState;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

@DisplayName("Words of the Delivery screen")
class DeliveryTextsTest {

    @ParameterizedTest
    @CsvSource({
        "now-6h, now, Last 6 hours, 21600000",
        "now-1d, now, Last day, 86400000",
        "now-15m, now, Last 15 minutes, 900000",
        "nonsense, now, Last 6 hours, 21600000",
    })
    void rangesAreRead(String from, String to, String words, long length) {
        TimeRange range = TimeRange.of(from, to);
        assertThat(range.words()).isEqualTo(words);
        assertThat(range.to(1_000_000_000_000L) - range.from(1_000_000_000_000L)).isEqualTo(length);
    }

    @Test
    void agesAreTold() {
        assertThat(Ages.of(0, 59_000)).isEqualTo("just now");
        assertThat(Ages.of(0, 3 * 3_600_000)).isEqualTo("3 hours ago");
        assertThat(Ages.of(0, 86_400_000)).isEqualTo("1 day ago");
    }

    @Test
    void faultsStandAtTheirRules() {
        String text =
                """
                groups:
                  - name: slow
                    interval: 1h
                    rules:
                      - record: a:b
                        expr: sum(up)
                      - alert: Down
                        expr: up == 0
                        for: 5m
                """;
        var read = RuleFile.read("rules.yaml", text);
        RuleState state =
                new RuleState(
                        List.of(read.value().orElseThrow()),
                        read.problems(),
                        Map.of("Down", new RuleState.State("firing", "2 active")),
                        "");
        List<RuleRow> rows = RuleRow.of(state, true);
        assertThat(rows).extracting(RuleRow::name).containsExactly("slow", "a:b", "Down");
        assertThat(rows.getFirst().faults())
                .extracting(fault -> fault.rule())
                .containsExactly("rules.lookback");
        assertThat(rows.get(1).state()).isEqualTo(RuleRow.NOT_LOADED);
        assertThat(rows.get(2).state() + " " + rows.get(2).kind()).isEqualTo("firing alert for 5m");
    }
}

package dev.slipway.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SignalTest {

    @Test
    void listenersHearTheCurrentValueAndThenEachNewOne() {
        Signal<Integer> signal = new Signal<>(1);
        List<Integer> heard = new ArrayList<>();

        Subscription subscription = signal.listen(heard::add);
        signal.update(value -> value + 1);
        subscription.close();
        signal.set(9);

        assertThat(heard).containsExactly(1, 2);
        assertThat(signal.get()).isEqualTo(9);
    }
}

package dev.slipway.score.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class InstalledTest {
    @Test
    void theNewestSortsFirstAtAnyMoment() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            Instant now = Instant.ofEpochSecond(1_800_000_000L, random.nextInt(1_000_000_000));
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                now = now.plusNanos(random.nextInt(3_000_000));
                String name = Installed.of("file-" + i, now, names).file();
                assertThat(names).allSatisfy(older -> assertThat(name).isLessThan(older));
                names.add(name);
            }
        }
    }
}

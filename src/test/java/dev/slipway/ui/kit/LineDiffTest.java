package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.kit.LineDiff.Hunk;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class LineDiffTest {

    @Test
    void findsNothingInEqualTexts() {
        assertThat(LineDiff.hunks(List.of("a", "b"), List.of("a", "b"))).isEmpty();
    }

    @Test
    void findsChangesApartFromEachOther() {
        assertThat(
                        LineDiff.hunks(
                                List.of("name: a", "x", "y", "z", "end: a"),
                                List.of("name: b", "x", "y", "z", "end: b", "more")))
                .containsExactly(new Hunk(0, 1, 0, 1), new Hunk(4, 5, 4, 6));
    }

    @Test
    void rebuildsTheNewTextFromTheOldOne() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> before = lines(random);
            List<String> after = lines(random);
            List<String> built = new ArrayList<>(before);
            for (Hunk hunk : LineDiff.hunks(before, after).reversed()) {
                built.subList(hunk.oldStart(), hunk.oldEnd()).clear();
                built.addAll(hunk.oldStart(), after.subList(hunk.start(), hunk.end()));
            }
            assertThat(built).isEqualTo(after);
        }
    }

    private static List<String> lines(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(Integer::toString).toList();
    }
}

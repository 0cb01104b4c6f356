package dev.slipway.ui.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.desk.ScoreView;
import dev.slipway.ui.kit.Completion;

import org.junit.jupiter.api.Test;

import java.util.List;

class OffersTest {
    private static final List<ScoreView.Offer> OFFERS =
            List.of(
                    new ScoreView.Offer("resources.db.host", "postgres"),
                    new ScoreView.Offer("resources.db.port", "postgres"),
                    new ScoreView.Offer("metadata.name", "metadata"));

    private static List<String> at(String line) {
        return Offers.at(line, line.length(), OFFERS).stream().map(Completion::insert).toList();
    }

    @Test
    void everythingIsOfferedAfterTheBrace() {
        assertThat(at("  HOST: ${"))
                .containsExactly("resources.db.host}", "resources.db.port}", "metadata.name}");
    }

    @Test
    void whatIsTypedNarrowsAlsoWithoutItsFirstWord() {
        assertThat(at("  HOST: ${resources.db.h")).containsExactly("resources.db.host}");
        assertThat(at("  HOST: ${db.p")).containsExactly("resources.db.port}");
    }

    @Test
    void nothingIsOfferedOutsideOfPlaceholdersNorInEscapedOnes() {
        assertThat(at("  HOST: db.")).isEmpty();
        assertThat(at("  HOST: ${resources.db.host} and ")).isEmpty();
        assertThat(at("  HOST: $${")).isEmpty();
    }

    @Test
    void aBraceThatIsThereIsNotDoubled() {
        List<Completion> found = Offers.at("A: ${met}", 8, OFFERS);
        assertThat(found).extracting(Completion::insert).containsExactly("metadata.name");
        assertThat(found.getFirst().from()).isEqualTo(5);
    }
}

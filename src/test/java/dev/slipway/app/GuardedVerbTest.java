package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Logger;

class GuardedVerbTest {

    @Test
    void whatNoVerbExpectsEndsInOneSentence() {
        StringWriter err = new StringWriter();
        Logger.getLogger(Slipway.class.getName()).setUseParentHandlers(false);

        int code =
                Slipway.guarded(
                        () -> {
                            throw new StackOverflowError();
                        },
                        new PrintWriter(err));

        assertThat(code).isEqualTo(3);
        assertThat(err)
                .hasToString(
                        "slipway: something is nested too deeply; the log file has more"
                                + System.lineSeparator());
    }

    @Test
    void whatWentWellIsPassedOn() {
        assertThat(Slipway.guarded(() -> 1, new PrintWriter(new StringWriter()))).isEqualTo(1);
    }
}

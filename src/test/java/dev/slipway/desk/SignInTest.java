package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.fabric.FabricAccess;
import dev.slipway.cluster.fabric.Patience;
import dev.slipway.files.CommandRunner;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a program prints that signs in to a cluster.
class SignInTest {
    private static final ClusterTarget DEV =
            new ClusterTarget(
                    "dev",
                    "https://dev.example.org",
                    "",
                    false,
                    new Credential.Program(
                            List.of("sign-in"), Map.of(), "client.authentication.k8s.io/v1"),
                    Optional.empty(),
                    "test");

    private static Reply<Optional<Credential.Issued>> issued(String status) {
        String printed = "{\"kind\":\"ExecCredential\",\"status\":{%s}}".formatted(status);
        CommandRunner runner =
                (command, progress) ->
                        Outcome.of(
                                new CommandRunner.Result(
                                        true, 0, printed.getBytes(StandardCharsets.UTF_8), ""));
        return new SignIn(runner, Map.of(), () -> false).issued(DEV, Progress.NONE);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    @Test
    void aTokenIsOne() {
        Credential.Issued issued = issued("\"token\":\"t1\"").value().orElseThrow().orElseThrow();

        assertThat(issued.token()).contains(new Credential.Token("t1"));
        assertThat(issued.certificate()).isEmpty();
    }

    @Test
    void aCertificateWithItsKeyIsOneToo() {
        Credential.Issued issued =
                issued("\"clientCertificateData\":\"CERT\\n\",\"clientKeyData\":\"KEY\\n\"")
                        .value()
                        .orElseThrow()
                        .orElseThrow();

        assertThat(issued.token()).isEmpty();
        Credential.Certificate pair = issued.certificate().orElseThrow();
        assertThat(decoded(pair.certificate())).isEqualTo("CERT\n");
        assertThat(decoded(pair.key())).isEqualTo("KEY\n");
        assertThat(issued.toString()).doesNotContain(pair.key());
    }

    @Test
    void halfACertificateOrNothingIsSaidCalmly() {
        assertThat(trouble("\"clientCertificateData\":\"CERT\"").sentence())
                .isEqualTo("sign-in printed no key");
        assertThat(trouble("\"clientKeyData\":\"KEY\",\"token\":\"t\"").sentence())
                .isEqualTo("sign-in printed no certificate");
        assertThat(trouble("").sentence()).isEqualTo("sign-in printed no token and no certificate");
    }

    private static Trouble trouble(String status) {
        return issued(status).trouble().orElseThrow();
    }

    @Test
    void aCertificateThatCannotBeReadIsSaidWithoutIt() {
        Optional<Credential.Issued> garbage =
                issued("\"clientCertificateData\":\"CERT\",\"clientKeyData\":\"KEY-5ecret\"")
                        .value()
                        .orElseThrow();
        Trouble trouble =
                FabricAccess.reach(DEV, garbage, Patience.USUAL, () -> false)
                        .trouble()
                        .orElseThrow();

        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.SIGNED_OUT);
        assertThat(trouble.sentence()).isEqualTo("its certificates or the key cannot be read");
        assertThat(trouble.toString()).doesNotContain("5ecret");
    }
}

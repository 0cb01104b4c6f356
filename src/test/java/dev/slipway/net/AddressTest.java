package dev.slipway.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.Proxy;
import java.net.URI;
import java.util.Map;

class AddressTest {

    @Test
    void theAddressIsShownWithoutUserAndPassword() {
        Address address =
                Address.parse("https://me:secret@prometheus.example:9090/base/").value().get();
        assertThat(address.shown()).isEqualTo("https://prometheus.example:9090/base");
        assertThat(address.resolve("/api")).hasToString("https://prometheus.example:9090/base/api");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:9090", "ftp://x", "http://", "http://x/?a=b", "http://a b", ""})
    void whatIsNoAddressIsToldAsOne(String text) {
        assertThat(Address.parse(text).value()).isEmpty();
        assertThat(Address.parse(text).problems())
                .singleElement()
                .asString()
                .contains("write it like");
    }

    @Test
    void onlyThisMachineIsLoopback() {
        assertThat(address("http://127.0.0.1:1").isLoopback()).isTrue();
        assertThat(address("http://[::1]:1").isLoopback()).isTrue();
        assertThat(address("http://127.evil.example").isLoopback()).isFalse();
        assertThat(address("http://localhost.evil.example").isLoopback()).isFalse();
    }

    private static Address address(String text) {
        return Address.parse(text).value().orElseThrow();
    }

    @Test
    void secretsAreHidden() {
        assertThat(Redaction.hide("GET https://u:p@h/x?access_token=abc&q=1 Bearer abcdef"))
                .isEqualTo("GET https://***@h/x?access_token=***&q=1 Bearer ***");
        assertThat(Redaction.hide("a keyhole = 3, monkey")).isEqualTo("a keyhole = 3, monkey");
    }

    @Test
    void theProxyOfTheEnvironmentIsTakenButForLoopbackAndExceptions() {
        Proxies proxies =
                new Proxies(
                        Map.of("HTTP_PROXY", "http://proxy:3128", "NO_PROXY", ".intern, other"));
        assertThat(proxies.select(URI.create("http://out.example")).getFirst().address())
                .hasToString("proxy/<unresolved>:3128");
        for (String direct :
                new String[] {
                    "http://localhost:9090",
                    "http://a.intern",
                    "http://other",
                    "https://out.example"
                }) {
            assertThat(proxies.select(URI.create(direct))).containsExactly(Proxy.NO_PROXY);
        }
    }
}

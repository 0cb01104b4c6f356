package dev.slipway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    /// As `MarshalJSON` of k8s.io/apimachinery 0.36.4 writes what `ParseQuantity` read.
    @ParameterizedTest
    @CsvSource({
        "1.234567,1.234567",
        "1.2345,1234500u",
        "0.1234567,123456700n",
        "1.5,1500m",
        "12.345678m,12.345678m",
        "10.001M,10.001M",
        "123456.789,123456.789",
        "0.333,333m",
        "2.50,2500m",
        "1.000,1",
        "00.5,500m",
        "1000000,1M",
        "1500M,1500M",
        "1.5Gi,1536Mi",
        "1.1Gi,1181116006400m",
        "0.5Ki,512"
    })
    void writesWhatItRead(String text, String written) {
        assertThat(Quantity.rewritten(text)).contains(written);
    }
}

package dev.slipway.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class OperationTest {

    @Test
    void openApiPathsWithTheirLines() {
        String text =
                """
                openapi: 3.0.3
                paths:
                  /orders:
                    parameters: []
                    get:
                      summary: List orders
                    post:
                      operationId: createOrder
                """;
        assertThat(Operation.of("openapi", text))
                .containsExactly(
                        new Operation("GET", "/orders", "List orders", 5),
                        new Operation("POST", "/orders", "createOrder", "createOrder", 7));
    }

    @Test
    void asyncApiChannelsByTheirAddress() {
        String text =
                """
                channels:
                  created:
                    address: orders.created
                  cancelled:
                    description: An order was cancelled
                """;
        assertThat(Operation.of("asyncapi", text))
                .extracting(Operation::name, Operation::line)
                .containsExactly(tuple("orders.created", 2), tuple("cancelled", 4));
    }

    @Test
    void callsOfServicesAndRootFields() {
        assertThat(Operation.of("grpc", "service Stock {\n  rpc Reserve (A) returns (B);\n}\n"))
                .containsExactly(new Operation("rpc", "Reserve", "Stock", 2));
        assertThat(
                        Operation.of(
                                "graphql",
                                "type Product {\n"
                                        + "  id: ID\n"
                                        + "}\n"
                                        + "type Query {\n"
                                        + "  products(q: String): X\n"
                                        + "}\n"))
                .containsExactly(new Operation("query", "products", "", 5));
    }

    @Test
    void aTextThatCannotBeReadOffersNothing() {
        assertThat(Operation.of("openapi", "paths: [")).isEmpty();
        assertThat(Operation.of("wsdl", "<definitions/>")).isEmpty();
    }
}

package dev.slipway.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.base.Problem;
import dev.slipway.catalog.api.Detail.Content;
import dev.slipway.catalog.api.Detail.Section;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ApiDefinitionTest {
    private static final String ORDERS =
            """
            openapi: 3.0.3
            info: {title: Orders, version: "1.2"}
            servers:
              - url: https://{region}.shop.test/v1
                variables: {region: {default: eu}}
            security: [{bearer: [orders.read]}]
            paths:
              /orders/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
                get:
                  tags: [Orders]
                  summary: One order
                  operationId: getOrder
                  deprecated: true
                  parameters:
                    - $ref: '#/components/parameters/Expand'
                  responses:
                    '200':
                      description: It
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Order'}
                put:
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/Order'}
                  responses: {'204': {description: Kept}}
            components:
              parameters:
                Expand: {name: expand, in: query, schema: {type: string, enum: [lines, all]}}
              securitySchemes:
                bearer: {type: http, scheme: bearer}
              schemas:
                Line:
                  type: object
                  properties: {sku: {type: string}, order: {$ref: '#/components/schemas/Order'}}
                Order:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - type: object
                      required: [lines]
                      properties:
                        lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
                Base:
                  type: object
                  required: [id]
                  properties: {id: {type: string, format: uuid, readOnly: true}, total: {type: number, minimum: 0}}
            """;

    @Test
    void operationsWithTheirLinesAndGroups() {
        ApiDefinition api = openApi(ORDERS);
        assertThat(api.problems()).isEmpty();
        assertThat(api.form()).isEqualTo("OpenAPI 3.0.3");
        assertThat(api.servers())
                .containsExactly(new ApiDefinition.Server("https://eu.shop.test/v1", ""));
        assertThat(api.operations())
                .containsExactly(
                        new Operation(
                                "GET", "/orders/{id}", "One order", "getOrder", "Orders", true, 11),
                        new Operation("PUT", "/orders/{id}", "", "", "", false, 24));
        assertThat(api.types())
                .extracting(ApiDefinition.Type::name)
                .containsExactly("Line", "Order", "Base");
    }

    @Test
    void parametersOfThePathAndReferencedOnes() {
        Detail detail = detail(openApi(ORDERS), "GET /orders/{id}");
        assertThat(section(detail, "Parameters").fields())
                .extracting(Detail.Field::name, Detail.Field::place, Detail.Field::required)
                .containsExactly(tuple("id", "path", true), tuple("expand", "query", false));
        assertThat(section(detail, "Parameters").fields().get(1).shape().limits())
                .containsExactly("one of lines, all");
        assertThat(detail.facts()).contains(new Detail.Fact("Security", "bearer (orders.read)"));
    }

    @Test
    void schemasAreJoinedAndMayHoldThemselves() {
        Content ok =
                section(detail(openApi(ORDERS), "GET /orders/{id}"), "Responses")
                        .contents()
                        .getFirst();
        Shape order = ok.shape().orElseThrow();
        assertThat(ok.label()).isEqualTo("200");
        assertThat(order.type()).isEqualTo("Order");
        assertThat(order.members())
                .extracting(Shape.Member::name, Shape.Member::required, m -> m.shape().type())
                .containsExactly(
                        tuple("id", true, "string (uuid)"),
                        tuple("total", false, "number"),
                        tuple("lines", true, "list of Line"));
        Shape again = order.members().get(2).shape().members().get(1).shape();
        assertThat(again.members()).hasSize(3);
        assertThat(Sample.json(order)).contains("\"sku\"").contains("\"order\" : { }");
    }

    @Test
    void aCallForTheShell() {
        Detail put = detail(openApi(ORDERS), "PUT /orders/{id}");
        assertThat(put.calls().getFirst().text())
                .startsWith("curl -X PUT https://eu.shop.test/v1/orders/ID \\\n")
                .contains("-H \"Authorization: Bearer $TOKEN\"")
                .contains("-H 'Content-Type: application/json'")
                .contains("-d '{ \"total\" : 0, \"lines\" : [ {");
    }

    @Test
    void swaggerTwoHasItsBodiesAmongTheParameters() {
        ApiDefinition api =
                openApi(
                        """
                        swagger: "2.0"
                        host: shop.test
                        basePath: /v2
                        schemes: [https]
                        consumes: [application/json]
                        paths:
                          /pets:
                            post:
                              parameters:
                                - {in: body, name: pet, required: true, schema: {$ref: '#/definitions/Pet'}}
                              responses: {405: {description: no}}
                          /pets/{id}/picture:
                            post:
                              consumes: [multipart/form-data]
                              parameters:
                                - {in: path, name: id, required: true, type: integer}
                                - {in: formData, name: file, type: file}
                              responses: {200: {description: ok, schema: {type: string}}}
                        definitions:
                          Pet: {type: object, properties: {name: {type: string, example: Rex}}}
                        """);
        assertThat(api.form()).isEqualTo("OpenAPI 2.0");
        assertThat(api.problems()).isEmpty();
        Content body = section(detail(api, "POST /pets"), "Request body").contents().getFirst();
        assertThat(body.media()).isEqualTo("application/json");
        assertThat(Sample.json(body.shape().orElseThrow())).contains("Rex");
        assertThat(detail(api, "POST /pets/{id}/picture").calls().getFirst().text())
                .contains("https://shop.test/v2/pets/ID/picture")
                .contains("-F file=FILE");
    }

    @Test
    void aMistakeHidesOnlyItsOwnPart() {
        ApiDefinition api =
                openApi(
                        """
                        openapi: 3.0.0
                        info: {title: T, version: "1"}
                        paths:
                          /a:
                            get: {responses: {'200': {description: a}}}
                          /b:
                            get:
                              summary: key: value
                              responses: {'200': {description: b}}
                          /c: [1]
                          /d/{x}:
                            get:
                              responses:
                                '200': {$ref: '#/components/responses/Gone'}
                        """);
        assertThat(api.operations()).extracting(Operation::key).contains("GET /a", "GET /d/{x}");
        assertThat(api.problems())
                .extracting(Problem::rule, p -> p.where().line())
                .contains(
                        tuple("yaml.syntax", 8),
                        tuple("api.path", 10),
                        tuple("api.parameter", 12),
                        tuple("api.ref", 14));
    }

    @Test
    void referencesIntoFilesBesideIt() {
        String main =
                """
                openapi: 3.1.0
                info: {title: T, version: "1"}
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: './schemas/a.yaml#/A'}}}
                        '404': {$ref: 'gone.yaml'}
                """;
        Map<String, String> files =
                Map.of(
                        "api/schemas/a.yaml",
                        "A: {type: object, properties: {b: {$ref: 'b.yaml'}}}\n",
                        "api/schemas/b.yaml",
                        "type: [integer, 'null']\n");
        ApiDefinition api =
                ApiDefinition.of(
                        "openapi",
                        "api/openapi.yaml",
                        main,
                        path -> Optional.ofNullable(files.get(path)));
        Shape shape =
                section(detail(api, "GET /a"), "Responses")
                        .contents()
                        .getFirst()
                        .shape()
                        .orElseThrow();
        assertThat(shape.members().getFirst().shape().type()).isEqualTo("b or null");
        assertThat(api.problems())
                .extracting(Problem::message)
                .containsExactly("gone.yaml leads to no file beside it");
    }

    @Test
    void asyncApiTwoAndThree() {
        ApiDefinition two =
                ApiDefinition.of(
                        "asyncapi",
                        "a.yaml",
                        """
                        asyncapi: 2.6.0
                        info: {title: Events, version: 1.0.0}
                        servers: {prod: {url: 'broker.test:9092', protocol: kafka}}
                        channels:
                          order.created:
                            description: An order was made
                            subscribe:
                              operationId: onOrder
                              message:
                                oneOf:
                                  - {$ref: '#/components/messages/Created'}
                                  - {name: Gone, payload: {type: string}}
                          order.quiet: {}
                        components:
                          messages:
                            Created: {payload: {type: object, properties: {id: {type: integer}}}}
                        """,
                        path -> Optional.empty());
        assertThat(two.servers().getFirst().url()).isEqualTo("kafka://broker.test:9092");
        assertThat(two.operations())
                .extracting(Operation::key, Operation::summary, Operation::line)
                .containsExactly(
                        tuple("subscribe order.created", "An order was made", 7),
                        tuple("channel order.quiet", "", 13));
        assertThat(section(detail(two, "subscribe order.created"), "Messages").contents())
                .extracting(Content::label)
                .containsExactly("Created", "Gone");

        ApiDefinition three =
                ApiDefinition.of(
                        "asyncapi",
                        "a.yaml",
                        """
                        asyncapi: 3.0.0
                        info: {title: Events, version: 1.0.0}
                        channels:
                          created:
                            address: orders.{shop}.created
                            parameters: {shop: {description: Which shop}}
                            messages: {Created: {payload: {type: object, properties: {id: {type: integer}}}}}
                          unused: {address: nowhere}
                        operations:
                          publishCreated:
                            action: send
                            channel: {$ref: '#/channels/created'}
                        """,
                        path -> Optional.empty());
        assertThat(three.problems()).isEmpty();
        assertThat(three.operations())
                .extracting(Operation::key)
                .containsExactly("send orders.{shop}.created", "channel nowhere");
        Detail detail = detail(three, "send orders.{shop}.created");
        assertThat(section(detail, "Parameters").fields().getFirst().name()).isEqualTo("shop");
        assertThat(detail.calls().getFirst().text()).contains("\"id\" : 0");
    }

    @Test
    void graphQlWithDescriptionsArgumentsAndUnknownTypes() {
        ApiDefinition api =
                ApiDefinition.of(
                        "graphql",
                        "schema.graphql",
                        """
                        schema { query: Root }
                        \"""What one may ask\"""
                        type Root {
                          "Finds products"
                          products(q: String!, first: Int = 10): [Product!]! @deprecated(reason: "old")
                          lost: Nothing
                        }
                        type Product implements Node & Thing { id: ID! state: State related: [Product] }
                        interface Node { id: ID! }
                        interface Thing { id: ID! }
                        enum State { ON OFF }
                        extend type Root { more: Int }
                        """,
                        path -> Optional.empty());
        assertThat(api.operations())
                .extracting(
                        Operation::key, Operation::summary, Operation::deprecated, Operation::line)
                .containsExactly(
                        tuple("query products", "Finds products", true, 5),
                        tuple("query lost", "", false, 6),
                        tuple("query more", "", false, 12));
        assertThat(api.problems())
                .extracting(p -> p.where().line(), Problem::message)
                .containsExactly(
                        tuple(6, "Root.lost has the type Nothing, which nothing declares"));
        Detail detail = detail(api, "query products");
        assertThat(section(detail, "Arguments").fields().getFirst().required()).isTrue();
        assertThat(detail.calls().getFirst().text())
                .isEqualTo(
                        """
                        query products($q: String!, $first: Int) {
                          products(q: $q, first: $first) {
                            id
                            state
                            related {
                              id
                              state
                            }
                          }
                        }\
                        """);
    }

    @Test
    void aBrokenGraphQlTypeIsSaidAndTheNextOnesAreRead() {
        ApiDefinition api =
                ApiDefinition.of(
                        "graphql",
                        "s.graphql",
                        """
                        type Query {
                          a: Int
                          b
                        type Product { id: ID }
                        typo Order { id: ID }
                        input Filter { q: String }
                        """,
                        path -> Optional.empty());
        assertThat(api.types())
                .extracting(ApiDefinition.Type::name)
                .containsExactly("Product", "Filter");
        assertThat(api.operations()).extracting(Operation::name).containsExactly("a");
        assertThat(api.problems()).extracting(p -> p.where().line()).containsExactly(3, 4, 5);
    }

    @Test
    void servicesAndMessagesOfProtocolBuffers() {
        ApiDefinition api =
                ApiDefinition.of(
                        "grpc",
                        "stock.proto",
                        """
                        syntax = "proto3";
                        package shop.v1;
                        service Stock {
                          // Takes items off the shelf.
                          rpc Reserve (ReserveRequest) returns (stream Reservation) { option x = 1; }
                        }
                        message ReserveRequest {
                          string sku = 1; // of the item
                          map<string, int32> counts = 2 [deprecated = true];
                          oneof who { string user = 3; }
                          message Inner { bool yes = 1; }
                          repeated Inner inner = 4;
                        }
                        message Reservation { Status status = 1; }
                        enum Status { OPEN = 0; CLOSED = 1; }
                        """,
                        path -> Optional.empty());
        assertThat(api.problems()).isEmpty();
        assertThat(api.operations())
                .containsExactly(
                        new Operation(
                                "rpc",
                                "Reserve",
                                "Takes items off the shelf.",
                                "",
                                "Stock",
                                false,
                                5));
        Detail detail = detail(api, "rpc Reserve");
        assertThat(section(detail, "Request").contents().getFirst().shape().orElseThrow().members())
                .extracting(Shape.Member::name, m -> m.shape().type())
                .containsExactly(
                        tuple("sku", "string"),
                        tuple("counts", "list of int32"),
                        tuple("user", "string"),
                        tuple("inner", "list of Inner"));
        assertThat(detail.calls().getFirst().text())
                .contains("shop.v1.Stock/Reserve")
                .contains("\"sku\"");
    }

    @Test
    void customResourcesByTheirVersions() {
        ApiDefinition api =
                ApiDefinition.of(
                        "crd",
                        "crd.yaml",
                        """
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        spec:
                          group: shop.test
                          names: {kind: Basket, plural: baskets}
                          scope: Namespaced
                          versions:
                            - name: v1
                              storage: true
                              schema:
                                openAPIV3Schema:
                                  type: object
                                  properties: {spec: {type: object, properties: {size: {type: integer, minimum: 1}}}}
                        """,
                        path -> Optional.empty());
        assertThat(api.operations()).extracting(Operation::key).containsExactly("v1 Basket");
        Shape shape =
                section(detail(api, "v1 Basket"), "Fields")
                        .contents()
                        .getFirst()
                        .shape()
                        .orElseThrow();
        assertThat(shape.members().getFirst().shape().members().getFirst().shape().limits())
                .containsExactly("at least 1");
    }

    @Test
    void whatIsNoDefinitionIsSaidToBeNone() {
        assertThat(ApiDefinition.of("wsdl", "a", "<definitions/>", p -> Optional.empty()).isKnown())
                .isFalse();
        ApiDefinition broken = openApi("paths: [");
        assertThat(broken.operations()).isEmpty();
        assertThat(broken.problems()).extracting(Problem::rule).contains("yaml.syntax");
        assertThat(openApi("paths: {}\n").problems())
                .extracting(Problem::rule)
                .contains("api.version");
    }

    @Test
    void aSchemaMadeOfItselfEnds() {
        ApiDefinition api =
                openApi(
                        """
                        openapi: 3.0.0
                        info: {title: T, version: "1"}
                        paths: {}
                        components:
                          schemas:
                            A: {allOf: [{$ref: '#/components/schemas/A'}]}
                            B: {type: array, items: {$ref: '#/components/schemas/B'}}
                            C: {$ref: '#/components/schemas/C'}
                        """);
        List<ApiDefinition.Type> types = api.types();
        assertThat(types).hasSize(3);
        types.forEach(type -> assertThat(Sample.json(type.shape())).isNotEmpty());
        types.forEach(type -> assertThat(type.shape().members()).isNotNull());
    }

    private static ApiDefinition openApi(String text) {
        return ApiDefinition.of("openapi", "api.yaml", text, path -> Optional.empty());
    }

    private static Detail detail(ApiDefinition api, String key) {
        return api.detail(api.operation(key).orElseThrow());
    }

    private static Section section(Detail detail, String title) {
        return detail.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}

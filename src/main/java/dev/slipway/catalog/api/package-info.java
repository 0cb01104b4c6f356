/// What an API offers, read from its definition: OpenAPI 2 and 3, AsyncAPI 2 and 3, GraphQL, gRPC
/// and custom resources. Front door: [dev.slipway.catalog.api.ApiDefinition]. The readers are our
/// own and small, for two reasons: the libraries of these trades (graphql-java,
/// apicurio-data-models, swagger-parser) stop at the first mistake and give no lines, while a
/// broken definition is what one opens this page for; here every operation has its line, and one
/// mistake hides only its own part. Must not know the catalog: a definition is a text.
@NullMarked
package dev.slipway.catalog.api;

import org.jspecify.annotations.NullMarked;

/// What an API offers, as one reads it: a list to search, and all about the chosen operation or
/// type. Front door: [dev.slipway.ui.catalog.api.ApiView]. Native nodes and no web view: the list
/// is there at once, keys work in it, every part leads to its line, and the same page shows
/// OpenAPI, AsyncAPI, GraphQL, gRPC and custom resources. Must not know the page it stands on.
@NullMarked
package dev.slipway.ui.catalog.api;

import org.jspecify.annotations.NullMarked;

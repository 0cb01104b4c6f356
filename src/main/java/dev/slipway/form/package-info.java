/// Forms and the JSON Schema behind them. Front doors: [dev.slipway.form.Form] (pages, fields and
/// conditions of a JSON-Schema form, resolved against answers) and [dev.slipway.form.Schema] (a
/// validator for draft-07 and 2020-12 that speaks plain words and knows the place of the value).
/// Shared by templates, Score, XRDs, CRDs and Terraform, so it knows no trade: pickers are widget
/// names, and who offers their choices is not decided here. Own code because the messages are the
/// product.
@NullMarked
package dev.slipway.form;

import org.jspecify.annotations.NullMarked;

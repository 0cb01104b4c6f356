/// The use cases, without a face. Front door: [dev.slipway.desk.Desk]. It joins the trades (each
/// flow a short method of `Chain`), holds one signal of the immutable `Workspace`, and owns the
/// only threads ([dev.slipway.desk.Jobs]). Knows neither JavaFX nor picocli, so that window and
/// command line show the same thing.
@NullMarked
package dev.slipway.desk;

import org.jspecify.annotations.NullMarked;

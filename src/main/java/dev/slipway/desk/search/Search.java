package dev.slipway.desk.search;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogIndex;
import dev.slipway.catalog.CatalogQuery;
import dev.slipway.catalog.Entity;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Finds entities by a line as in the catalog's search box ([CatalogQuery]): terms must hold, words
/// may stand anywhere and may be begun only. Names come before titles, tags, descriptions,
/// operations of APIs and pages of documentation; whole words before begun ones. The first search
/// reads everything, later ones only what has changed. For any thread; searches wait for each
/// other.
public final class Search implements AutoCloseable {
    private final Function<Entity, List<Page>> pages;
    private @Nullable FullText texts;
    private CatalogIndex index = new CatalogIndex(Catalog.EMPTY);

    /// `pages` gives the documentation of an entity.
    public Search(Function<Entity, List<Page>> pages) {
        this.pages = pages;
    }

    /// At most `most`, the best first; without words those that the terms select, by name.
    ///
    /// @throws java.util.concurrent.CancellationException when the work was cancelled; what was
    ///   read until then need not be read again
    public synchronized List<Hit> find(Catalog catalog, String line, int most, Progress progress) {
        if (index.catalog() != catalog) {
            index = index.of(catalog);
        }
        CatalogQuery query = CatalogQuery.parse(line);
        List<String> words = Words.typed(String.join(" ", query.words()));
        CatalogQuery terms = new CatalogQuery(query.terms(), List.of());
        if (words.isEmpty()) {
            return index.find(terms).stream()
                    .limit(most)
                    .map(entity -> new Hit(entity, "name", entity.name()))
                    .toList();
        }
        FullText known = texts == null ? new FullText() : texts;
        texts = known;
        known.follow(catalog.entities(), pages, progress);
        return known.find(words, index.test(terms), most).stream()
                .map(entity -> new Content(entity, () -> pages.apply(entity)).hit(words))
                .toList();
    }

    /// Where the words stand within operations of APIs and pages of documentation, at most `most`
    /// places; terms such as `kind:api` are left aside.
    ///
    /// @throws java.util.concurrent.CancellationException as [#find]
    public synchronized List<Place> places(
            Catalog catalog, String line, int most, Progress progress) {
        List<String> words = Words.typed(String.join(" ", CatalogQuery.parse(line).words()));
        if (words.isEmpty()) {
            return List.of();
        }
        FullText known = texts == null ? new FullText() : texts;
        texts = known;
        known.follow(catalog.entities(), pages, progress);
        List<Place> places = new ArrayList<>();
        for (Entity entity : known.findWithin(words, most)) {
            progress.check();
            Content content = new Content(entity, () -> pages.apply(entity));
            places.addAll(Places.in(content, words));
        }
        places.sort(Comparator.comparing(Place::isOperation).reversed());
        return List.copyOf(places.subList(0, Math.min(most, places.size())));
    }

    @Override
    public synchronized void close() {
        if (texts != null) {
            texts.close();
        }
    }
}

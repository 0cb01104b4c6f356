package dev.slipway.desk.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/// The best documents of a search whose entities (by their place in the catalog) are wanted, in one
/// pass over the index: what is not wanted takes no place. For one search.
final class Best implements CollectorManager<Collector, TopDocs> {
    /// With weights that are all alike, working out what may be skipped costs more than it saves.
    private static final int LOOK_AT_ALL = Integer.MAX_VALUE;

    private final TopScoreDocCollectorManager best;
    private final List<TopScoreDocCollector> made = new ArrayList<>();
    private final Slots slots;
    private final IntPredicate wanted;

    Best(int most, Slots slots, IntPredicate wanted) {
        best = new TopScoreDocCollectorManager(most, LOOK_AT_ALL);
        this.slots = slots;
        this.wanted = wanted;
    }

    @Override
    public Collector newCollector() throws IOException {
        TopScoreDocCollector all = best.newCollector();
        made.add(all);
        return new FilterCollector(all) {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext part) throws IOException {
                return wanted(super.getLeafCollector(part), Slots.numbers(part.reader()));
            }
        };
    }

    private LeafCollector wanted(LeafCollector all, @Nullable NumericDocValues numbers) {
        return new FilterLeafCollector(all) {
            @Override
            public void collect(int document) throws IOException {
                int row = slots.row(numbers, document);
                if (row >= 0 && wanted.test(row)) {
                    super.collect(document);
                }
            }

            @Override
            public void collect(DocIdStream documents) throws IOException {
                documents.forEach(this::collect);
            }
        };
    }

    @Override
    public TopDocs reduce(Collection<Collector> unused) throws IOException {
        return best.reduce(made);
    }
}

package dev.slipway.desk.search;

import dev.slipway.base.Progress;
import dev.slipway.catalog.Entity;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// The words of all entities in memory. It follows the catalog: only entities that are new or other
/// than before are indexed. Not for two threads at once.
final class FullText implements AutoCloseable {
    private static final String REF = "ref";
    private static final int STEP = 500;
    private static final FieldType WORDS = words();
    private static final int SHORTEST_FUZZY = 4;

    /// How much a word counts where it stands, whole and begun. Far enough apart that a name always
    /// comes before a text.
    private record Weight(String field, float whole, float begun) {}

    private static final List<Weight> WEIGHTS =
            List.of(
                    new Weight("name", 40, 20),
                    new Weight("title", 30, 15),
                    new Weight("tag", 12, 6),
                    new Weight("description", 5, 3),
                    new Weight("operation", 4, 2),
                    new Weight("docs", 2, 1));

    private static final List<Weight> WITHIN = WEIGHTS.subList(4, 6);

    private final IndexWriter writer;
    private final Slots slots = new Slots();
    private DirectoryReader reader;
    private List<Entity> followed = List.of();

    FullText() {
        try {
            writer =
                    new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new Words()));
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /// Brings the index to these entities; `pages` gives the documentation of one. The list that it
    /// followed last costs nothing: a key press is most often about that.
    void follow(List<Entity> entities, Function<Entity, List<Page>> pages, Progress progress) {
        if (entities == followed) {
            return;
        }
        try {
            Set<String> gone = slots.refs();
            boolean changed = false;
            for (int i = 0; i < entities.size(); i++) {
                Entity entity = entities.get(i);
                String ref = entity.ref().toString();
                gone.remove(ref);
                if (!slots.move(ref, entity, i)) {
                    progress.check();
                    if (i % STEP == 0) {
                        progress.step("Reading for the search", i, entities.size());
                    }
                    put(ref, new Content(entity, () -> pages.apply(entity)));
                    slots.put(ref, entity, i);
                    changed = true;
                }
            }
            for (String ref : gone) {
                writer.deleteDocuments(new Term(REF, ref));
                slots.remove(ref);
                changed = true;
            }
            if (changed) {
                DirectoryReader next = DirectoryReader.openIfChanged(reader);
                if (next != null) {
                    reader.close();
                    reader = next;
                }
            }
            followed = entities;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private void put(String ref, Content content) throws IOException {
        Entity entity = content.entity();
        Document document = new Document();
        boolean known = slots.knows(ref);
        document.add(new StringField(REF, ref, Field.Store.NO));
        document.add(slots.field(ref));
        add(document, "name", entity.name());
        add(document, "title", entity.displayName());
        entity.tags().forEach(tag -> add(document, "tag", tag));
        add(document, "description", entity.description());
        content.operations().forEach(o -> add(document, "operation", o.words()));
        content.pages().get().forEach(page -> add(document, "docs", page.text()));
        if (known) {
            writer.updateDocument(new Term(REF, ref), document);
        } else {
            writer.addDocument(document);
        }
    }

    private static void add(Document document, String field, String text) {
        if (!text.isEmpty()) {
            document.add(new Field(field, Words.apart(text), WORDS));
        }
    }

    /// A word is there or is not: how often and where is never asked, so it takes no space.
    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /// The entities that have all the words, whole or begun, and whose place in the list that was
    /// followed `wanted` takes; the best first. When there are none, words with one wrong letter
    /// count, too.
    List<Entity> find(List<String> words, IntPredicate wanted, int most) {
        try {
            List<Entity> found = found(query(words, false, WEIGHTS), wanted, most);
            return found.isEmpty() ? found(query(words, true, WEIGHTS), wanted, most) : found;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /// The entities whose operations or documentation have all the words, whole or begun.
    List<Entity> findWithin(List<String> words, int most) {
        try {
            return found(query(words, false, WITHIN), row -> true, most);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private List<Entity> found(Query query, IntPredicate wanted, int most) throws IOException {
        int possible = Math.clamp(most, 1, Math.max(1, reader.maxDoc()));
        TopDocs best = new IndexSearcher(reader).search(query, new Best(possible, slots, wanted));
        return slots.entities(reader, best);
    }

    private static Query query(List<String> words, boolean fuzzy, List<Weight> weights) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            List<Query> places = new ArrayList<>();
            for (Weight weight : weights) {
                Term term = new Term(weight.field, word);
                places.add(constant(new TermQuery(term), weight.whole));
                places.add(constant(new PrefixQuery(term), weight.begun));
                if (fuzzy && word.length() >= SHORTEST_FUZZY) {
                    places.add(constant(new FuzzyQuery(term, 1, 1), weight.begun / 2));
                }
            }
            all.add(new DisjunctionMaxQuery(places, 0), Occur.MUST);
        }
        return all.build();
    }

    private static Query constant(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}

package dev.slipway.desk.search;

import dev.slipway.catalog.Entity;

import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which entity a document of the index stands for, by a number in the document: asking costs next
/// to nothing, so that a search can ask for each document it meets. A ref keeps its number, also
/// while it is gone.
final class Slots {
    private static final String SLOT = "slot";

    private final Map<String, Slot> byRef = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();

    private static final class Slot {
        private final int number;
        private @Nullable Entity entity;
        private int row;

        Slot(int number) {
            this.number = number;
        }
    }

    /// All refs that have an entity.
    Set<String> refs() {
        Set<String> refs = new HashSet<>(byRef.keySet());
        refs.removeIf(ref -> byRef.get(ref) instanceof Slot slot && slot.entity == null);
        return refs;
    }

    /// Whether there may be a document of the ref.
    boolean knows(String ref) {
        return byRef.containsKey(ref);
    }

    /// Notes where the entity stands now; false when it is not the ref's entity so far.
    boolean move(String ref, Entity entity, int row) {
        Slot slot = byRef.get(ref);
        if (slot == null || slot.entity != entity) {
            return false;
        }
        slot.row = row;
        return true;
    }

    /// What the document of the ref must hold.
    NumericDocValuesField field(String ref) {
        return new NumericDocValuesField(SLOT, slot(ref).number);
    }

    private Slot slot(String ref) {
        Slot slot = byRef.get(ref);
        if (slot == null) {
            slot = new Slot(slots.size());
            byRef.put(ref, slot);
            slots.add(slot);
        }
        return slot;
    }

    /// The entity of the ref from now on, and where it stands; its document is in the index.
    void put(String ref, Entity entity, int row) {
        Slot slot = slot(ref);
        slot.entity = entity;
        slot.row = row;
    }

    void remove(String ref) {
        Slot slot = byRef.get(ref);
        if (slot != null) {
            slot.entity = null;
        }
    }

    /// The numbers of a part of the index, for [#row]; null when it has none.
    static @Nullable NumericDocValues numbers(LeafReader part) throws IOException {
        return part.getNumericDocValues(SLOT);
    }

    /// Where the entity of a document stands; negative when it is gone.
    int row(@Nullable NumericDocValues numbers, int document) throws IOException {
        Slot slot = slot(numbers, document);
        return slot == null || slot.entity == null ? -1 : slot.row;
    }

    private @Nullable Slot slot(@Nullable NumericDocValues numbers, int document)
            throws IOException {
        return numbers != null && numbers.advanceExact(document)
                ? slots.get((int) numbers.longValue())
                : null;
    }

    List<Entity> entities(IndexReader reader, TopDocs documents) throws IOException {
        List<Entity> found = new ArrayList<>();
        List<LeafReaderContext> parts = reader.leaves();
        for (ScoreDoc hit : documents.scoreDocs) {
            LeafReaderContext part = parts.get(ReaderUtil.subIndex(hit.doc, parts));
            Slot slot = slot(numbers(part.reader()), hit.doc - part.docBase);
            if (slot != null && slot.entity != null) {
                found.add(slot.entity);
            }
        }
        return found;
    }
}

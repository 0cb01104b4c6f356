package dev.slipway.ui.preview;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;
import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.code.CodeText;
import dev.slipway.ui.kit.code.Fold;

import java.util.List;

/// One text of a preview, ready to be shown: colours, folds, the documents it is made of, and what
/// made each line.
public record Page(
        CodeText code, List<Fold> folds, List<Preview.Document> documents, Traced traced) {

    public Origin originOf(int line) {
        return traced.originOf(line);
    }

    /// The index of the document that `line` belongs to; -1 before the first.
    public int documentAt(int line) {
        int found = -1;
        for (int i = 0; i < documents.size() && documents.get(i).firstLine() <= line; i++) {
            found = i;
        }
        return found;
    }
}

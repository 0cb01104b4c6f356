package dev.slipway.ui.preview;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;
import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.code.CodeText;
import dev.slipway.ui.kit.code.Fold;
import dev.slipway.ui.kit.code.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One text of a preview, ready to be shown: colours, folds, the documents it is made of, and what
/// made each line.
public record Page(
        CodeText code, List<Fold> folds, List<Preview.Document> documents, Traced traced) {

    /// The page of manifests; `before` itself when nothing differs from it.
    public static Page manifests(Preview.Output output, Optional<Page> before) {
        return of("kubernetes", output, before);
    }

    /// The page of a Compose file; `before` itself when nothing differs from it.
    public static Page compose(Preview.Output output, Optional<Page> before) {
        return of("compose", output, before);
    }

    private static Page of(String id, Preview.Output output, Optional<Page> before) {
        Traced text = output.text();
        if (before.isPresent() && before.get().traced().equals(text)) {
            return before.get();
        }
        CodeText code = CodeText.of(id, Language.YAML, text.text()).labelled(Origins.labels(text));
        return new Page(
                code,
                id.equals("kubernetes")
                        ? Folds.ofManifests(code.lines(), output.documents())
                        : Folds.ofCompose(code.lines(), output.documents()),
                output.documents(),
                text);
    }

    /// The text with its secrets masked, as it may be copied or compared.
    public String masked() {
        List<String> lines = new ArrayList<>(code.lines());
        for (Fold fold : folds) {
            if (fold.words().equals(Folds.MASKED)) {
                int at = fold.line() - 1;
                String line = lines.get(at);
                lines.set(at, line.substring(0, Math.min(fold.cut(), line.length())) + "masked");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /// The first line (from 1) that a step made; 0 for none.
    public int made(Origin.Step step) {
        for (int line = 1; line <= traced.origins().size(); line++) {
            if (traced.originOf(line).step() == step) {
                return line;
            }
        }
        return 0;
    }

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

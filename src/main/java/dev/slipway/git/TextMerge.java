package dev.slipway.git;

import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One file merged line by line; `conflicts` are the lines (from 1) of the result at which git's
/// markers begin.
record TextMerge(byte[] bytes, List<Integer> conflicts) {
    private static final String MARK = "<<<<<<< ";

    /// Empty when one of the sides is no text. Without a base two different files were added.
    static Optional<TextMerge> of(Optional<byte[]> base, byte[] ours, byte[] theirs) {
        byte[] before = base.orElse(new byte[0]);
        if (RawText.isBinary(before) || RawText.isBinary(ours) || RawText.isBinary(theirs)) {
            return Optional.empty();
        }
        MergeResult<RawText> merged =
                new MergeAlgorithm()
                        .merge(
                                RawTextComparator.DEFAULT,
                                new RawText(before),
                                new RawText(ours),
                                new RawText(theirs));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MergeFormatter()
                    .formatMerge(
                            out, merged, "before", "yours", "golden path", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new TextMerge(out.toByteArray(), marks(out, merged)));
    }

    private static List<Integer> marks(ByteArrayOutputStream out, MergeResult<RawText> merged) {
        List<Integer> lines = new ArrayList<>();
        if (merged.containsConflicts()) {
            String[] text = out.toString(StandardCharsets.UTF_8).split("\n", -1);
            for (int i = 0; i < text.length; i++) {
                if (text[i].startsWith(MARK)) {
                    lines.add(i + 1);
                }
            }
        }
        return lines;
    }
}

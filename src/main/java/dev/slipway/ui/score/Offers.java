package dev.slipway.ui.score;

import dev.slipway.desk.ScoreView;
import dev.slipway.ui.kit.Completion;

import java.util.List;
import java.util.Locale;

/// What may stand in the placeholder at the caret.
final class Offers {
    private static final int MOST = 60;

    private Offers() {}

    /// For a caret before character `column` of `line`; empty where it stands in no placeholder.
    static List<Completion> at(String line, int column, List<ScoreView.Offer> offers) {
        String before = line.substring(0, Math.min(column, line.length()));
        int open = before.lastIndexOf("${");
        boolean escaped = open > 0 && before.charAt(open - 1) == '$';
        if (open < 0 || escaped || before.indexOf('}', open) >= 0) {
            return List.of();
        }
        String typed = before.substring(open + 2).toLowerCase(Locale.ROOT);
        String rest = line.substring(before.length());
        String end = rest.startsWith("}") ? "" : "}";
        return offers.stream()
                .filter(offer -> matches(offer.reference().toLowerCase(Locale.ROOT), typed))
                .filter(offer -> !offer.reference().equals(typed) || !end.isEmpty())
                .limit(MOST)
                .map(
                        offer ->
                                new Completion(
                                        open + 2,
                                        offer.reference() + end,
                                        offer.reference(),
                                        offer.meaning()))
                .toList();
    }

    /// Also by what comes after the first word: `db.ho` means `resources.db.host`.
    private static boolean matches(String reference, String typed) {
        return reference.startsWith(typed)
                || !typed.isEmpty()
                        && reference.substring(reference.indexOf('.') + 1).startsWith(typed);
    }
}

package dev.slipway.desk.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How texts fall into words: `orders-service` into two, `getOrderById` into four and itself.
final class Words extends Analyzer {
    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new LowerCaseFilter(words));
    }

    /// The words of a text, and behind them the parts of those that are written with humps.
    static String apart(String text) {
        String words = SIGNS.matcher(text).replaceAll(" ");
        String parts = HUMPS.matcher(words).replaceAll(" ");
        return parts.length() == words.length() ? words : words + " " + parts;
    }

    /// The words that a person typed, in lower case.
    static List<String> typed(String text) {
        return Arrays.stream(SIGNS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

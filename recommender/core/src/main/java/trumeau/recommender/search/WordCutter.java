package trumeau.recommender.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts text into words as Unicode does (UAX 29), in lower case and without accents; Chinese into pairs of characters,
 * since nothing stands between its words. Any thread.
 */
final class WordCutter extends Analyzer {

    private static final int CJK = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA;

    private final Singles singles;

    /** Whether single Chinese characters are words, too. */
    enum Singles {
        /** For what is looked through: one character finds it. */
        TOO,
        /** For what is looked for: only where a character stands alone. */
        ALONE
    }

    WordCutter(Singles singles) {
        this.singles = singles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var lower = new LowerCaseFilter(new CJKWidthFilter(source));
        var pairs = new CJKBigramFilter(new ArabicNormalizationFilter(lower), CJK, singles == Singles.TOO);
        return new TokenStreamComponents(source, new ASCIIFoldingFilter(pairs));
    }

    /** A word, or a pair of Chinese characters, which may be a word, a part of one, or the seam between two. */
    record Word(String text, Kind kind) {

        enum Kind {
            WHOLE,
            PAIR
        }
    }

    /** The words of a text in their order. */
    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        try (var stream = tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                var isPair = type.type().equals(CJKBigramFilter.DOUBLE_TYPE);
                words.add(new Word(term.toString(), isPair ? Word.Kind.PAIR : Word.Kind.WHOLE));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory can always be read", e);
        }
        return words;
    }
}

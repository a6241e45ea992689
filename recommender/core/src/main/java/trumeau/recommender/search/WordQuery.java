package trumeau.recommender.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes Lucene's queries of words, each by its constructor: what a person typed is never parsed. A word counts what the
 * best place counts in which it stands, so that items which fit equally have exactly the same score.
 */
final class WordQuery {

    /** What a whole word counts in each field. */
    private static final Map<String, Float> COUNTS =
            Map.of(ItemWords.TITLE, 4f, ItemWords.CODES, 3f, ItemWords.BRAND, 3f, ItemWords.ID, 2f);
    /** What a word counts, beside a whole one, that only begins so, or has one letter wrong. */
    private static final float PART = 0.5f;
    /** More than all words of the longest search can count together. */
    private static final float WHOLE = 1000;

    private static final int SHORTEST_MISTAKE = 4;
    /** How many words of the store one with a mistake may stand for; Lucene takes 1,024 in one search. */
    private static final int MEANINGS = 10;
    /** The share of the pairs of characters that an item must have: the seams between words need not be there. */
    private static final double PAIRS = 0.6;

    private WordQuery() {}

    /** An item whose title, id or tag is just this text. */
    static Query whole(String text) {
        return counting(new TermQuery(new Term(ItemWords.WHOLE, ItemWords.whole(text))), WHOLE);
    }

    /** Items with this word, or with one that begins so. */
    static Query written(String word) {
        return best(field -> List.of(
                counting(new TermQuery(new Term(field, word)), counts(field)),
                counting(new PrefixQuery(new Term(field, word)), counts(field) * PART)));
    }

    /** Items with a word that differs by one letter: one more, one less, another, or two that changed places. */
    static Query mistaken(String word) {
        return best(field -> field.equals(ItemWords.ID)
                ? List.of()
                : List.of(counting(new FuzzyQuery(new Term(field, word), 1, 0, MEANINGS, true), counts(field) * PART)));
    }

    /** Whether a word is long enough to be one with a mistake; a number has none, since each of its digits counts. */
    static boolean mayBeMistaken(String word) {
        return word.codePointCount(0, word.length()) >= SHORTEST_MISTAKE
                && word.codePoints().noneMatch(Character::isDigit);
    }

    /** Items that fit all of these, or at least one. */
    static Query together(List<Query> queries, Occur occur) {
        var all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, occur));
        return all.build();
    }

    /** Items with most of these pairs of characters. */
    static Query most(List<Query> pairs) {
        var all = new BooleanQuery.Builder();
        pairs.forEach(pair -> all.add(pair, Occur.SHOULD));
        all.setMinimumNumberShouldMatch((int) Math.ceil(PAIRS * pairs.size()));
        return all.build();
    }

    private static float counts(String field) {
        return COUNTS.getOrDefault(field, 1f);
    }

    private static Query counting(Query query, float counts) {
        return new BoostQuery(new ConstantScoreQuery(query), counts);
    }

    private static Query best(Function<String, List<Query>> places) {
        var all = ItemWords.FIELDS.stream()
                .flatMap(field -> places.apply(field).stream())
                .toList();
        return new DisjunctionMaxQuery(all, 0);
    }
}

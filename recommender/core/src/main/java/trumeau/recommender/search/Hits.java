package trumeau.recommender.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import trumeau.recommender.search.Found.Heed;

/** What words found: how well each item of the catalogue fits, by its position. One thread, one search. */
final class Hits extends SimpleCollector {

    private final float[] scores;
    private final Heed heed;
    private @Nullable NumericDocValues positions;
    private @Nullable Scorable scorer;
    private int count;

    private Hits(int items, Heed heed) {
        this.scores = new float[items];
        this.heed = heed;
    }

    /** Every item fits, since nothing was said. */
    static Hits all(int items) {
        var hits = new Hits(items, Heed.NO_WORDS);
        Arrays.fill(hits.scores, 1);
        hits.count = items;
        return hits;
    }

    /** For a searcher without threads of its own, which collects all in one. */
    static CollectorManager<Hits, Hits> collecting(int items, Heed heed) {
        return new CollectorManager<>() {
            @Override
            public Hits newCollector() {
                return new Hits(items, heed);
            }

            @Override
            public Hits reduce(Collection<Hits> collected) {
                return collected.iterator().next();
            }
        };
    }

    boolean isEmpty() {
        return count == 0;
    }

    Heed heed() {
        return heed;
    }

    /** Of all items that fit. */
    IntStream positions() {
        return IntStream.range(0, scores.length).filter(position -> scores[position] > 0);
    }

    /** The more fitting first, then what is in stock, then as the catalogue has it. */
    Comparator<Integer> order(BitSet inStock) {
        return Comparator.<Integer>comparingDouble(position -> -scores[position])
                .thenComparing(position -> !inStock.get(position))
                .thenComparing(Comparator.naturalOrder());
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public void setScorer(Scorable now) {
        scorer = now;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        positions = DocValues.getNumeric(context.reader(), ItemWords.POSITION);
    }

    @Override
    public void collect(int document) throws IOException {
        if (positions != null && scorer != null && positions.advanceExact(document)) {
            scores[(int) positions.longValue()] = scorer.score();
            count++;
        }
    }
}

package trumeau.recommender.serve;

import java.util.Arrays;
import java.util.BitSet;
import trumeau.recommender.model.Blend;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.TableRow;

/**
 * The best rows of an item table for the known items of a visit.
 *
 * <p>The score of row i is {@code one * sum of w_one(j, i) + few * sum of w_few(j, i) + many * sum of w_many(j, i) +
 * popularity * prior(i) + content * content(i)}, summed over the known rows j, with the shares that the table's blend
 * has for so many known items. It costs as much as the known rows are long, whatever the size of the table. Without a
 * content share the answer is exact; with one, content is asked of the {@value #POOL} best by the other parts and of
 * what it names itself.
 *
 * <p>A scorer keeps its scratch memory (about 8 bytes a row of the table) and allocates nothing while it answers. One
 * thread; each thread has its own over the same table.
 */
public final class SessionScorer {

    /** Of a longer visit the first so many items are known. */
    public static final int MOST_KNOWN = 1_000;

    private static final int POOL = 256;
    private static final int NAMED = 64;
    private static final Part[] PARTS = Part.values();

    private final ItemTable table;
    private final ContentScore content;
    private final TableRow row;
    private final SessionSums sums;
    private final Visited visited;
    private final TopRows top;
    private final TopRows pool = new TopRows(POOL);
    private final int[] named = new int[NAMED];
    private final int[] candidates = new int[POOL + NAMED];
    private final float[] parts = new float[POOL + NAMED];
    private final FoundPlaces places = new FoundPlaces();
    private final float highestPrior;
    private final int most;

    /** @param most the largest answer that will be asked for, at most 256 */
    public SessionScorer(ItemTable table, ContentScore content, int most) {
        if (most < 1 || most > POOL) {
            throw new IllegalArgumentException("an answer has 1 to " + POOL + " rows, not " + most);
        }
        this.table = table;
        this.content = content;
        this.row = table.newRow();
        this.sums = new SessionSums(table.size());
        this.visited = new Visited(MOST_KNOWN, table.size());
        this.top = new TopRows(most);
        this.most = most;
        this.highestPrior = table.size() == 0 ? 0 : table.popularity(table.rowByPopularity(0));
    }

    /**
     * Fills {@code found} with the best rows, equal scores by ascending row: none of the visit, none that is gone, none
     * excluded. Fewer where there are not so many.
     *
     * @param known rows of the visit in any order; those that are negative, too large, or there already are passed over
     * @param count how many of {@code known} are valid
     * @param excluded rows that may not come up; only read
     */
    public void best(int[] known, int count, BitSet excluded, RankedRows found) {
        if (found.capacity() > most) {
            throw new IllegalArgumentException("an answer has at most " + most + " rows, not " + found.capacity());
        }
        sums.clear(); // of an answer that was broken off
        visited.clear();
        visited.add(known, count);
        var shares = table.blend().of(visited.size());
        sum(shares);
        if (shares.content() > 0) {
            choose(shares, excluded, pool, POOL);
            weighContent(shares, excluded, found.capacity());
        } else {
            choose(shares, excluded, top, found.capacity());
        }
        write(shares, found);
        credit(shares, found);
        sums.clear();
        visited.clear();
    }

    private void sum(Blend.Shares shares) {
        for (var part : PARTS) {
            var share = shares.of(part);
            for (var i = 0; i < visited.size() && share > 0; i++) {
                table.load(part, visited.row(i), row);
                sums.add(row, share * row.step());
            }
        }
    }

    /** Keeps the best by what was summed and by popularity: of rows that nobody's sum met, the most popular. */
    private void choose(Blend.Shares shares, BitSet excluded, TopRows best, int wanted) {
        best.clear(wanted);
        var highest = shares.popularity() * highestPrior;
        for (var i = 0; i < sums.size(); i++) {
            var candidate = sums.met(i);
            var sum = sums.of(candidate);
            if (best.takes(sum + highest)) {
                var score = sum + prior(shares, candidate);
                if (best.takes(score) && mayCome(candidate, excluded)) {
                    best.offer(candidate, score);
                }
            }
        }
        var offered = 0;
        for (var place = 0; place < table.size() && offered < wanted; place++) {
            var popular = table.rowByPopularity(place);
            var score = prior(shares, popular);
            if (!best.takes(score)) {
                return;
            }
            if (!sums.has(popular) && mayCome(popular, excluded)) {
                best.offer(popular, score);
                offered++;
            }
        }
    }

    private void weighContent(Blend.Shares shares, BitSet excluded, int wanted) {
        var size = 0;
        for (; size < pool.size(); size++) {
            candidates[size] = pool.row(size);
            visited.mark(candidates[size]);
        }
        var naming = content.candidates(visited.rows(), visited.size(), named);
        for (var i = 0; i < naming; i++) {
            if (mayCome(named[i], excluded)) {
                visited.mark(named[i]);
                candidates[size++] = named[i];
            }
        }
        content.score(visited.rows(), visited.size(), candidates, size, parts);
        top.clear(wanted);
        for (var i = 0; i < size; i++) {
            visited.unmark(candidates[i]);
            top.offer(candidates[i], base(shares, candidates[i]) + shares.content() * parts[i]);
        }
    }

    private float base(Blend.Shares shares, int candidate) {
        return sums.of(candidate) + prior(shares, candidate);
    }

    /** Not asked for when it counts nothing: each is somewhere else in memory. */
    private float prior(Blend.Shares shares, int candidate) {
        return shares.popularity() > 0 ? shares.popularity() * table.popularity(candidate) : 0;
    }

    private boolean mayCome(int candidate, BitSet excluded) {
        return !visited.isMarked(candidate) && !table.isGone(candidate) && !excluded.get(candidate);
    }

    private void write(Blend.Shares shares, RankedRows found) {
        found.clear(top.size());
        for (var place = top.size() - 1; place >= 0; place--) {
            var worst = top.row(0);
            found.put(place, worst, top.score(0), source(shares, worst, top.score(0)));
            top.dropWorst();
        }
    }

    private RankedRows.Source source(Blend.Shares shares, int candidate, float score) {
        var taken = sums.of(candidate);
        var popular = prior(shares, candidate);
        var alike = score - base(shares, candidate);
        if (taken > 0 && taken >= popular && taken >= alike) {
            return RankedRows.Source.TAKEN_WITH;
        }
        return alike > popular ? RankedRows.Source.CONTENT : RankedRows.Source.POPULAR;
    }

    /** Finds for each row the known item that gives most to its sum. */
    private void credit(Blend.Shares shares, RankedRows found) {
        places.enter(found);
        for (var i = 0; i < visited.size(); i++) {
            var known = visited.row(i);
            Arrays.fill(parts, 0, found.size(), 0);
            for (var part : PARTS) {
                if (shares.of(part) > 0) {
                    table.load(part, known, row);
                    places.add(row, shares.of(part) * row.step(), parts);
                }
            }
            for (var place = 0; place < found.size(); place++) {
                found.credit(place, known, parts[place]);
            }
        }
        places.clear(found);
    }
}

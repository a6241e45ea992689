package trumeau.recommender.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.search.Found.Heed;
import trumeau.recommender.search.WordCutter.Word;

/**
 * The items of one catalogue, found by words and filters. It lies in memory and lives as long as its generation.
 * Immutable; any thread; whoever makes it closes it, and asks nothing of it afterwards.
 */
public final class ItemIndex implements AutoCloseable {

    /** A person says no more; see what Lucene takes in {@link WordQuery}. */
    private static final int MOST_WORDS = 20;

    private static final WordCutter ASKED = new WordCutter(WordCutter.Singles.ALONE);

    private final List<Item> items;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private ItemIndex(List<Item> items, DirectoryReader reader) {
        this.items = items;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    /** Builds the index: 20,000 items in about a second. */
    public static ItemIndex of(Catalogue catalogue) {
        var items = catalogue.items();
        try {
            var memory = new ByteBuffersDirectory();
            var config = new IndexWriterConfig(new WordCutter(WordCutter.Singles.TOO));
            try (var writer = new IndexWriter(memory, config)) {
                for (var position = 0; position < items.size(); position++) {
                    writer.addDocument(ItemWords.of(items.get(position), position));
                }
                writer.forceMerge(1);
            }
            return new ItemIndex(items, DirectoryReader.open(memory));
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** Finds what has the words and passes the filters. */
    public Found find(Search search) {
        return find(search, items);
    }

    /**
     * The same by other figures of stock and price.
     *
     * @param now the items of this index with the figures as they are now
     */
    public Found find(Search search, Catalogue now) {
        return find(search, now.items());
    }

    private Found find(Search search, List<Item> now) {
        try {
            var hits = hits(search.words());
            var count = new FacetCount(search.filters());
            var kept = hits.positions()
                    .filter(position -> count.add(now.get(position)))
                    .boxed()
                    .sorted(hits.order(inStock(now)))
                    .toList();
            var shown = kept.stream()
                    .skip(search.offset())
                    .limit(search.limit())
                    .map(now::get)
                    .toList();
            return new Found(kept.size(), hits.heed(), shown, count.facets());
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private static BitSet inStock(List<Item> items) {
        var inStock = new BitSet();
        for (var position = 0; position < items.size(); position++) {
            inStock.set(position, items.get(position).inStock());
        }
        return inStock;
    }

    private Hits hits(String text) throws IOException {
        if (text.isEmpty()) {
            return Hits.all(items.size());
        }
        var words = queries(ASKED.words(text));
        var all = hits(text, words, Occur.MUST);
        return all.isEmpty() && words.size() > 1 ? hits(text, words, Occur.SHOULD) : all;
    }

    private Hits hits(String text, List<Query> words, Occur occur) throws IOException {
        var heed = occur == Occur.MUST ? Heed.ALL : Heed.SOME;
        var fitting = words.isEmpty()
                ? List.of(WordQuery.whole(text))
                : List.of(WordQuery.whole(text), WordQuery.together(words, occur));
        return searcher.search(WordQuery.together(fitting, Occur.SHOULD), Hits.collecting(items.size(), heed));
    }

    private List<Query> queries(List<Word> words) throws IOException {
        var queries = new ArrayList<Query>();
        var pairs = new ArrayList<Query>();
        for (var word : words.stream().distinct().limit(MOST_WORDS).toList()) {
            (word.kind() == Word.Kind.PAIR ? pairs : queries).add(query(word.text()));
        }
        if (!pairs.isEmpty()) {
            queries.add(WordQuery.most(pairs));
        }
        return queries;
    }

    /** Only a word that the store does not have may be one with a mistake: a shirt is no skirt. */
    private Query query(String word) throws IOException {
        return WordQuery.mayBeMistaken(word) && !isKnown(word) ? WordQuery.mistaken(word) : WordQuery.written(word);
    }

    /** Whether any word of the store begins so. */
    private boolean isKnown(String word) throws IOException {
        var wanted = new BytesRef(word);
        for (var leaf : reader.leaves()) {
            for (var field : ItemWords.FIELDS) {
                var terms = Terms.getTerms(leaf.reader(), field).iterator();
                if (terms.seekCeil(wanted) != SeekStatus.END && StringHelper.startsWith(terms.term(), wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("the index lies in memory and can always be read", e);
    }
}

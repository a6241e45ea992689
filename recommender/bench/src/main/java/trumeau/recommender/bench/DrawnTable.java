package trumeau.recommender.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.Blend;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTable.Part;
import trumeau.recommender.model.ItemTableBuilder;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.model.Training;

/**
 * Tables as a trainer would make them of a large store, by a seed: items of a style lie together in latent factors, and
 * few items are taken by many. An item's candidates are four fifths of its style and one fifth popular ones.
 */
public final class DrawnTable {

    /** How many candidates an item has. */
    public static final int CANDIDATES = 100;

    private static final int STYLE = 250;
    private static final int FACTORS = 8;
    private static final long SEED = 20_261_120;
    private static final Training TRAINING = new Training(
            "drawn", Map.of("seed", "" + SEED), LocalDate.of(2026, 11, 20), new Crowd(Provenance.SIMULATED, 1, 1, 1));

    private final int items;
    private final float[] factors;

    private DrawnTable(int items) {
        if (items < 2 * STYLE || items % STYLE != 0) {
            throw new IllegalArgumentException("a drawn table has a multiple of " + STYLE + " items, not " + items);
        }
        this.items = items;
        this.factors = new float[items * FACTORS];
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < factors.length; i++) {
            factors[i] = (float) (random.nextDouble() * 2 - 1);
        }
    }

    /** A table of so many items whose only part is for few known items. Takes seconds and a few hundred megabytes. */
    public static ItemTable draw(int items) {
        return new DrawnTable(items).table();
    }

    /** The same from a mapped file in this folder, which is drawn and written if it is not there yet. */
    public static ItemTable mapped(int items, Path folder) {
        var file = folder.resolve("item-table-" + items);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder);
                Files.write(file, ItemTableFile.write(draw(items)));
            }
            try (var channel = FileChannel.open(file)) {
                return ItemTableFile.read(channel.map(MapMode.READ_ONLY, 0, channel.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the drawn table " + file + " can't be written or read", e);
        }
    }

    /** Visits of so many known items each, popular ones more often; equal arguments give equal visits. */
    public static List<int[]> visits(int items, int known, int count) {
        var random = new SplittableRandom(SEED + known);
        return IntStream.range(0, count)
                .mapToObj(visit -> random.doubles()
                        .mapToInt(place -> popular(items, place))
                        .distinct()
                        .limit(known)
                        .toArray())
                .toList();
    }

    /** Items are numbered by falling popularity, and spread over the styles. */
    private static int popular(int items, double place) {
        return (int) (items * place * place);
    }

    private ItemTable table() {
        var ids = IntStream.range(0, items)
                .mapToObj(item -> new ItemId("%07d".formatted(item)))
                .toList();
        var builder = new ItemTableBuilder(ids, TRAINING);
        for (var item = 0; item < items; item++) {
            builder.popularity(item, 1f / (10 + item), 1 + items / (1 + item));
            var candidates = candidates(item);
            var weights = new float[candidates.length];
            for (var i = 0; i < weights.length; i++) {
                weights[i] = weight(item, candidates[i]);
            }
            builder.add(Part.FEW, item, candidates, weights);
        }
        return builder.build(Blend.of(new Blend.Shares(0, 1, 0, .1f, 0)));
    }

    private int[] candidates(int item) {
        var random = new SplittableRandom(SEED + item);
        var styles = items / STYLE;
        var found = new int[CANDIDATES];
        for (var size = 0; size < CANDIDATES; ) {
            var place = random.nextDouble();
            var other = size < CANDIDATES * 4 / 5
                    ? item % styles + random.nextInt(STYLE) * styles
                    : popular(items, place * place);
            if (other != item && !holds(found, size, other)) {
                found[size++] = other;
            }
        }
        return found;
    }

    private static boolean holds(int[] values, int size, int value) {
        for (var i = 0; i < size; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    private float weight(int item, int other) {
        var dot = 0f;
        for (var i = 0; i < FACTORS; i++) {
            dot += factors[item * FACTORS + i] * factors[other * FACTORS + i];
        }
        return dot / FACTORS + .2f / (1 + other % 97);
    }
}

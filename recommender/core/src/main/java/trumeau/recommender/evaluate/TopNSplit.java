package trumeau.recommender.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.InteractionsFile;

/**
 * A split for strong generalisation: the model is trained on some shoppers and tried on others.
 *
 * @param train all interactions of the shoppers that the model learns from
 * @param foldIn what the device knows of each other shopper
 * @param test what it should find for them
 */
public record TopNSplit(List<Interaction> train, List<Interaction> foldIn, List<Interaction> test) {

    private static final int LEAST_ITEMS = 5;
    private static final int ONE_IN = 5;

    public TopNSplit {
        train = List.copyOf(train);
        foldIn = List.copyOf(foldIn);
        test = List.copyOf(test);
        if (train.isEmpty() || foldIn.isEmpty() || test.isEmpty()) {
            throw new IllegalArgumentException("a split needs interactions to train on, to know and to find: "
                    + train.size() + ", " + foldIn.size() + ", " + test.size());
        }
    }

    /** Reads {@code train.csv}, {@code foldin.csv} and {@code test.csv} of a folder. */
    public static TopNSplit read(Path folder) {
        return new TopNSplit(read(folder, "train.csv"), read(folder, "foldin.csv"), read(folder, "test.csv"));
    }

    /**
     * Splits by a seed: of the shoppers with at least 5 items every fifth is tried; of each of them 80 % of the items
     * are known and 20 % to be found.
     *
     * @throws IllegalArgumentException when there are too few such shoppers
     */
    public static TopNSplit of(List<Interaction> interactions, long seed) {
        var random = new Random(seed);
        var byShopper = new TreeMap<String, TreeMap<String, Interaction>>();
        interactions.forEach(interaction -> byShopper
                .computeIfAbsent(interaction.shopper(), shopper -> new TreeMap<>())
                .put(interaction.item().value(), interaction));
        var tried = new ArrayList<String>();
        byShopper.forEach((shopper, items) -> {
            if (items.size() >= LEAST_ITEMS) {
                tried.add(shopper);
            }
        });
        Collections.shuffle(tried, random);
        tried.subList(tried.size() / ONE_IN, tried.size()).clear();
        var foldIn = new ArrayList<Interaction>();
        var test = new ArrayList<Interaction>();
        for (var shopper : tried) {
            var items = new ArrayList<>(
                    byShopper.getOrDefault(shopper, new TreeMap<>()).values());
            byShopper.remove(shopper);
            Collections.shuffle(items, random);
            var known = items.size() - items.size() / ONE_IN;
            foldIn.addAll(items.subList(0, known));
            test.addAll(items.subList(known, items.size()));
        }
        var train = byShopper.values().stream()
                .flatMap(items -> items.values().stream())
                .toList();
        return new TopNSplit(train, foldIn, test);
    }

    private static List<Interaction> read(Path folder, String name) {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new RecommenderException(
                    Reason.UNREADABLE, "a split needs train.csv, foldin.csv and test.csv; " + file + " is missing");
        }
        return InteractionsFile.read(file).interactions();
    }
}

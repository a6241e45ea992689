package trumeau.vision.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import trumeau.vision.evaluate.figure.Ranked;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.pipeline.GarmentRecogniser;

/** Whether what the embedding puts nearest is of the same class. A photo is never found as itself. */
public final class Retrieval {

    private final GarmentRecogniser recogniser;

    public Retrieval(GarmentRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * What was found.
     *
     * @param queries photos that were looked for
     * @param gallery photos that were searched
     * @param at1 share of the queries whose nearest is of their class
     * @param at6 share with one of their class among the six nearest
     * @param map mean average precision over the whole gallery
     * @param skipped photos of either side that could not be read, and queries of a class that the gallery lacks
     */
    public record Found(int queries, int gallery, double at1, double at6, double map, int skipped) {}

    @SuppressWarnings("ArrayRecordComponent") // a copy, compared by nobody
    private record Seen(Path file, String label, float[] look) {}

    /**
     * Searches the gallery for each query.
     *
     * @throws IllegalArgumentException when no query is of a class that the gallery has
     */
    public Found measure(PhotoSet queries, PhotoSet gallery, Progress progress) {
        var all = queries.photos().size() + gallery.photos().size();
        var shelf = new ArrayList<Seen>();
        var skipped = look(gallery, shelf, (done, of) -> progress.done(done, all));
        var asked = new ArrayList<Seen>();
        skipped += look(
                queries, asked, (done, of) -> progress.done(gallery.photos().size() + done, all));
        var ranked = asked.stream()
                .map(query -> ranked(query, shelf))
                .filter(Ranked::hasRelevant)
                .toList();
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("no photo is of a class that the gallery has: " + queries.labels()
                    + " are looked for among " + gallery.labels());
        }
        return new Found(
                ranked.size(),
                shelf.size(),
                share(ranked, 1),
                share(ranked, 6),
                ranked.stream().mapToDouble(Ranked::averagePrecision).average().orElseThrow(),
                skipped + asked.size() - ranked.size());
    }

    private int look(PhotoSet photos, List<Seen> into, Progress progress) {
        return PhotoRun.over(photos.photos(), progress, (photo, encoded) -> {
            var seen = recogniser.sight(encoded);
            seen.ifPresent(sighting -> into.add(
                    new Seen(real(photo), photo.label(), sighting.embedding().toArray())));
            return seen.isPresent();
        });
    }

    private static Path real(LabelledPhoto photo) {
        try {
            return photo.file().toRealPath();
        } catch (IOException e) {
            return photo.file().toAbsolutePath();
        }
    }

    private static Ranked ranked(Seen query, List<Seen> gallery) {
        var others = gallery.stream()
                .filter(seen -> !seen.file().equals(query.file()))
                .toList();
        var likeness = others.stream()
                .mapToDouble(seen -> dot(query.look(), seen.look()))
                .toArray();
        var order = IntStream.range(0, likeness.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -likeness[place]))
                .toList();
        var relevant = new boolean[order.size()];
        for (var rank = 0; rank < relevant.length; rank++) {
            relevant[rank] = others.get(order.get(rank)).label().equalsIgnoreCase(query.label());
        }
        return new Ranked(relevant);
    }

    private static double dot(float[] one, float[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    private static double share(List<Ranked> ranked, int first) {
        return (double) ranked.stream()
                        .filter(found -> found.isFoundAmong(first))
                        .count()
                / ranked.size();
    }
}

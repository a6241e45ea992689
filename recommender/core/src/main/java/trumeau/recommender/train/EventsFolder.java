package trumeau.recommender.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.catalog.ItemId;

/** An inbox's folder of events: NDJSON files, in folders of any depth, to which devices add. */
public final class EventsFolder {

    private static final String ENDING = ".ndjson";

    private final Path folder;

    /** @throws RecommenderException UNREADABLE when it is no folder */
    public EventsFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RecommenderException(
                    Reason.UNREADABLE, "events are read from a folder, and " + folder + " is none");
        }
        this.folder = folder;
    }

    /**
     * What was read.
     *
     * @param visits how many visits counted
     * @param doubles how many lines came again
     * @param forgotten how many visits are no longer kept
     * @param newest the day of the newest visit that counted
     */
    public record Read(long visits, long doubles, long forgotten, Optional<LocalDate> newest, Refusals refusals) {}

    /**
     * Reads the visits that are kept, each once, as interactions of a shopper of its own.
     *
     * @throws RecommenderException UNREADABLE
     */
    public Read read(Retention kept, Consumer<Interaction> taker) {
        var reading = new Reading(kept, taker);
        for (var file : files()) {
            try (var lines = Files.lines(file)) {
                var number = new long[1];
                lines.forEach(line -> reading.take(line, file.getFileName() + " line " + ++number[0]));
            } catch (IOException | UncheckedIOException e) {
                throw new RecommenderException(Reason.UNREADABLE, "events can't be read from " + file, e);
            }
        }
        return reading.done();
    }

    /** One pass over all lines. */
    private static final class Reading {
        private final Retention kept;
        private final Consumer<Interaction> taker;
        private final Set<String> seen = new HashSet<>();
        private final Refusals.Counting refusals = new Refusals.Counting();
        private long doubles;
        private long forgotten;
        private Optional<LocalDate> newest = Optional.empty();

        Reading(Retention kept, Consumer<Interaction> taker) {
            this.kept = kept;
            this.taker = taker;
        }

        void take(String line, String where) {
            if (line.isBlank()) {
                return;
            }
            try {
                VisitLine.parse(line).ifPresent(this::take);
            } catch (IllegalArgumentException e) {
                refusals.add(where + ": " + e.getMessage());
            }
        }

        private void take(VisitLine visit) {
            if (!kept.keeps(visit.device(), visit.day())) {
                forgotten++;
            } else if (!seen.add(visit.key())) {
                doubles++;
            } else {
                newest = newest.filter(day -> !day.isBefore(visit.day())).or(() -> Optional.of(visit.day()));
                visit.items().forEach(item -> taker.accept(Interaction.of(visit.key(), new ItemId(item))));
            }
        }

        Read done() {
            return new Read(seen.size(), doubles, forgotten, newest, refusals.counted());
        }
    }

    /**
     * Deletes from the folder what is not kept, and nothing else: lines of other kinds and lines that can't be read
     * stay. A file is replaced as a whole or not at all; one of which nothing is left is removed.
     *
     * @return how many visits are gone
     * @throws RecommenderException UNREADABLE
     */
    public long erase(Retention kept) {
        var gone = 0L;
        for (var file : files()) {
            try {
                gone += erase(file, kept);
            } catch (IOException e) {
                throw new RecommenderException(Reason.UNREADABLE, "events can't be deleted from " + file, e);
            }
        }
        return gone;
    }

    private static long erase(Path file, Retention kept) throws IOException {
        var lines = Files.readAllLines(file);
        var left = lines.stream().filter(line -> stays(line, kept)).toList();
        if (left.size() < lines.size() && left.isEmpty()) {
            Files.delete(file);
        } else if (left.size() < lines.size()) {
            var beside = Files.createTempFile(file.toAbsolutePath().getParent(), "erasing-", ".tmp");
            Files.write(beside, left);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return (long) lines.size() - left.size();
    }

    private static boolean stays(String line, Retention kept) {
        try {
            return VisitLine.parse(line)
                    .filter(visit -> !kept.keeps(visit.device(), visit.day()))
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RecommenderException(Reason.UNREADABLE, "events can't be read from " + folder, e);
        }
    }
}

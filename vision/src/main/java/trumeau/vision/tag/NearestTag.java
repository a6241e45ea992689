package trumeau.vision.tag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which RFID tag is held to the reader. A reader hears the whole rail, so a tag counts only when it was heard twice
 * within a second and is clearly louder than every other; it is told once for as long as it stays. For one thread.
 */
public final class NearestTag {

    private static final Duration LATELY = Duration.ofSeconds(1);
    private static final Duration GONE = Duration.ofSeconds(3);
    private static final int LEAST_READS = 2;
    /** Four times the power of the next one, about half its distance. */
    private static final double AHEAD_DB = 6;

    private final List<RfidRead> lately = new ArrayList<>();
    private Optional<String> told = Optional.empty();
    private Instant toldHeard = Instant.EPOCH;

    /** The EPC of a tag that is held to the reader now and wasn't before; empty for anything else that is heard. */
    public Optional<String> hear(RfidRead read) {
        lately.removeIf(old -> isOlder(old.at(), read.at(), LATELY));
        lately.add(read);
        if (told.isPresent() && isOlder(toldHeard, read.at(), GONE)) {
            told = Optional.empty();
        }
        if (told.equals(Optional.of(read.epc()))) {
            toldHeard = read.at();
        }
        return nearest().filter(epc -> !told.equals(Optional.of(epc))).map(epc -> {
            told = Optional.of(epc);
            toldHeard = read.at();
            return epc;
        });
    }

    /** A clock that was set back makes everything old. */
    private static boolean isOlder(Instant then, Instant now, Duration than) {
        return Duration.between(then, now).abs().compareTo(than) > 0;
    }

    private Optional<String> nearest() {
        var loudest = new HashMap<String, Double>();
        lately.forEach(read -> loudest.merge(read.epc(), read.dBm(), Math::max));
        var byLoudness = loudest.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        var first = byLoudness.get(0);
        var ahead =
                byLoudness.size() == 1 || first.getValue() - byLoudness.get(1).getValue() >= AHEAD_DB;
        var reads = lately.stream()
                .filter(read -> read.epc().equals(first.getKey()))
                .count();
        return ahead && reads >= LEAST_READS ? Optional.of(first.getKey()) : Optional.empty();
    }
}

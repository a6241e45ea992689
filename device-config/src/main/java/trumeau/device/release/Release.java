package trumeau.device.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A set of artefacts that belong together, every digest pinned.
 *
 * <p>No two artefacts have names that a file system may confuse, and none is named like a folder of another. Times are
 * whole seconds.
 */
public record Release(
        int formatVersion,
        ReleaseNumber number,
        Instant publishedAt,
        Instant expiresAt,
        Provenance provenance,
        String storeName,
        List<Artefact> artefacts) {

    /** The only format there is so far. */
    public static final int FORMAT = 1;

    /** As many as memory is spared for; {@link OriginLayout#LARGEST_RELEASE} mostly allows fewer. */
    public static final int MOST_ARTEFACTS = 50_000;

    private static final int LONGEST_STORE_NAME = 200;

    public Release {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(provenance, "provenance");
        artefacts = List.copyOf(artefacts);
        if (formatVersion != FORMAT) {
            throw new IllegalArgumentException(
                    "a release of format " + formatVersion + "; this version reads format " + FORMAT);
        }
        requireWholeSeconds(publishedAt);
        requireWholeSeconds(expiresAt);
        if (!publishedAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("a release expires after it is published: " + expiresAt);
        }
        if (storeName.isBlank() || storeName.length() > LONGEST_STORE_NAME) {
            throw new IllegalArgumentException("a store's name has 1 to " + LONGEST_STORE_NAME + " letters");
        }
        if (artefacts.size() > MOST_ARTEFACTS) {
            throw new IllegalArgumentException(
                    artefacts.size() + " artefacts; at most " + MOST_ARTEFACTS + " may be in a release");
        }
        requireDistinctNames(artefacts);
    }

    public Optional<Artefact> find(ArtefactName name) {
        return artefacts.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    public List<Artefact> ofKind(ArtefactKind kind) {
        return artefacts.stream().filter(a -> a.kind() == kind).toList();
    }

    /** Bytes of all artefacts together. */
    public long size() {
        return artefacts.stream().mapToLong(Artefact::size).sum();
    }

    private static void requireWholeSeconds(Instant time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a release's times are whole seconds: " + time);
        }
    }

    private static void requireDistinctNames(List<Artefact> artefacts) {
        var names = new HashSet<String>();
        var folders = new HashSet<String>();
        for (var artefact : artefacts) {
            var name = artefact.name().folded();
            if (!names.add(name)) {
                throw new IllegalArgumentException("two artefacts are named " + artefact.name());
            }
            for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
                folders.add(name.substring(0, slash));
            }
        }
        for (var name : names) {
            if (folders.contains(name)) {
                throw new IllegalArgumentException("artefact " + name + " is named like a folder of another");
            }
        }
    }
}

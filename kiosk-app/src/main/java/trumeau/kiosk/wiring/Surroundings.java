package trumeau.kiosk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import trumeau.device.release.ArtefactName;
import trumeau.device.store.Generation;
import trumeau.kiosk.elsewhere.Elsewhere;
import trumeau.kiosk.elsewhere.ElsewhereFile;
import trumeau.kiosk.fit.ReleasedFits;
import trumeau.kiosk.fit.ReleasedFitsFile;
import trumeau.kiosk.floor.StoreMap;
import trumeau.kiosk.floor.StoreMapFile;
import trumeau.recommender.catalog.Catalogue;

/**
 * What a release may tell of the surroundings of its items, each in an artefact of its own that may be absent.
 *
 * @param map where the rails stand
 * @param elsewhere what can be had outside this store
 * @param fits how things fit, as counted answers
 */
public record Surroundings(Optional<StoreMap> map, Optional<Elsewhere> elsewhere, Optional<ReleasedFits> fits) {

    /** Of a release that tells nothing of them. */
    public static final Surroundings NONE = new Surroundings(Optional.empty(), Optional.empty(), Optional.empty());

    private static final int NAMED = 5;

    public Surroundings {
        Objects.requireNonNull(map, "map");
        Objects.requireNonNull(elsewhere, "elsewhere");
        Objects.requireNonNull(fits, "fits");
    }

    /**
     * Reads those that the generation has.
     *
     * @throws ServingException when one is malformed
     */
    static Surroundings load(Generation generation) {
        return new Surroundings(
                read(generation, ReleaseLayout.STORE_MAP, StoreMapFile::read),
                read(generation, ReleaseLayout.ELSEWHERE, ElsewhereFile::read),
                read(generation, ReleaseLayout.FIT_COUNTS, ReleasedFitsFile::read));
    }

    /**
     * What of it belongs to these goods: figures of other stores' own goods are left out.
     *
     * @throws IllegalArgumentException that names places and items, when an item hangs where the map has no rail
     */
    public Surroundings fittedTo(Catalogue catalogue) {
        requireRails(catalogue);
        return new Surroundings(
                map, elsewhere.map(told -> told.fittedTo(catalogue)), fits.map(counts -> counts.fittedTo(catalogue)));
    }

    private void requireRails(Catalogue catalogue) {
        map.ifPresent(known -> {
            var strange = new TreeMap<String, String>();
            catalogue.items().stream()
                    .filter(item ->
                            !item.place().isEmpty() && known.rail(item.place()).isEmpty())
                    .forEach(item -> strange.putIfAbsent(item.place(), item.id().value()));
            if (!strange.isEmpty()) {
                throw new IllegalArgumentException("the store map has no rail for "
                        + strange.entrySet().stream()
                                .limit(NAMED)
                                .map(each -> each.getKey() + " (item " + each.getValue() + ")")
                                .collect(Collectors.joining(", "))
                        + (strange.size() > NAMED ? " and " + (strange.size() - NAMED) + " places more" : "")
                        + "; draw it, or correct the items' places");
            }
        });
    }

    private static <T> Optional<T> read(Generation generation, String name, Function<byte[], T> reader) {
        var artefact = new ArtefactName(name);
        if (generation.manifest().find(artefact).isEmpty()) {
            return Optional.empty();
        }
        var file = generation.file(artefact);
        try {
            return Optional.of(reader.apply(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new ServingException("can't read " + file + "; sync again", e);
        } catch (IllegalArgumentException e) {
            throw new ServingException("release " + generation.release() + ": " + e.getMessage(), e);
        }
    }
}

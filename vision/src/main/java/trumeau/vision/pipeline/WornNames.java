package trumeau.vision.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.locate.WornGarment;
import trumeau.vision.locate.WornPart;

/**
 * What the net said last of each garment of the person before a mirror. It looks at a garment that has just come at
 * once, and again at one garment a frame at most: at each in every third frame at most, and once it knows it well in
 * every sixth. In between what it said is remembered in the garment's new place. For one thread.
 */
final class WornNames {

    private static final int FRAMES_PER_LOOK = 3;
    /** A garment is known well after so many looks, as many as make a track certain. */
    private static final int LOOKS_TO_KNOW = 3;

    private static final int FRAMES_PER_LATER_LOOK = 6;

    private record Named(Sighting sighting, long frame, int looks) {

        boolean isDue(long now) {
            return now - frame >= (looks < LOOKS_TO_KNOW ? FRAMES_PER_LOOK : FRAMES_PER_LATER_LOOK);
        }
    }

    private final Map<WornPart, Named> named = new EnumMap<>(WornPart.class);
    private long frame;

    /**
     * The garments of one frame, in their order; those that are not among them are forgotten.
     *
     * @param person the box that the garments' boxes are shares of
     * @param look at a garment of this frame
     */
    List<PersonSighting.Worn> name(List<WornGarment> garments, Box person, Function<WornGarment, Sighting> look) {
        frame++;
        named.keySet().retainAll(garments.stream().map(WornGarment::part).collect(Collectors.toSet()));
        var due = due();
        var seen = new ArrayList<PersonSighting.Worn>();
        for (var garment : garments) {
            var part = garment.part();
            var before = Optional.ofNullable(named.get(part));
            var sighting = before.filter(known -> !due.equals(Optional.of(part)))
                    .map(known -> known.sighting().rememberedAt(garment.within(person)))
                    .orElseGet(() -> named(part, look.apply(garment), before.map(Named::looks)));
            seen.add(new PersonSighting.Worn(part, sighting));
        }
        return seen;
    }

    private Sighting named(WornPart part, Sighting now, Optional<Integer> looks) {
        named.put(part, new Named(now, frame, 1 + looks.orElse(0)));
        return now;
    }

    /** The one that was not looked at for longest, when its time has come. */
    private Optional<WornPart> due() {
        return named.entrySet().stream()
                .filter(each -> each.getValue().isDue(frame))
                .min(Comparator.comparingLong(each -> each.getValue().frame()))
                .map(Map.Entry::getKey);
    }

    /** Somebody else stands there, or another net looks. */
    void forget() {
        named.clear();
    }
}

package trumeau.kiosk.wall;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Which acts are played one after the other, and how long each lasts at least. */
public record Programme(List<Part> parts) {

    private static final Programme MINUTE = new Programme(List.of(
            Part.of(Act.GARMENT, 9),
            Part.of(Act.UNSURE, 8),
            Part.of(Act.NO_GARMENT, 6),
            Part.of(Act.CUT, 9),
            Part.of(Act.PRICE, 8),
            Part.of(Act.TAMPER, 6),
            Part.of(Act.REQUEST, 9),
            Part.of(Act.GOODBYE, 5)));

    public Programme {
        parts = List.copyOf(parts);
        if (parts.stream().map(Part::act).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("an act is played once: " + parts);
        }
    }

    /** An act and its time; what it does may take longer, and then the next one begins later. */
    public record Part(Act act, Duration lasts) {

        public Part {
            Objects.requireNonNull(act, "act");
            if (lasts.isNegative() || lasts.isZero()) {
                throw new IllegalArgumentException(act + " lasts some time, not " + lasts);
            }
        }

        private static Part of(Act act, int seconds) {
            return new Part(act, Duration.ofSeconds(seconds));
        }

        /** A share of its time. */
        Duration share(double share) {
            return Duration.ofMillis(Math.round(lasts.toMillis() * share));
        }
    }

    /** All acts in sixty seconds. */
    public static Programme minute() {
        return MINUTE;
    }

    /** Without the acts for which the camera must be told what to see. */
    public Programme withoutCast() {
        return new Programme(
                parts.stream().filter(part -> !part.act().needsCast()).toList());
    }

    /** The same acts in another time, each in its share of it. */
    public Programme lasting(Duration whole) {
        var scale = (double) whole.toMillis() / lasts().toMillis();
        return new Programme(parts.stream()
                .map(part -> new Part(part.act(), part.share(scale)))
                .toList());
    }

    /** How long it takes if nothing takes longer than it should. */
    public Duration lasts() {
        return parts.stream().map(Part::lasts).reduce(Duration.ZERO, Duration::plus);
    }
}

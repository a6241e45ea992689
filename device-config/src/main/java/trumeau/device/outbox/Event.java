package trumeau.device.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened in the store. No shopper, no staff, no free text; the moment is rounded down to five minutes.
 */
public sealed interface Event {

    Instant at();

    /** Its name in the schema, as {@code stock-corrected}. */
    String kind();

    /** One size in one colour of an item, by the store's own codes. */
    record Variant(String item, String size, String colour) {
        public Variant {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(size, "size");
            Objects.requireNonNull(colour, "colour");
        }
    }

    /**
     * Staff counted another number than the device showed.
     *
     * @param was the pieces that the device showed
     * @param counted the pieces that are there
     * @param source where the wrong figure came from, as {@code release} or {@code pos}
     */
    record StockCorrected(Instant at, Variant variant, int was, int counted, String source) implements Event {
        public StockCorrected {
            at = rounded(at);
            Objects.requireNonNull(variant, "variant");
            Objects.requireNonNull(source, "source");
            if (was < 0 || counted < 0) {
                throw new IllegalArgumentException("pieces are 0 or more, not " + was + " and " + counted);
            }
        }

        @Override
        public String kind() {
            return "stock-corrected";
        }
    }

    /**
     * A shopper's request to staff came to its end.
     *
     * @param waited from asking to the answer, or to the end without one
     */
    record RequestEnded(Instant at, Variant variant, Ending ending, Duration waited) implements Event {
        public RequestEnded {
            at = rounded(at);
            Objects.requireNonNull(variant, "variant");
            Objects.requireNonNull(ending, "ending");
            requireWait(waited);
        }

        @Override
        public String kind() {
            return "request-ended";
        }
    }

    /**
     * A shopper called somebody to the screen, and that came to its end.
     *
     * @param waited from calling to the answer, or to the end without one
     */
    record CallEnded(Instant at, Ending ending, Duration waited) implements Event {
        public CallEnded {
            at = rounded(at);
            Objects.requireNonNull(ending, "ending");
            requireWait(waited);
        }

        @Override
        public String kind() {
            return "call-ended";
        }
    }

    /** A shopper said which size of an item he or she would take again. */
    record FitAnswered(Instant at, String item, Fit fit) implements Event {
        public FitAnswered {
            at = rounded(at);
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(fit, "fit");
        }

        @Override
        public String kind() {
            return "fit-answered";
        }
    }

    /**
     * A visit came to its end: what it was about, without who, how long and in which order.
     *
     * @param items at least one, at most 20; sorted, each once
     */
    record VisitEnded(Instant at, List<String> items) implements Event {

        private static final int MOST = 20;

        public VisitEnded {
            at = rounded(at);
            items = items.stream().sorted().distinct().toList();
            if (items.isEmpty() || items.size() > MOST) {
                throw new IllegalArgumentException("a visit is about 1 to " + MOST + " items, not " + items.size());
            }
        }

        @Override
        public String kind() {
            return "visit-ended";
        }
    }

    /** Which size somebody would take again who has tried one on. */
    enum Fit {
        SIZE_UP,
        AS_USUAL,
        SIZE_DOWN;

        /** How it goes over the wire, as {@code size-up}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Fit> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(fit -> fit.code().equals(code))
                    .findFirst();
        }
    }

    /** How a request ended. */
    enum Ending {
        ANSWERED,
        UNANSWERED,
        WITHDRAWN
    }

    private static void requireWait(Duration waited) {
        if (waited.isNegative()) {
            throw new IllegalArgumentException("a wait is not negative: " + waited);
        }
    }

    private static Instant rounded(Instant at) {
        var minutes = at.truncatedTo(ChronoUnit.MINUTES);
        return minutes.minus(Duration.ofMinutes(Math.floorMod(minutes.getEpochSecond() / 60, 5)));
    }
}

package trumeau.kiosk.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import trumeau.device.outbox.Event.Fit;

/** How many would take a size up, their own, or a size down. */
public record FitCount(int sizeUp, int asUsual, int sizeDown) {

    /** Before anybody has answered. */
    public static final FitCount NONE = new FitCount(0, 0, 0);

    /** Of fewer answers nothing is said. */
    public static final int ENOUGH = 10;

    private static final int MOST = 1_000_000;

    public FitCount {
        for (var count : List.of(sizeUp, asUsual, sizeDown)) {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("answers are 0 to " + MOST + ", not " + count);
            }
        }
    }

    /** So many answers of one kind. */
    public static FitCount of(Fit fit, int answers) {
        return switch (fit) {
            case SIZE_UP -> new FitCount(answers, 0, 0);
            case AS_USUAL -> new FitCount(0, answers, 0);
            case SIZE_DOWN -> new FitCount(0, 0, answers);
        };
    }

    /** Both together. */
    public FitCount plus(FitCount other) {
        return new FitCount(sizeUp + other.sizeUp, asUsual + other.asUsual, sizeDown + other.sizeDown);
    }

    public int total() {
        return sizeUp + asUsual + sizeDown;
    }

    /**
     * What most of them say; empty below {@link #ENOUGH} answers.
     *
     * @return the answer that has more than each other one, or {@link Finding#DIFFERS} where none has
     */
    public Optional<Finding> finding() {
        if (total() < ENOUGH) {
            return Optional.empty();
        }
        var counts = new int[] {sizeUp, asUsual, sizeDown};
        var most = Arrays.stream(counts).max().orElseThrow();
        if (Arrays.stream(counts).filter(count -> count == most).count() > 1) {
            return Optional.of(Finding.DIFFERS);
        }
        return Optional.of(
                most == sizeUp ? Finding.RUNS_SMALL : most == asUsual ? Finding.AS_USUAL : Finding.RUNS_LARGE);
    }
}

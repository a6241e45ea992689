package trumeau.vision.djl.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which of a net's parameters move, by the names that they have in {@code vision/training/net.py}. */
public enum Depth {
    /** The last convolution, the head and the answers: mask, colours and taps stay as they are, bit by bit. */
    TOP,
    /** All but what makes the mask of the maps, and the appearance part of the embedding. */
    ALL;

    private static final List<String> HEAD = List.of("head.", "answer.");
    private static final List<String> LAST = List.of("trunk.encoder.last.", "head.", "answer.");
    private static final List<String> NEVER = List.of("trunk.outline.", "outline.", "appearance.");

    /**
     * The depth of this name.
     *
     * @throws IllegalArgumentException for any other name
     */
    public static Depth of(String name) {
        return Arrays.stream(values())
                .filter(depth -> depth.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("layers must be top or all, not \"" + name + "\""));
    }

    /** As commands name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean moves(String parameter) {
        return this == ALL ? !starts(parameter, NEVER) : starts(parameter, LAST);
    }

    /** What is trained alone first, and faster after that. */
    static boolean isHead(String parameter) {
        return starts(parameter, HEAD);
    }

    private static boolean starts(String parameter, List<String> with) {
        return with.stream().anyMatch(parameter::startsWith);
    }
}

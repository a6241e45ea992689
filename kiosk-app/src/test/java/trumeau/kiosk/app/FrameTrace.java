package trumeau.kiosk.app;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/**
 * Looks for a patterned camera's picture in files: as JPEG or PNG anywhere inside them, and as bare pixels, in either
 * colour order. What was deflated or encrypted it would not find.
 */
final class FrameTrace {

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    /** So many pixels of one tile in a row, with a slip of JPEG's, in so many tiles, are no accident. */
    private static final int RUN = 24;

    /** A run has three bytes of one pixel at one of such places. */
    private static final int STRIDE = 3 * RUN - 2;

    private static final int SLIP = 4;
    private static final int TILES = 4;

    private final TestCard card;
    private final Predicate<BufferedImage> isPattern;

    /** Of the whole card. */
    FrameTrace(TestCard card) {
        this(card, card::isOn);
    }

    private FrameTrace(TestCard card, Predicate<BufferedImage> isPattern) {
        this.card = card;
        this.isPattern = isPattern;
    }

    /** Of the card or a part of it, whichever way round it hangs and whoever stands before it. */
    static FrameTrace ofPart(TestCard card) {
        return new FrameTrace(card, card::isPartlyOn);
    }

    /** What of the card is in the file, in words. */
    Optional<String> in(Path file) throws IOException {
        return in(Files.readAllBytes(file), file.toString());
    }

    /** What of the card is in these bytes, in words. */
    Optional<String> in(byte[] bytes, String from) {
        for (var start : List.of(JPEG, PNG)) {
            for (var at : placesOf(start, bytes)) {
                if (isPatternAt(at, bytes)) {
                    return Optional.of("a picture at byte " + at + " of " + from);
                }
            }
        }
        var tiles = card.tiles().stream()
                .filter(tile -> hasRun(bytes, tile.getRed(), tile.getGreen(), tile.getBlue())
                        || hasRun(bytes, tile.getBlue(), tile.getGreen(), tile.getRed()))
                .limit(TILES)
                .map(Color::toString)
                .toList();
        return tiles.size() < TILES ? Optional.empty() : Optional.of("bare pixels in " + from);
    }

    private static List<Integer> placesOf(byte[] start, byte[] bytes) {
        var places = new ArrayList<Integer>();
        for (var at = 0; at + start.length <= bytes.length; at++) {
            var same = 0;
            while (same < start.length && bytes[at + same] == start[same]) {
                same++;
            }
            if (same == start.length) {
                places.add(at);
            }
        }
        return places;
    }

    private boolean isPatternAt(int at, byte[] bytes) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(bytes, at, bytes.length - at));
            return picture != null && isPattern.test(picture);
        } catch (IOException | RuntimeException e) {
            return false; // these bytes only begin as a picture does
        }
    }

    private static boolean hasRun(byte[] bytes, int... colour) {
        for (var at = 0; at + 3 <= bytes.length; at += STRIDE) {
            if (isPixel(bytes, at, colour) && hasRunWithin(bytes, Math.max(0, at - 3 * RUN), at + 3 * RUN, colour)) {
                return true;
            }
        }
        return false;
    }

    /** Whether three bytes are such a pixel, begun with any of its colours. */
    private static boolean isPixel(byte[] bytes, int at, int... colour) {
        for (var first = 0; first < 3; first++) {
            if (isLike(bytes[at], colour[first])
                    && isLike(bytes[at + 1], colour[(first + 1) % 3])
                    && isLike(bytes[at + 2], colour[(first + 2) % 3])) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRunWithin(byte[] bytes, int from, int to, int... colour) {
        var run = 0;
        for (var at = from; at < Math.min(to, bytes.length); at++) {
            run = isLike(bytes[at], colour[run % 3]) ? run + 1 : 0;
            if (run >= 3 * RUN) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLike(byte one, int level) {
        return Math.abs((one & 0xFF) - level) <= SLIP;
    }
}

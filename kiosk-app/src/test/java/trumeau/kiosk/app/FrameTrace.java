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
        var run = 0;
        for (var at = 0; at < bytes.length; at++) {
            run = Math.abs((bytes[at] & 0xFF) - colour[run % 3]) <= SLIP ? run + 1 : 0;
            if (run >= 3 * RUN) {
                return true;
            }
        }
        return false;
    }
}

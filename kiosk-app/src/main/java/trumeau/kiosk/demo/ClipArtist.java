package trumeau.kiosk.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import trumeau.kiosk.demo.drawing.GarmentArtist;
import trumeau.kiosk.demo.drawing.HeldUp;

/**
 * Draws the frames of a {@link DemoClip}: 1280x720, blue, green, red. All showings happen in one room, as before one
 * camera. Same clip, same moment, same pixels.
 */
public final class ClipArtist {

    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    private static final int TAG_SIDE = 168;
    private static final int TAG_QUIET = 14;

    private final DemoClip clip;
    private final long roomSeed;
    private final GarmentArtist artist = new GarmentArtist();
    private final Map<String, BitMatrix> codes = new ConcurrentHashMap<>();

    public ClipArtist(DemoClip clip, long roomSeed) {
        this.clip = clip;
        this.roomSeed = roomSeed;
    }

    public DemoClip clip() {
        return clip;
    }

    /** What the camera sees so long after the clip began, with the true place of the garment. */
    public HeldUp at(Duration sinceStart) {
        var moment = clip.at(sinceStart);
        return held(moment.showing(), moment.scriptSeconds());
    }

    /** A garment, so many seconds of the artist's script after it began to come; its tag hangs while it is held. */
    HeldUp held(Showing showing, double seconds) {
        var seen = artist.heldUpAt(showing.look(), showing.poseSeed(), roomSeed, seconds, WIDTH, HEIGHT);
        var phase = DemoClip.phaseAt(seconds);
        showing.tag().filter(tag -> phase == DemoClip.Phase.HELD).ifPresent(tag -> hang(seen, tag));
        return seen;
    }

    /** A plant in its pot, in place of a garment. */
    HeldUp plant(long poseSeed, double seconds) {
        return artist.plantHeldUpAt(poseSeed, roomSeed, seconds, WIDTH, HEIGHT);
    }

    /** The empty room, with the noise that a sensor has so long after its start. */
    public HeldUp empty(Duration sinceStart) {
        var room = artist.room(roomSeed, sinceStart.toMillis(), WIDTH, HEIGHT);
        return new HeldUp(room, 0, 0, 0, 0);
    }

    /** Puts a paper tag with a QR code on the lower half of the cloth. */
    private void hang(HeldUp seen, String text) {
        var code = codes.computeIfAbsent(text, ClipArtist::code);
        var pixel = (TAG_SIDE - 2 * TAG_QUIET) / code.getWidth();
        var side = pixel * code.getWidth() + 2 * TAG_QUIET;
        var left = (int) ((seen.x() + seen.width() / 2) * WIDTH) - side / 2;
        var top = Math.min(HEIGHT - side - 4, (int) ((seen.y() + seen.height() * 0.62) * HEIGHT) - side / 2);
        var pen = seen.picture().createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(new Color(0xF7F5EF));
            pen.fillRoundRect(left, top, side, side, 10, 10);
            print(pen, code, new Spot(left + TAG_QUIET, top + TAG_QUIET, pixel));
        } finally {
            pen.dispose();
        }
    }

    private record Spot(int left, int top, int pixel) {}

    private static void print(Graphics2D pen, BitMatrix code, Spot spot) {
        pen.setColor(new Color(0x1A1A1C));
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    pen.fillRect(
                            spot.left() + x * spot.pixel(), spot.top() + y * spot.pixel(), spot.pixel(), spot.pixel());
                }
            }
        }
    }

    private static BitMatrix code(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can hold \"" + text + "\"", e);
        }
    }

    static BufferedImage checkedPicture(HeldUp seen) {
        var picture = seen.picture();
        if (picture.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            throw new IllegalStateException("the artist must draw blue, green, red, not type " + picture.getType());
        }
        return picture;
    }
}

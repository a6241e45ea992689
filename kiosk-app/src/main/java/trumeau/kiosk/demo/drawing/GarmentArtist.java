package trumeau.kiosk.demo.drawing;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Draws garments as a shop shows them and as a camera sees them; same arguments, same pixels.
 *
 * <p>Pictures are of TYPE_3BYTE_BGR and belong to the caller. Garments and rooms drawn last are kept (about 60 MB at
 * most for pictures of 1280 by 720), so the frames of one clip cost one drawing. Safe for several threads; they wait
 * for each other only while a garment or a room is drawn for the first time.
 */
public final class GarmentArtist {
    /** In a clip, the garment comes in during this time. */
    public static final double ENTER_SECONDS = 0.8;
    /** In a clip, the garment has left from this time on; it begins to leave {@link #LEAVE_SECONDS} earlier. */
    public static final double CLIP_SECONDS = 4.6;
    /** In a clip, the garment goes out during this time. */
    public static final double LEAVE_SECONDS = 0.7;

    private final Recent<Look, Sprite> sprites = new Recent<>(16);
    private final Recent<Integer, Sprite> plants = new Recent<>(1);
    private final Recent<Scene, Canvas> rooms = new Recent<>(4);

    /** What is held, cut free, and how: the seed decides whose hands hold it; no category when it is no garment. */
    private record Held(Sprite sprite, String category, long seed) {}

    /** What is behind a garment, at one size. */
    record Scene(Backdrop backdrop, long seed, int width, int height) {
        Scene {
            if (width < 16 || height < 16) {
                throw new IllegalArgumentException(
                        "picture is too small: " + width + " x " + height + ", least is 16 x 16");
            }
        }
    }

    /** A product picture on a soft studio backdrop, the garment upright and whole. */
    public BufferedImage productPicture(Look look, int width, int height) {
        Scene checked = new Scene(Backdrop.WALL, 0, width, height);
        return Studio.photograph(sprite(look), look, checked.width(), checked.height());
    }

    /** The garment held up in a room; room, pose, light, blur and noise follow from the pose's seed. */
    public HeldUp heldUp(Look look, long poseSeed, int width, int height) {
        Scene scene = new Scene(Backdrop.ofRoom(poseSeed), poseSeed, width, height);
        return shot(look, Pose.held(poseSeed), scene, poseSeed, poseSeed);
    }

    /**
     * One frame of a clip: the garment comes in from above, below or a side, is held with a slight sway and leaves.
     *
     * <p>It comes in before {@link #ENTER_SECONDS} and leaves in the last {@link #LEAVE_SECONDS} before
     * {@link #CLIP_SECONDS}; between them it is whole in the picture. Outside of 0 to CLIP_SECONDS the room is empty.
     */
    public HeldUp heldUpAt(Look look, long poseSeed, long roomSeed, double seconds, int width, int height) {
        return heldUpAt(new Held(sprite(look), look.category(), poseSeed), roomSeed, seconds, width, height);
    }

    /** The same of a plant in its pot, which is no garment; it lies on a hand. */
    public HeldUp plantHeldUpAt(long poseSeed, long roomSeed, double seconds, int width, int height) {
        Held held = new Held(plants.get(0, only -> Houseplant.sprite()), "", poseSeed);
        return heldUpAt(held, roomSeed, seconds, width, height);
    }

    private HeldUp heldUpAt(Held held, long roomSeed, double seconds, int width, int height) {
        long poseSeed = held.seed();
        long noiseSeed = poseSeed * 31 + Math.round(seconds * 1000);
        double away = Math.max(1 - seconds / ENTER_SECONDS, 1 - (CLIP_SECONDS - seconds) / LEAVE_SECONDS);
        if (away >= 1) {
            return new Box().around(room(roomSeed, noiseSeed, width, height));
        }
        double gone = away <= 0 ? 0 : away * away * (3 - 2 * away);
        boolean side = Math.floorMod(poseSeed, 3L) == 0;
        double upright = isHeldFromBelow(held.category()) ? 1.15 : -1.15;
        Pose pose = Pose.held(poseSeed)
                .swaying(seconds)
                .moved(side ? 1.1 * gone : 0.1 * gone, side ? 0.2 * gone : upright * gone);
        Scene scene = new Scene(Backdrop.ofRoom(roomSeed), roomSeed, width, height);
        return shot(held, pose, scene, noiseSeed);
    }

    /** The room alone, as an idle camera sees it; a room has the same light in all its frames. */
    public BufferedImage room(long roomSeed, long noiseSeed, int width, int height) {
        Canvas canvas = new Canvas(behind(new Scene(Backdrop.ofRoom(roomSeed), roomSeed, width, height)));
        expose(canvas, roomSeed, noiseSeed);
        return canvas.picture();
    }

    /** The garment before any backdrop; the noise seed changes only the sensor's noise. */
    HeldUp shot(Look look, Pose pose, Scene scene, long gripSeed, long noiseSeed) {
        return shot(new Held(sprite(look), look.category(), gripSeed), pose, scene, noiseSeed);
    }

    private HeldUp shot(Held shown, Pose pose, Scene scene, long noiseSeed) {
        Canvas canvas = new Canvas(behind(scene));
        Sprite sprite = shown.sprite();
        Presenter presenter = new Presenter(sprite, pose, scene.width(), scene.height());
        SplittableRandom dice = new SplittableRandom(shown.seed() + 77);
        boolean held = Backdrop.UPRIGHT.contains(scene.backdrop());
        Grip grip = new Grip(sprite, presenter, shown.category(), shown.seed());
        if (held) {
            grip.behind(canvas);
        }
        float light = (float) (0.86 + 0.26 * dice.nextDouble());
        double fall = scene.height() * (held ? 0.03 : 0.008);
        Box box = presenter.paint(canvas, light, fall * 0.7, fall, held ? 0.22f : 0.4f);
        if (held) {
            grip.before(canvas);
        }
        canvas.defocus((float) (0.25 + 0.5 * dice.nextDouble()));
        expose(canvas, scene.seed(), noiseSeed);
        return box.around(canvas.picture());
    }

    /** Hats, shoes and what is no garment lie on a hand, all else hangs from hands or a hanger. */
    static boolean isHeldFromBelow(String category) {
        return category.equals("hat") || category.equals("shoes") || category.isEmpty();
    }

    private void expose(Canvas canvas, long roomSeed, long noiseSeed) {
        SplittableRandom dice = new SplittableRandom(roomSeed ^ 0x11647L);
        double light = 0.88 + 0.22 * dice.nextDouble();
        double warmth = 0.1 * (dice.nextDouble() - 0.45);
        double strength = 3 + 6 * dice.nextDouble();
        canvas.expose(noiseSeed * 0x9E3779B97F4A7C15L + 1, strength, light * (1 + warmth), light, light * (1 - warmth));
    }

    private Canvas behind(Scene scene) {
        return rooms.get(scene, s -> Decorator.paint(s.backdrop(), s.seed(), s.width(), s.height()));
    }

    private Sprite sprite(Look look) {
        return sprites.get(look, Sprite::of);
    }
}

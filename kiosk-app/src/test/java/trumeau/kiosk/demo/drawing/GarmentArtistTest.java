package trumeau.kiosk.demo.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GarmentArtistTest {
    private static final Look TEE = new Look("t-shirt", "crew", "red", "white", "striped", 3);
    private static final double HELD = GarmentArtist.ENTER_SECONDS + 0.5;

    private final GarmentArtist artist = new GarmentArtist();

    static Stream<Look> oneLookOfEachCut() {
        return Arrays.stream(Cut.values())
                .map(cut -> new Look(
                        cut.category(),
                        cut.code(),
                        "teal",
                        "cream",
                        cut.patterns().get(0),
                        11));
    }

    @Test
    void theSameSeedGivesTheSamePixelsFromAnotherArtistToo() {
        GarmentArtist other = new GarmentArtist();

        assertThat(bytes(artist.productPicture(TEE, 120, 160))).isEqualTo(bytes(other.productPicture(TEE, 120, 160)));
        assertThat(bytes(artist.heldUp(TEE, 9, 320, 180).picture()))
                .isEqualTo(bytes(other.heldUp(TEE, 9, 320, 180).picture()));
        assertThat(bytes(artist.heldUpAt(TEE, 9, 2, HELD, 320, 180).picture()))
                .isEqualTo(bytes(other.heldUpAt(TEE, 9, 2, HELD, 320, 180).picture()));
        assertThat(bytes(artist.room(2, 5, 320, 180))).isEqualTo(bytes(other.room(2, 5, 320, 180)));
    }

    @Test
    void aRoomKeepsItsWallsWhileItsNoiseChanges() {
        byte[] first = bytes(artist.room(2, 5, 320, 180));
        byte[] second = bytes(artist.room(2, 6, 320, 180));

        assertThat(first).isNotEqualTo(second);
        assertThat(meanDifference(first, second)).isLessThan(8);
    }

    @ParameterizedTest
    @MethodSource("oneLookOfEachCut")
    void everyCutIsDrawnAtEverySize(Look look) {
        for (int height : new int[] {90, 240, 400}) {
            BufferedImage product = artist.productPicture(look, height * 3 / 4, height);
            HeldUp held = artist.heldUp(look, 21, height * 16 / 9, height);

            assertThat(product.getType()).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
            assertThat(product.getHeight()).isEqualTo(height);
            assertThat(held.picture().getWidth()).isEqualTo(height * 16 / 9);
            assertThat(held.width() * held.height())
                    .as("share of %s in the picture", look)
                    .isGreaterThan(0.05);
        }
    }

    /** On a black canvas, whatever is bright is cloth. */
    @ParameterizedTest
    @MethodSource("oneLookOfEachCut")
    void theTruthBoxHoldsTheClothAndLittleElse(Look look) {
        Sprite sprite = Sprite.of(look);
        Presenter presenter = new Presenter(sprite, Pose.held(4), 640, 360);
        Canvas canvas = new Canvas(640, 360);
        HeldUp truth = presenter.paint(canvas, 1, 0, 0, 0).around(canvas.picture());

        int outside = 0;
        int inside = 0;
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 640; x++) {
                boolean cloth = ((canvas.picture().getRGB(x, y) >> 8) & 255) > 40;
                boolean within = x >= truth.x() * 640 - 1
                        && x <= (truth.x() + truth.width()) * 640
                        && y >= truth.y() * 360 - 1
                        && y <= (truth.y() + truth.height()) * 360;
                inside += cloth && within ? 1 : 0;
                outside += cloth && !within ? 1 : 0;
            }
        }
        assertThat(outside).isZero();
        assertThat(inside / (truth.width() * 640 * truth.height() * 360)).isGreaterThan(0.2);
    }

    @Test
    void aClipBeginsAndEndsWithTheEmptyRoomAndHoldsTheGarmentWholeBetween() {
        HeldUp before = artist.heldUpAt(TEE, 7, 2, 0, 320, 180);
        HeldUp entering = artist.heldUpAt(TEE, 7, 2, GarmentArtist.ENTER_SECONDS / 3, 320, 180);
        HeldUp after = artist.heldUpAt(TEE, 7, 2, GarmentArtist.CLIP_SECONDS, 320, 180);

        assertThat(before.width()).isZero();
        assertThat(after.width()).isZero();
        assertThat(entering.height()).isLessThan(0.5);
        for (double t = GarmentArtist.ENTER_SECONDS;
                t < GarmentArtist.CLIP_SECONDS - GarmentArtist.LEAVE_SECONDS;
                t += 0.2) {
            HeldUp held = artist.heldUpAt(TEE, 7, 2, t, 320, 180);
            assertThat(held.height()).isBetween(0.5, 0.9);
            assertThat(held.y()).isPositive();
            assertThat(held.y() + held.height()).isLessThan(1);
        }
    }

    @Test
    void aHeldGarmentMovesALittleFromFrameToFrame() {
        HeldUp now = artist.heldUpAt(TEE, 7, 2, HELD, 320, 180);
        HeldUp soon = artist.heldUpAt(TEE, 7, 2, HELD + 1 / 15.0, 320, 180);

        assertThat(soon.x()).isCloseTo(now.x(), within(0.03));
        assertThat(bytes(soon.picture())).isNotEqualTo(bytes(now.picture()));
    }

    @Test
    void aPictureTooSmallToShowAnythingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> artist.productPicture(TEE, 8, 8))
                .withMessageContaining("8 x 8");
    }

    private static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    private static double meanDifference(byte[] first, byte[] second) {
        long sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += Math.abs((first[i] & 255) - (second[i] & 255));
        }
        return (double) sum / first.length;
    }
}

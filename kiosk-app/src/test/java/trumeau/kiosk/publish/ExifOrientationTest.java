package trumeau.kiosk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExifOrientationTest {

    private static final int RED = 0xFF0000;

    /** Where Exif 2.3 says that row 0, column 0 of the stored picture is seen: x and y of the upright one, 0 or 1. */
    private static int[] corner(ExifOrientation orientation) {
        return switch (orientation) {
            case UPRIGHT, MIRRORED_LEFT -> new int[] {0, 0};
            case MIRRORED, LEFT -> new int[] {1, 0};
            case UPSIDE_DOWN, MIRRORED_RIGHT -> new int[] {1, 1};
            case MIRRORED_UPSIDE_DOWN, RIGHT -> new int[] {0, 1};
        };
    }

    @ParameterizedTest
    @EnumSource(ExifOrientation.class)
    void aPhotoIsTurnedAsItsCameraWasHeld(ExifOrientation orientation) throws IOException {
        var photo = PictureShape.jpeg(redCorner());
        var upright = PictureShape.read(
                withOrientation(
                        photo, java.util.List.of(ExifOrientation.values()).indexOf(orientation) + 1),
                640);
        assertThat(upright.getWidth()).isEqualTo(orientation.swapsSides() ? 64 : 96);
        var at = corner(orientation);
        var pixel = upright.getRGB(at[0] == 0 ? 8 : upright.getWidth() - 9, at[1] == 0 ? 8 : upright.getHeight() - 9);
        assertThat(pixel >> 16 & 255).isGreaterThan(180);
        assertThat(pixel & 255).isLessThan(90);
    }

    @Test
    void aPictureWithoutExifStandsUpright() throws IOException {
        assertThat(ExifOrientation.of(PictureShape.jpeg(redCorner()))).isEqualTo(ExifOrientation.UPRIGHT);
        assertThat(ExifOrientation.of(new byte[0])).isEqualTo(ExifOrientation.UPRIGHT);
    }

    @Property
    void brokenExifStandsUprightOrIsOneOfEight(@ForAll byte[] tail) {
        var head = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 40, 'E', 'x', 'i', 'f', 0, 0};
        var bytes = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, bytes, head.length, tail.length);
        assertThat(ExifOrientation.of(bytes)).isNotNull();
    }

    private static BufferedImage redCorner() {
        var picture = new BufferedImage(96, 64, BufferedImage.TYPE_3BYTE_BGR);
        for (var y = 0; y < 32; y++) {
            for (var x = 0; x < 32; x++) {
                picture.setRGB(x, y, RED);
            }
        }
        return picture;
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + 6 + 8 + 2 + 12 + 4))
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}

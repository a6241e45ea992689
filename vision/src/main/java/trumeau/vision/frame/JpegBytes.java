package trumeau.vision.frame;

/** What can be said of a JPEG by its first and last bytes. */
final class JpegBytes {

    private JpegBytes() {}

    static boolean startsLikeOne(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF;
    }
}

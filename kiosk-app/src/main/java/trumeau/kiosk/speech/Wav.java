package trumeau.kiosk.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import trumeau.kiosk.speech.SpeechException.Reason;

/** A WAV file that was written into a pipe: its lengths are guesses, as nobody could go back to set them. */
final class Wav {

    private static final int HEADER = 44;
    private static final int LENGTH_AT = 4;
    private static final int SOUND_AT = 40;

    private Wav() {}

    /** The same sound with its true lengths (RIFF: of all that follows the field, and of the samples). */
    static byte[] whole(byte[] piped) {
        if (piped.length <= HEADER || !is("RIFF", piped, 0) || !is("data", piped, SOUND_AT - 4)) {
            throw new SpeechException(Reason.FAILED, "no sound came, but " + piped.length + " bytes");
        }
        var wav = piped.clone();
        ByteBuffer.wrap(wav)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(LENGTH_AT, wav.length - LENGTH_AT - 4)
                .putInt(SOUND_AT, wav.length - HEADER);
        return wav;
    }

    private static boolean is(String word, byte[] bytes, int at) {
        return word.equals(new String(bytes, at, word.length(), StandardCharsets.US_ASCII));
    }
}

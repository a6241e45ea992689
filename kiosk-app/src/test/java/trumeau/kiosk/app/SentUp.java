package trumeau.kiosk.app;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for pictures in what an app sent up. It has nothing to send but short words of plain text, so that whatever is
 * not plain, or too long, is taken for a picture: in base64, deflated or encrypted.
 */
final class SentUp {

    /** The longest word that goes up is a path with a digest in it. */
    private static final int LONGEST = 200;

    private final FrameTrace trace;

    SentUp(FrameTrace trace) {
        this.trace = trace;
    }

    /** What in these calls is a picture, or could be one, in words. */
    List<String> pictures(List<byte[]> calls) {
        return calls.stream().flatMap(this::pictures).toList();
    }

    private Stream<String> pictures(byte[] call) {
        var text = new String(call, StandardCharsets.ISO_8859_1);
        var bytes = IntStream.range(0, call.length)
                .filter(at -> !isPlain(call[at]))
                .limit(1)
                .mapToObj(at -> "no plain text at byte " + at + " of a call that begins " + start(text));
        var words = Arrays.stream(text.split("[\\s\",{}]+", -1))
                .filter(word -> word.length() > LONGEST)
                .map(word -> word.length() + " letters in one word of a call that begins " + start(text));
        return Stream.of(trace.in(call, "a call that begins " + start(text)).stream(), bytes, words)
                .flatMap(found -> found);
    }

    private static boolean isPlain(byte one) {
        return one == '\r' || one == '\n' || (one >= ' ' && one < 127);
    }

    private static String start(String call) {
        return call.lines().findFirst().orElse("");
    }
}

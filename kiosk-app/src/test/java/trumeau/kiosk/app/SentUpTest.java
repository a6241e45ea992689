package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Plants what {@link NoFrameIT} looks for in what is sent up. */
class SentUpTest {

    private static final String HEAD = "PUT /inbox/device/epoch-000000000001.ndjson HTTP/1.1\r\nHost: x\r\n\r\n";

    private final TestCard card = new TestCard(7);
    private final SentUp sent = new SentUp(new FrameTrace(card));

    @Test
    void anEventIsNoPicture() {
        assertThat(found("{\"formatVersion\":1,\"kind\":\"fit-answered\",\"item\":\"dress-014\"}\n"
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void aPictureIsFoundAsItIs() throws IOException {
        assertThat(found(frame())).anyMatch(what -> what.startsWith("a picture at byte " + HEAD.length()));
    }

    @Test
    void aPictureIsFoundWrittenAsText() throws IOException {
        var written = "{\"note\":\"" + Base64.getEncoder().encodeToString(frame()) + "\"}";

        assertThat(found(written.getBytes(StandardCharsets.US_ASCII)))
                .singleElement()
                .asString()
                .contains(" letters in one word of a call that begins PUT /inbox/device/");
    }

    @Test
    void whatIsDeflatedIsNotTrusted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(frame());
        }

        assertThat(found(bytes.toByteArray())).anyMatch(what -> what.startsWith("no plain text at byte"));
    }

    private List<String> found(byte[] body) {
        var call = new ByteArrayOutputStream();
        call.writeBytes(HEAD.getBytes(StandardCharsets.US_ASCII));
        call.writeBytes(body);
        return sent.pictures(List.of(call.toByteArray()));
    }

    private byte[] frame() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(card.frame(3), "jpg", bytes);
        return bytes.toByteArray();
    }
}

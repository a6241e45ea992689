package trumeau.kiosk.overlay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import trumeau.vision.body.Spotlight;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.track.OverlayScene;

/**
 * One frame as it goes to a page: uint32 length of the header (big-endian), the header as JSON, the masks that it tells
 * of, the JPEG.
 */
public final class FrameMessage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long frame;
    private final byte[] bytes;

    private FrameMessage(long frame, byte[] bytes) {
        this.frame = frame;
        this.bytes = bytes;
    }

    /** Of nobody in other clothes. */
    static FrameMessage of(Frame frame, OverlayScene scene) {
        return of(frame, scene, List.of());
    }

    /**
     * Of one frame that was looked at longer.
     *
     * @param ask its number, at least 1
     */
    public static FrameMessage still(int ask, Frame frame, OverlayScene scene, List<Dressed> dressed) {
        return of(FrameHeader.of(frame, scene, dressed, ask), masks(scene, dressed), frame.jpeg());
    }

    /** Copies the JPEG, so that the frame's lease need not outlive this call. */
    static FrameMessage of(Frame frame, OverlayScene scene, List<Dressed> dressed) {
        return of(FrameHeader.of(frame, scene, dressed, 0), masks(scene, dressed), frame.jpeg());
    }

    private static List<byte[]> masks(OverlayScene scene, List<Dressed> dressed) {
        return scene.worn().stream()
                .flatMap(worn -> Stream.of(
                                worn.layers().stream().map(WornLayers.Layer::alpha),
                                dressed.isEmpty() ? Stream.<byte[]>of() : Stream.of(worn.front()),
                                worn.spotlight().stream().map(Spotlight::alpha))
                        .flatMap(all -> all))
                .toList();
    }

    /** Copies masks and JPEG. */
    static FrameMessage of(FrameHeader header, List<byte[]> masks, ByteBuffer jpeg) {
        var json = json(header);
        var size = masks.stream().mapToInt(mask -> mask.length).sum();
        var message = ByteBuffer.allocate(Integer.BYTES + json.length + size + jpeg.remaining());
        message.putInt(json.length).put(json);
        masks.forEach(message::put);
        message.put(jpeg.duplicate());
        return new FrameMessage(header.frame(), message.array());
    }

    public long frame() {
        return frame;
    }

    /** The message itself, not a copy: to be sent, not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    private static byte[] json(FrameHeader header) {
        try {
            return JSON.writeValueAsBytes(header);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a header can always be written", e);
        }
    }
}

package trumeau.kiosk.overlay;

import java.util.List;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.track.OverlayScene;

/**
 * What a page must know to draw one frame.
 *
 * @param capturedAtMs milliseconds since 1970
 * @param width of the JPEG as it is encoded, in pixels
 * @param height of the JPEG as it is encoded, in pixels
 * @param rotation degrees clockwise by which the page must turn the picture
 * @param mirrored whether the page must then change left and right
 * @param content the part of the upright picture that is picture
 */
public record FrameHeader(
        long frame,
        long capturedAtMs,
        int width,
        int height,
        int rotation,
        boolean mirrored,
        BoxView content,
        List<Mark> overlay) {

    public FrameHeader {
        overlay = List.copyOf(overlay);
    }

    /** One box that was computed from this frame. */
    public record Mark(long track, BoxView box, String state, String category, double confidence) {

        static Mark of(OverlayScene.Callout callout) {
            return new Mark(
                    callout.track(),
                    BoxView.of(callout.box()),
                    CertaintyCode.of(callout.certainty()),
                    callout.best().category(),
                    BoxView.rounded(callout.best().confidence().value()));
        }
    }

    static FrameHeader of(Frame frame, List<OverlayScene.Callout> callouts) {
        var glass = frame.glass();
        return new FrameHeader(
                frame.number(),
                frame.capturedAt().toEpochMilli(),
                frame.encodedWidth(),
                frame.encodedHeight(),
                glass.rotation().degrees(),
                glass.mirroring() == Mounting.Mirroring.MIRRORED,
                BoxView.of(frame.content()),
                callouts.stream().map(Mark::of).toList());
    }
}

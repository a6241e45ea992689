package trumeau.kiosk.overlay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import trumeau.vision.body.Spotlight;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.locate.WornLayers;
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
 * @param worn what who stands before a mirror wears; then, while others are in the picture, all of that person in one
 *     layer, {@code person}
 * @param dressed what is put on that person
 * @param still the number of the ask that a still answers; none for a frame of the live picture
 */
public record FrameHeader(
        long frame,
        long capturedAtMs,
        int width,
        int height,
        int rotation,
        boolean mirrored,
        BoxView content,
        List<Mark> overlay,
        List<Worn> worn,
        List<Dressed> dressed,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int still) {

    public FrameHeader {
        overlay = List.copyOf(overlay);
        worn = List.copyOf(worn);
        dressed = List.copyOf(dressed);
    }

    /** What a mask of what is before clothes is called, beside those of garments. */
    static final String FRONT = "front";

    /**
     * Soft masks that follow this header, one byte a cell, one mask after the other.
     *
     * @param region of the upright picture, which all masks cover
     */
    public record Worn(BoxView region, int columns, int rows, List<Layer> layers) {

        public Worn {
            layers = List.copyOf(layers);
        }

        static Worn of(WornLayers worn, boolean withFront) {
            var layers = worn.layers().stream()
                    .map(layer -> new Layer(layer.part().code(), String.format(Locale.ROOT, "#%06x", layer.rgb())));
            var front = withFront ? Stream.of(new Layer(FRONT, "#000000")) : Stream.<Layer>of();
            return new Worn(
                    BoxView.of(worn.region()),
                    worn.width(),
                    worn.height(),
                    Stream.concat(layers, front).toList());
        }

        static Worn of(Spotlight person) {
            return new Worn(
                    BoxView.of(person.region()),
                    person.width(),
                    person.height(),
                    List.of(new Layer("person", "#000000")));
        }
    }

    /**
     * One garment, or a person.
     *
     * @param colour the mean of a garment's pixels, {@code #rrggbb}; black for a person
     */
    public record Layer(String part, String colour) {}

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

    static FrameHeader of(Frame frame, OverlayScene scene, List<Dressed> dressed, int still) {
        var glass = frame.glass();
        return new FrameHeader(
                frame.number(),
                frame.capturedAt().toEpochMilli(),
                frame.encodedWidth(),
                frame.encodedHeight(),
                glass.rotation().degrees(),
                glass.mirroring() == Mounting.Mirroring.MIRRORED,
                BoxView.of(frame.content()),
                scene.callouts().stream().map(Mark::of).toList(),
                scene.worn().stream()
                        .flatMap(worn -> Stream.concat(
                                Stream.of(Worn.of(worn, !dressed.isEmpty())),
                                worn.spotlight().stream().map(Worn::of)))
                        .toList(),
                dressed,
                still);
    }
}

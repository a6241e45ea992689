package trumeau.vision.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.GarmentNet;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.NetOutputs;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting.Mirroring;
import trumeau.vision.locate.PartsMap;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.opencv.GarmentCrop;

/** Says which pixels of a person are which garment. For one thread. */
final class WornParser implements AutoCloseable {

    private final List<WornPart> order;
    private final int width;
    private final int height;
    private final int inputWidth;
    private final int inputHeight;
    private final GarmentNet net;
    private final GarmentCrop crop;
    private final WornMatte matte;

    private WornParser(InnerNet inner) {
        var folder = inner.folder();
        this.order = parts(folder);
        this.width = folder.card().outputs().grid().width();
        this.height = folder.card().outputs().grid().height();
        this.net = inner.net();
        var input = folder.card().input();
        this.inputWidth = input.width();
        this.inputHeight = input.height();
        this.crop = new GarmentCrop(inputWidth, inputHeight);
        this.matte = new WornMatte(crop.rgb(), inputWidth, inputHeight);
    }

    /**
     * The parser in a model's folder, after its golden self-test; empty when there is none.
     *
     * @param engine runs it, where it has a net for it
     * @throws VisionException {@code MODEL_*}, {@code ENGINE_FAILED}
     */
    static Optional<WornParser> in(Path model, InferenceEngine engine) {
        return InnerNet.in(model, ModelFolder.PARSER, NetOutputs.Task.PARSER, engine)
                .map(inner -> {
                    try {
                        return new WornParser(inner);
                    } catch (RuntimeException e) {
                        inner.close();
                        throw e;
                    }
                });
    }

    private static List<WornPart> parts(ModelFolder folder) {
        try {
            return folder.card().categories().stream().map(WornPart::of).toList();
        } catch (IllegalArgumentException e) {
            throw new VisionException(
                    Reason.MODEL_MALFORMED,
                    "model " + folder.folder() + ": " + e.getMessage() + "; export or publish the model again",
                    e);
        }
    }

    /** The box, made as wide as the net's input is where it is narrower, as far as the frame's content goes. */
    Box region(Frame frame, Box person) {
        var content = frame.content();
        var wanted = (double) inputWidth / inputHeight * person.height() * frame.height() / frame.width();
        if (wanted <= person.width()) {
            return person;
        }
        var across = Math.min(wanted, content.width());
        var left = person.x() + person.width() / 2 - across / 2;
        var x = Math.max(content.x(), Math.min(left, content.x() + content.width() - across));
        return new Box(x, person.y(), across, person.height());
    }

    /** The parts of the person in this region, to be used before the next call. */
    PartsMap parse(Frame frame, Box region) {
        return PartsMap.ofLogits(
                order, width, height, net.forward(crop.cut(frame, region)).parts());
    }

    /** The parts of the person in this region, by themselves. */
    PartsMap glance(Frame frame, Box region, Mirroring mirroring) {
        var picture = mirroring == Mirroring.MIRRORED ? crop.cutMirrored(frame, region) : crop.cut(frame, region);
        return PartsMap.ofLogits(
                order, width, height, net.forward(picture).parts().clone());
    }

    /** What a glance gives and takes. */
    FineLook.Grain grain() {
        return new FineLook.Grain(order, width, height, inputWidth, inputHeight);
    }

    /** Soft masks of the parts that were parsed last, in that region. */
    WornLayers layers(PartsMap parts, Box region) {
        return matte.layers(parts, region);
    }

    @Override
    public void close() {
        net.close();
        matte.close();
        crop.close();
    }
}

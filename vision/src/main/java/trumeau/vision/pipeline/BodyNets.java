package trumeau.vision.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.body.Anchors;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.body.BodySquare;
import trumeau.vision.body.FoundBody;
import trumeau.vision.body.Landmark;
import trumeau.vision.body.PersonMask;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.NetOutput;
import trumeau.vision.classify.NetOutputs;
import trumeau.vision.classify.NetOutputs.Kind;
import trumeau.vision.frame.Frame;
import trumeau.vision.opencv.BodyCrop;

/** Finds bodies in a frame, and the points and the pixels of one. For one thread. */
final class BodyNets implements AutoCloseable {

    private final InnerNet bodies;
    private final InnerNet landmarks;
    private final Anchors anchors;
    private final BodyCrop all;
    private final BodyCrop one;

    private BodyNets(InnerNet bodies, InnerNet landmarks) {
        this.bodies = bodies;
        this.landmarks = landmarks;
        this.anchors = new Anchors(square(bodies));
        require(
                bodies,
                anchors.count() == bodies.folder().card().outputs().anchors(),
                "its anchors are not the " + anchors.count() + " of its input");
        require(
                landmarks,
                BodyPoint.are(landmarks.folder().card().categories()),
                "its classes are not the points of a body, in their order");
        this.all = new BodyCrop(square(bodies));
        this.one = new BodyCrop(square(landmarks));
    }

    /**
     * The nets in a model's folder, after their golden self-tests; empty when there are none.
     *
     * @param engine runs them, where it has nets for it
     * @throws VisionException {@code MODEL_*}, {@code ENGINE_FAILED}
     */
    static Optional<BodyNets> in(Path model, InferenceEngine engine) {
        var opened = new ArrayList<InnerNet>();
        try {
            InnerNet.in(model, ModelFolder.BODIES, NetOutputs.Task.BODIES, engine)
                    .ifPresent(opened::add);
            InnerNet.in(model, ModelFolder.LANDMARKS, NetOutputs.Task.LANDMARKS, engine)
                    .ifPresent(opened::add);
            if (opened.size() == 1) {
                throw new VisionException(
                        Reason.MODEL_MISSING,
                        "model " + model + " has one of " + ModelFolder.BODIES + " and " + ModelFolder.LANDMARKS
                                + " without the other; export or publish it again");
            }
            return opened.isEmpty() ? Optional.empty() : Optional.of(new BodyNets(opened.get(0), opened.get(1)));
        } catch (RuntimeException e) {
            opened.forEach(InnerNet::close);
            throw e;
        }
    }

    private static int square(InnerNet net) {
        var input = net.folder().card().input();
        require(net, input.width() == input.height(), "its input is no square");
        return input.width();
    }

    private static void require(InnerNet net, boolean holds, String what) {
        if (!holds) {
            throw new VisionException(
                    Reason.MODEL_MALFORMED,
                    "model " + net.folder().folder() + ": " + what + "; export or publish the model again");
        }
    }

    /** The bodies in a frame, the nearest first. */
    List<FoundBody> find(Frame frame) {
        var said = bodies.net().forward(all.whole(frame));
        return anchors.bodies(said.get(Kind.BOXES), said.get(Kind.SCORES), BodyCrop.placeOf(frame));
    }

    /** The body in this square, whether it is likely or not. */
    Body read(Frame frame, BodySquare square) {
        var said = landmarks.net().forward(one.cut(frame, square));
        var points = new EnumMap<BodyPoint, Landmark>(BodyPoint.class);
        for (var point : BodyPoint.values()) {
            points.put(point, landmark(said, points.size(), square));
        }
        var centre = landmark(said, BodyPoint.COUNT, square);
        var reach = landmark(said, BodyPoint.COUNT + 1, square);
        var next = centre.to(reach) > 0 ? BodySquare.around(centre.x(), centre.y(), reach.x(), reach.y()) : square;
        var grid = landmarks.folder().card().outputs().grid();
        return new Body(
                points,
                said.get(Kind.PRESENCE)[0],
                next,
                PersonMask.ofLogits(square, grid.width(), grid.height(), said.get(Kind.PERSON)));
    }

    private Landmark landmark(NetOutput said, int point, BodySquare square) {
        var numbers = said.get(Kind.POINTS);
        var at = point * NetOutputs.POINT_NUMBERS;
        double side = landmarks.folder().card().input().width();
        var u = numbers[at] / side;
        var v = numbers[at + 1] / side;
        return new Landmark(square.frameX(u, v), square.frameY(u, v), 1 / (1 + Math.exp(-numbers[at + 3])));
    }

    @Override
    public void close() {
        bodies.close();
        landmarks.close();
        all.close();
        one.close();
    }
}

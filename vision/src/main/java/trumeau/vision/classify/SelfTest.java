package trumeau.vision.classify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

/**
 * What the net must answer to inputs that a formula makes, so that a wrong model or engine shows before it serves.
 *
 * @param answers at least one
 * @param tolerance how far a number may be from the right one
 */
public record SelfTest(List<Golden> answers, double tolerance) {

    /** Of a net in floats, whatever the engine and the processor. */
    private static final double TOLERANCE = 1e-3;

    /** Embeddings are of length 1: of two pictures they differ by hardly more than this in any number. */
    private static final double OF_EMBEDDING = 0.02;

    /** Wider, and a wrong net would pass. */
    private static final double WIDEST = 0.5;

    /** Of these so many numbers that every hundredth or so proves the net: golden.json holds each 97th. */
    private static final Set<NetOutputs.Kind> SAMPLED =
            EnumSet.of(NetOutputs.Kind.PARTS, NetOutputs.Kind.PERSON, NetOutputs.Kind.BOXES, NetOutputs.Kind.SCORES);

    private static final int STEP = 97;

    public SelfTest {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("golden.json holds no answer");
        }
        if (!(tolerance > 0 && tolerance <= WIDEST)) {
            throw new IllegalArgumentException("selfTestTolerance must be above 0, up to .5, not " + tolerance);
        }
    }

    /**
     * The right answer to one made input.
     *
     * @param output of results with many numbers every 97th
     */
    public record Golden(long seed, NetOutput output) {}

    /** @param described model.json, which may name a tolerance for nets that round */
    static SelfTest read(JsonNode json, ModelCard card, JsonNode described) {
        var answers = new ArrayList<Golden>();
        for (var answer : json) {
            answers.add(new Golden(answer.path("seed").asLong(), output(answer, card)));
        }
        return new SelfTest(answers, described.path("selfTestTolerance").asDouble(TOLERANCE));
    }

    private static NetOutput output(JsonNode answer, ModelCard card) {
        var categories = card.categories().size();
        var output = NetOutput.ofSizes(
                card.outputs(), kind -> told(kind, card.outputs().sizeOf(kind, categories)));
        for (var kind : card.outputs().order()) {
            fill(output.get(kind), answer.path(name(kind)), name(kind));
        }
        return output;
    }

    /** How many numbers of a result are told. */
    private static int told(NetOutputs.Kind kind, int size) {
        return SAMPLED.contains(kind) ? (size + STEP - 1) / STEP : size;
    }

    /** One number may stand by itself. */
    private static void fill(float[] values, JsonNode found, String what) {
        var count = found.isNumber() ? 1 : found.size();
        if (count != values.length) {
            throw new IllegalArgumentException(
                    "golden.json has " + count + " " + what + " where model.json has " + values.length);
        }
        for (var i = 0; i < count; i++) {
            values[i] = (float) (found.isNumber() ? found : found.path(i)).asDouble();
        }
    }

    private static String name(NetOutputs.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Asks the net and compares within the tolerance.
     *
     * @throws VisionException {@code MODEL_WRONG} when an answer differs in length or value
     */
    public void run(GarmentNet net, ModelCard card) {
        var input = ByteBuffer.allocateDirect(card.input().bytes());
        for (var golden : answers) {
            fill(input, golden.seed());
            var output = net.forward(input);
            for (var kind : card.outputs().order()) {
                var allowed = kind == NetOutputs.Kind.EMBEDDING ? Math.min(OF_EMBEDDING, tolerance) : tolerance;
                compare(name(kind), golden.output().get(kind), told(kind, output), allowed);
            }
        }
    }

    /** What of an output golden.json holds. */
    public static float[] told(NetOutputs.Kind kind, NetOutput output) {
        var all = output.get(kind);
        if (!SAMPLED.contains(kind)) {
            return all;
        }
        var some = new float[told(kind, all.length)];
        for (var i = 0; i < some.length; i++) {
            some[i] = all[i * STEP];
        }
        return some;
    }

    /** The inputs that the answers are of, made anew: one direct buffer each. */
    public List<ByteBuffer> inputs(ModelCard card) {
        return answers.stream()
                .map(golden -> input(card.input(), golden.seed()))
                .toList();
    }

    /** The input that the formula makes for this seed, in a direct buffer. */
    public static ByteBuffer input(ModelCard.NetInput size, long seed) {
        var input = ByteBuffer.allocateDirect(size.bytes());
        fill(input, seed);
        return input;
    }

    /** Byte i is {@code (i * seed * 31 + i / 7 * 17 + i * i % 251) % 256}, in 64 bits. */
    static void fill(ByteBuffer input, long seed) {
        for (long i = 0; i < input.capacity(); i++) {
            input.put((int) i, (byte) ((i * seed * 31 + i / 7 * 17 + i * i % 251) % 256));
        }
    }

    private static void compare(String what, float[] expected, float[] actual, double allowed) {
        if (actual.length != expected.length) {
            throw wrong("gives " + actual.length + " " + what + " where " + expected.length + " are described");
        }
        for (var i = 0; i < expected.length; i++) {
            if (!(Math.abs(expected[i] - actual[i]) <= allowed)) {
                throw wrong("answers " + actual[i] + " where " + expected[i] + " is right (" + what + " " + i + ")");
            }
        }
    }

    private static VisionException wrong(String how) {
        return new VisionException(
                Reason.MODEL_WRONG, "the net failed its self-test: it " + how + "; export or publish the model again");
    }
}

package trumeau.vision.pipeline;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import trumeau.vision.VisionException;
import trumeau.vision.classify.GarmentNet;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.Engines;

/** Measures on this very device how long a model's forward pass takes by each engine that can run it. */
public final class EngineBench {

    private static final int WARM_UP = 15;
    private static final int ROUNDS = 61;
    private static final long SEED = 7;

    private EngineBench() {}

    /**
     * What was found.
     *
     * @param p50Millis the median of a forward pass for each engine that ran
     * @param failures why an engine didn't run
     */
    public record Found(Map<InferenceEngine, Double> p50Millis, Map<InferenceEngine, String> failures) {

        public Found {
            p50Millis = Map.copyOf(p50Millis);
            failures = Map.copyOf(failures);
        }
    }

    /** Runs every engine that the model has a net for, in turns, so that what else the device does hits all alike. */
    public static Found measure(ModelFolder model) {
        var failures = new EnumMap<InferenceEngine, String>(InferenceEngine.class);
        var nets = new LinkedHashMap<InferenceEngine, GarmentNet>();
        try {
            for (var engine : model.card().nets().engines()) {
                load(model, engine, nets, failures);
            }
            return new Found(medians(model, nets), failures);
        } finally {
            nets.values().forEach(GarmentNet::close);
        }
    }

    private static void load(
            ModelFolder model,
            InferenceEngine engine,
            Map<InferenceEngine, GarmentNet> nets,
            Map<InferenceEngine, String> failures) {
        try {
            var net = Engines.load(model, engine);
            nets.put(engine, net);
            model.selfTest().run(net, model.card());
        } catch (VisionException e) {
            failures.put(engine, String.valueOf(e.getMessage()));
            var broken = nets.remove(engine);
            if (broken != null) {
                broken.close();
            }
        }
    }

    private static Map<InferenceEngine, Double> medians(ModelFolder model, Map<InferenceEngine, GarmentNet> nets) {
        var input = noise(model.card().input().bytes());
        var times = new EnumMap<InferenceEngine, double[]>(InferenceEngine.class);
        nets.keySet().forEach(engine -> times.put(engine, new double[ROUNDS]));
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            for (var net : nets.entrySet()) {
                var started = System.nanoTime();
                net.getValue().forward(input);
                var took = (System.nanoTime() - started) / 1e6;
                times.getOrDefault(net.getKey(), new double[ROUNDS])[Math.max(round, 0)] = took;
            }
        }
        var medians = new EnumMap<InferenceEngine, Double>(InferenceEngine.class);
        times.forEach((engine, taken) -> {
            Arrays.sort(taken);
            medians.put(engine, taken[ROUNDS / 2]);
        });
        return medians;
    }

    private static ByteBuffer noise(int bytes) {
        var pixels = new byte[bytes];
        new Random(SEED).nextBytes(pixels);
        return ByteBuffer.allocateDirect(bytes).put(pixels).flip();
    }
}

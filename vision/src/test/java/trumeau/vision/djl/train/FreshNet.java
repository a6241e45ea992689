package trumeau.vision.djl.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import trumeau.vision.classify.ModelFolder;

/** A small net that knows nothing yet: {@code models/blank} with random weights (He et al. 2015). */
final class FreshNet {

    private static final Path BLANK = Path.of("src/test/resources/models/blank").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private FreshNet() {}

    /** Writes it as a model folder. */
    static Path write(Path folder, long seed) throws IOException, NoSuchAlgorithmException {
        Files.createDirectories(folder);
        Files.copy(BLANK.resolve("skeleton.onnx"), folder.resolve("skeleton.onnx"));
        try (var net = TrainableNet.load(BLANK, ModelFolder.open(BLANK).card())) {
            fill(net, new Random(seed));
            try (var out = Files.newOutputStream(folder.resolve("net.pt"))) {
                net.write(out);
            }
            var bytes = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve("net.pt")));
            var digest = HexFormat.of().formatHex(bytes);
            var card = (ObjectNode) JSON.readTree(BLANK.resolve("model.json").toFile());
            card.put("weights", digest).putObject("sha256").put("net.pt", digest);
            Files.write(folder.resolve("model.json"), JSON.writeValueAsBytes(card));
            Files.write(folder.resolve("golden.json"), JSON.writeValueAsBytes(ModelWriter.golden(net)));
        }
        return folder;
    }

    private static void fill(TrainableNet net, Random random) {
        for (var values : net.parameters().values()) {
            var shape = values.getShape();
            if (shape.dimension() > 1) {
                var deviation = Math.sqrt(2.0 * shape.get(0) / shape.size());
                var fresh = new float[(int) shape.size()];
                for (var i = 0; i < fresh.length; i++) {
                    fresh[i] = (float) (random.nextGaussian() * deviation);
                }
                values.setRequiresGradient(false);
                values.addi(values.getManager().create(fresh, shape));
            }
        }
    }
}

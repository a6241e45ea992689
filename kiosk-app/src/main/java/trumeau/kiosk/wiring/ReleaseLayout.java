package trumeau.kiosk.wiring;

import java.util.List;
import java.util.stream.Stream;
import trumeau.vision.classify.ModelFolder;

/** Where each artefact stands in a release: what the publisher writes and {@link ServingGeneration} reads. */
public final class ReleaseLayout {

    public static final String CATALOGUE = "catalogue.jsonl";
    public static final String VECTORS = "items.vectors";
    public static final String ASSOCIATIONS = "associations.table";
    /** What was learnt of visits; a release of before, and one of a store where nobody took anything, has none. */
    public static final String ITEM_TABLE = "items.table";

    public static final String CONFIG = "config.json";
    /** Not every release has it. */
    public static final String CAMPAIGNS = "campaigns.json";
    /** What the store decides of its suggestions; may be absent. */
    public static final String RULES = "rules.json";
    /** May be absent, as all of {@link Surroundings}. */
    public static final String STORE_MAP = "store-map.json";

    public static final String ELSEWHERE = "elsewhere.json";

    public static final String FIT_COUNTS = "fit-counts.json";
    /** How items are put on somebody; may be absent. */
    public static final String CUT_OUTS = "cut-outs.json";
    /** The folder that a recogniser is loaded from. */
    public static final String MODEL_FOLDER = "model";

    public static final String MODEL_NET = "model/net.pt";
    public static final String MODEL_ONNX = "model/net.onnx";
    public static final String MODEL_JSON = "model/model.json";
    public static final String MODEL_GOLDEN = "model/golden.json";
    public static final String MODEL_CARD = "model/MODEL_CARD.md";
    /** Everything that a model may have, in the order of their names. */
    public static final List<String> MODEL_FILES = Stream.concat(
                    Stream.of(""), ModelFolder.INNER.stream().map(name -> name + "/"))
            .flatMap(folder -> Stream.of("MODEL_CARD.md", "golden.json", "model.json", "net.onnx", "net.pt")
                    .map(file -> MODEL_FOLDER + "/" + folder + file))
            .sorted()
            .toList();

    private ReleaseLayout() {}

    /**
     * Where a picture stands.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException for anything else, so that no name leads out of the folder
     */
    public static String picture(String sha256) {
        if (!isPictureName(sha256)) {
            throw new IllegalArgumentException("a picture is named by 64 hexadecimal digits, not \"" + sha256 + "\"");
        }
        return "pictures/" + sha256 + ".jpg";
    }

    /**
     * Where it stands which pixels of a picture are the item.
     *
     * @throws IllegalArgumentException as {@link #picture}
     */
    public static String cutOut(String sha256) {
        return picture(sha256).replace("pictures/", "cut-outs/").replace(".jpg", ".png");
    }

    public static boolean isPictureName(String text) {
        return text.matches("[0-9a-f]{64}");
    }
}

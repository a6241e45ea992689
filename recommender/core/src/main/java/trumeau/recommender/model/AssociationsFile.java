package trumeau.recommender.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.blob.BlobFile;
import trumeau.recommender.blob.Columns;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Provenance;

/**
 * The file of {@link ItemAssociations}: a {@link BlobFile} of kind {@code item-associations}, version 1.
 *
 * <p>About: {@code interactions} (their origin), {@code pairs} (categories taken together). Blobs: {@code ids} (UTF-8,
 * one a line), per row {@code popularity} (int32), {@code begins} (int32, one more than rows), {@code scales}
 * (float32); per entry {@code neighbours} (int32), {@code weights} (int8, 1..127), {@code shoppers} (int32).
 */
public final class AssociationsFile {

    private static final BlobFile.Kind KIND = new BlobFile.Kind("item-associations", 1);

    private AssociationsFile() {}

    /** The file as bytes; an equal model gives equal bytes. */
    public static byte[] write(ItemAssociations associations) {
        var table = associations.table();
        var blobs = new LinkedHashMap<String, ByteBuffer>();
        blobs.put("ids", Columns.of(associations.items()));
        blobs.put("popularity", Columns.of(table.popularity()));
        blobs.put("begins", Columns.of(table.begins()));
        blobs.put("scales", Columns.of(table.scales()));
        blobs.put("neighbours", Columns.of(table.neighbours()));
        blobs.put("weights", table.weights().duplicate());
        blobs.put("shoppers", Columns.of(table.shoppers()));
        return new BlobFile(KIND, about(associations), blobs).toBytes();
    }

    /**
     * Reads a file that serves with this catalogue; its columns stay views of {@code bytes}, as of a mapped file.
     *
     * @throws RecommenderException MALFORMED, WRONG_VERSION, or WRONG_CATALOGUE when it knows an item that the
     *     catalogue does not have
     */
    public static ItemAssociations read(ByteBuffer bytes, Catalogue catalogue) {
        var associations = read(bytes);
        for (var item : associations.items()) {
            if (catalogue.find(item).isEmpty()) {
                throw new RecommenderException(
                        Reason.WRONG_CATALOGUE,
                        "the associations know item " + item + ", which this catalogue does not have; train again");
            }
        }
        return associations;
    }

    /** Reads a file by itself, as for an evaluation without a catalogue. */
    public static ItemAssociations read(ByteBuffer bytes) {
        var file = BlobFile.read(bytes, KIND);
        var ids = Columns.ids(file.blob("ids"));
        var rows = ids.size();
        var begins = file.blob("begins", (rows + 1L) * Integer.BYTES).asIntBuffer();
        var entries = Math.max(0, begins.get(rows));
        var table = new ItemAssociations.Table(
                file.blob("popularity", (long) rows * Integer.BYTES).asIntBuffer(),
                begins,
                file.blob("scales", (long) rows * Float.BYTES).asFloatBuffer(),
                file.blob("neighbours", (long) entries * Integer.BYTES).asIntBuffer(),
                file.blob("weights", entries),
                file.blob("shoppers", (long) entries * Integer.BYTES).asIntBuffer());
        TableCheck.require(table, rows);
        return new ItemAssociations(ids, table, pairs(file), provenance(file));
    }

    private static ObjectNode about(ItemAssociations associations) {
        var about = new ObjectMapper()
                .createObjectNode()
                .put("interactions", associations.interactions().origin().code());
        var pairs = about.putArray("pairs");
        associations.pairs().forEach(pair -> pairs.addObject()
                .put("first", pair.first())
                .put("second", pair.second())
                .put("shoppers", pair.shoppers()));
        return about;
    }

    private static List<CategoryPair> pairs(BlobFile file) {
        var found = new ArrayList<CategoryPair>();
        for (var pair : file.about().path("pairs")) {
            try {
                found.add(new CategoryPair(
                        pair.path("first").asText(),
                        pair.path("second").asText(),
                        pair.path("shoppers").asInt()));
            } catch (IllegalArgumentException e) {
                throw new RecommenderException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
            }
        }
        return found;
    }

    private static Provenance provenance(BlobFile file) {
        var code = file.about().path("interactions").asText();
        for (var origin : Provenance.Origin.values()) {
            if (origin.code().equals(code)) {
                return new Provenance(origin);
            }
        }
        throw new RecommenderException(
                Reason.MALFORMED, "interactions come from store or simulated, not \"" + code + "\"");
    }
}

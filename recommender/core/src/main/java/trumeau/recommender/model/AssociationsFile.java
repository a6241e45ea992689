package trumeau.recommender.model;

import java.nio.ByteBuffer;
import trumeau.recommender.catalog.Catalogue;

/** The file of {@link ItemAssociations}. */
public final class AssociationsFile {

    private AssociationsFile() {}

    /** The file as bytes; an equal model gives equal bytes. */
    public static byte[] write(ItemAssociations associations) {
        throw new UnsupportedOperationException("next commit");
    }

    /** Reads a file that serves with this catalogue; its columns stay views of {@code bytes}, as of a mapped file. */
    public static ItemAssociations read(ByteBuffer bytes, Catalogue catalogue) {
        throw new UnsupportedOperationException("next commit");
    }
}

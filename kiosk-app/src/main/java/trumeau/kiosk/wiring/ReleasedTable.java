package trumeau.kiosk.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import trumeau.device.release.ArtefactName;
import trumeau.device.store.Generation;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTableFile;

/** What a release learnt of visits. Its file is mapped, so that a large one takes no memory of the app's own. */
final class ReleasedTable {

    private ReleasedTable() {}

    /**
     * Empty for a release without one.
     *
     * @throws ServingException when it can't be read or knows none of the catalogue's items
     * @throws trumeau.recommender.RecommenderException when it is malformed or of another version
     */
    static Optional<ItemTable> of(Generation generation, Catalogue catalogue) {
        var name = new ArtefactName(ReleaseLayout.ITEM_TABLE);
        if (generation.manifest().find(name).isEmpty()) {
            return Optional.empty();
        }
        var table = read(generation.file(name));
        if (table.size() > 0 && table.coverage(catalogue).both() == 0) {
            throw new ServingException("release " + generation.release() + " has a table of " + table.size()
                    + " items, none of which its catalogue has; publish it again with the table of this store");
        }
        return Optional.of(table);
    }

    private static ItemTable read(Path file) {
        try {
            return ItemTableFile.map(file);
        } catch (IOException e) {
            throw new ServingException("can't read " + file + "; sync again", e);
        }
    }
}

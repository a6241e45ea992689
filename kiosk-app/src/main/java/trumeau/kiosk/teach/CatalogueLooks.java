package trumeau.kiosk.teach;

import java.util.List;
import java.util.stream.IntStream;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.vision.teach.Neighbours;

/** The catalogue's items as what a taught thing must not be confused with. */
final class CatalogueLooks implements Neighbours {

    private final ItemVectors vectors;
    private final List<String> categories;

    CatalogueLooks(Catalogue catalogue, ItemVectors vectors) {
        this.vectors = vectors;
        this.categories = IntStream.range(0, vectors.size())
                .mapToObj(row ->
                        catalogue.find(vectors.item(row)).map(Item::category).orElse(""))
                .toList();
    }

    @Override
    public int rows() {
        return vectors.size();
    }

    @Override
    public String item(int row) {
        return vectors.item(row).value();
    }

    @Override
    public String category(int row) {
        return categories.get(row);
    }

    @Override
    public float[] look(int row) {
        return vectors.look(row).toArray();
    }

    @Override
    public float[] similarities(float[] look) {
        return vectors.similarities(new LookVector(vectors.space(), look));
    }
}

package trumeau.recommender.profile.train;

import java.util.ArrayList;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Vectors in Tribuo's dress. The name of a feature is its place, so that it is found again. */
final class Points {

    private Points() {}

    /** A vector with what it is; zeros are left out, as a feature that is absent. */
    static <T extends Output<T>> Example<T> example(double[] vector, T output) {
        var names = new ArrayList<String>();
        var values = new ArrayList<Double>();
        for (var i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                names.add(String.valueOf(i));
                values.add(vector[i]);
            }
        }
        return new ArrayExample<>(
                output,
                names.toArray(String[]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    static <T extends Output<T>> MutableDataset<T> dataset(OutputFactory<T> factory) {
        return new MutableDataset<>(new SimpleDataSourceProvenance("visits", factory), factory);
    }

    /** The place of a feature of this name. */
    static int place(String name) {
        return Integer.parseInt(name);
    }
}

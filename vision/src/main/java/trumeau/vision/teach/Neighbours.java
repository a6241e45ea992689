package trumeau.vision.teach;

/** The looks of the catalogue, row by row: what a taught thing may be confused with. Immutable; any thread. */
public interface Neighbours {

    int rows();

    /** The item that a row shows; an item may have several. */
    String item(int row);

    String category(int row);

    /** A copy of the row, of length 1. */
    float[] look(int row);

    /** The cosine of a look of length 1 to every row. */
    float[] similarities(float[] look);

    /** A catalogue without looks. */
    static Neighbours none() {
        return new Neighbours() {
            @Override
            public int rows() {
                return 0;
            }

            @Override
            public String item(int row) {
                throw new IndexOutOfBoundsException(row);
            }

            @Override
            public String category(int row) {
                throw new IndexOutOfBoundsException(row);
            }

            @Override
            public float[] look(int row) {
                throw new IndexOutOfBoundsException(row);
            }

            @Override
            public float[] similarities(float[] look) {
                return new float[0];
            }
        };
    }
}

package trumeau.recommender.evaluate;

import java.util.Arrays;
import java.util.Locale;
import trumeau.recommender.model.ItemAssociations;

/** A way to score every item for a shopper of whom some items are known. */
public enum TopNMethod {
    /** How many shoppers took it; the control that is always printed beside the others. */
    POPULARITY {
        @Override
        void score(ItemAssociations associations, int[] known, float[] scores) {
            for (var row = 0; row < scores.length; row++) {
                scores[row] = associations.popularity(row);
            }
        }
    },
    /** The sum of the weights in the rows of the known items. */
    ITEM_TO_ITEM {
        @Override
        void score(ItemAssociations associations, int[] known, float[] scores) {
            Arrays.fill(scores, 0);
            for (var row : known) {
                for (var entry = associations.begin(row); entry < associations.end(row); entry++) {
                    scores[associations.neighbour(entry)] += associations.weight(row, entry);
                }
            }
        }
    };

    /** As it is written on a command line: {@code popularity}, {@code item-to-item}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Overwrites {@code scores}, one per row of the model. */
    abstract void score(ItemAssociations associations, int[] known, float[] scores);
}

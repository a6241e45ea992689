package trumeau.recommender.serve;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import trumeau.recommender.index.Lab;
import trumeau.recommender.index.Palette;

/** How each item of the shelf compares with one look: by embedding, colour, category and pattern. */
final class LookMatch {

    /**
     * So much of a colour's nearness is the chance that eyes give it the item's name; the rest is what was measured.
     */
    private static final double BY_NAME = 0.75;

    /** Same name, whatever the light: as good as a middling nearness of the measured colours. */
    private static final double SAME_NAME = 0.7;
    /** From here on two colours agree; a distance of 25 in Lab. */
    private static final double AGREES = 0.5;

    private static final double UNKNOWN = -1;
    /** So many rows of a large shelf are looked at closely for each purpose. */
    private static final int NEAR = 300;
    /** What is sold out stands behind what is not, so few are enough. */
    private static final int FEW = 60;

    private final Shelf shelf;
    private final Look look;
    private final Tuning tuning;
    private final float[] similarities;
    private final double[] scores;
    private final Optional<Lab> shade;
    private final int category;
    private final int colour;
    private final int pattern;

    /** @param shown what may be suggested; of a large shelf only what is near is compared, and enough of this is */
    LookMatch(Shelf shelf, Look look, Tuning tuning, IntPredicate shown) {
        this.shelf = shelf;
        this.look = look;
        this.tuning = tuning;
        this.category = shelf.categoryWords().number(look.category());
        this.colour = shelf.colourWords().number(look.colour());
        this.pattern = shelf.patternWords().number(look.pattern().filter(name -> !name.isEmpty()));
        this.shade = look.rgb().map(Lab::ofRgb).or(() -> look.colour().flatMap(Palette::shade));
        this.similarities = shelf.isLarge() ? near(shown) : shelf.similarities(look.vector());
        this.scores = new double[similarities.length];
        Arrays.fill(scores, UNKNOWN);
    }

    /** The nearest of all, of those to be suggested, and of those of the category; NaN for the others. */
    private float[] near(IntPredicate shown) {
        var found = new float[shelf.size()];
        Arrays.fill(found, Float.NaN);
        IntPredicate stocked = position -> shelf.inStock(position) && shown.test(position);
        shelf.nearest(look.vector(), NEAR, position -> true, found);
        shelf.nearest(look.vector(), NEAR, stocked, found);
        if (look.category().isPresent()) {
            shelf.nearest(look.vector(), NEAR, position -> stocked.test(position) && sameCategory(position), found);
            shelf.nearest(look.vector(), FEW, position -> shown.test(position) && sameCategory(position), found);
        }
        return found;
    }

    Optional<String> category() {
        return look.category();
    }

    double similarity(int position) {
        return similarities[position];
    }

    /**
     * The item that this is: the most alike of all, if it is so by far, above the threshold, and its colour and
     * category agree too. Where they don't, the runner-up is not claimed in its stead.
     */
    OptionalInt sameItem() {
        var best = Shelf.NOWHERE;
        var second = Shelf.NOWHERE;
        for (var position = 0; position < similarities.length; position++) {
            if (isMoreAlike(position, best)) {
                second = best;
                best = position;
            } else if (isMoreAlike(position, second)) {
                second = position;
            }
        }
        return best != Shelf.NOWHERE && isSurely(best, second) ? OptionalInt.of(best) : OptionalInt.empty();
    }

    private boolean isMoreAlike(int position, int other) {
        return !Float.isNaN(similarities[position])
                && (other == Shelf.NOWHERE || similarities[position] > similarities[other]);
    }

    private boolean isSurely(int best, int second) {
        var sameItem = tuning.sameItem();
        var distinct =
                second == Shelf.NOWHERE || 1 - similarities[best] <= sameItem.ratio() * (1 - similarities[second]);
        return similarities[best] >= sameItem.threshold()
                && distinct
                && look.category().isPresent()
                && sameCategory(best)
                && agreement(best) >= AGREES;
    }

    /** The score by look alone, 0..1; NaN for what is not comparable. Worked out once. */
    double score(int position) {
        if (scores[position] == UNKNOWN) {
            scores[position] = workOut(position);
        }
        return scores[position];
    }

    private double workOut(int position) {
        if (!(similarities[position] >= tuning.comparable())) {
            return Double.NaN;
        }
        var shares = tuning.shares();
        return shares.look() * Math.max(0, similarities[position])
                + shares.colour() * nearness(position)
                + (sameCategory(position) ? shares.category() : 0)
                + patternPart(position);
    }

    /** The same as parts with their reasons; nearness of colours of different names belongs to the look. */
    Weighed weigh(int position) {
        var shares = tuning.shares();
        var item = shelf.item(position);
        var sameColour = sameColour(position);
        var colourPart = shares.colour() * nearness(position);
        var lookPart = shares.look() * Math.max(0, similarities[position]);
        return new Weighed(item)
                .add(new Reason.LooksAlike(similarities[position]), lookPart + (sameColour ? 0 : colourPart))
                .add(new Reason.SameColour(item.colour()), sameColour ? colourPart : 0)
                .add(new Reason.SameCategory(item.category()), sameCategory(position) ? shares.category() : 0)
                .add(new Reason.SamePattern(item.pattern()), patternPart(position));
    }

    /** 0..1: whether eyes would say that the colours are the same. */
    private double nearness(int position) {
        var chance = look.colourChances().getOrDefault(shelf.item(position).colour(), 0.0);
        return BY_NAME * chance + (1 - BY_NAME) * agreement(position);
    }

    /** 0..1, of the photo whose colour is nearest; 0 when one of the colours is not known. */
    private double agreement(int position) {
        var named = sameColour(position) ? SAME_NAME : 0;
        return shade.stream()
                .flatMap(own -> shelf.shades(position).stream().map(own::agreement))
                .reduce(named, Math::max);
    }

    /** The same pattern, as far as it is sure. */
    private double patternPart(int position) {
        return samePattern(position) ? tuning.shares().pattern() * look.patternConfidence() : 0;
    }

    private boolean sameColour(int position) {
        return shelf.colourWords().at(position) == colour;
    }

    private boolean sameCategory(int position) {
        return shelf.categoryWords().at(position) == category;
    }

    private boolean samePattern(int position) {
        return shelf.patternWords().at(position) == pattern;
    }
}

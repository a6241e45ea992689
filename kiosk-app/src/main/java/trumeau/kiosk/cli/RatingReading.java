package trumeau.kiosk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import trumeau.recommender.evaluate.RatingSplit;
import trumeau.recommender.rating.Scale;
import trumeau.recommender.train.RatingsFile;

/** Reads a file of ratings for a command and says what of it does not count. */
final class RatingReading {

    private RatingReading() {}

    /** Keeps a quarter back; which one is decided by the seed. */
    static RatingSplit split(Path file, Optional<Scale> scale, long seed, Standard standard) {
        var progress = standard.progress();
        var loaded = RatingsFile.read(file, scale, rows -> progress.at("rows read", rows, 0));
        if (loaded.refused() > 0) {
            standard.say(loaded.refused() + " rows could not be read"
                    + (loaded.outsideScale() > 0 ? ", " + loaded.outsideScale() + " of them outside the scale" : "")
                    + "; " + loaded.firstRefusals().get(0));
        }
        if (loaded.repeated() > 0) {
            standard.say(loaded.repeated() + " rows gave way to a newer rating of the same user for the same item");
        }
        return RatingSplit.of(loaded.ratings(), new SplittableRandom(seed));
    }
}

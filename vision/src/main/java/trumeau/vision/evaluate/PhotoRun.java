package trumeau.vision.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import trumeau.vision.VisionException;
import trumeau.vision.frame.LabelledPhoto;

/** Goes through photos one at a time; one that can't be read is named, counted and left out. */
final class PhotoRun {

    private static final System.Logger LOG = System.getLogger(PhotoRun.class.getName());

    private PhotoRun() {}

    /** What is done with one photo. */
    @FunctionalInterface
    interface Visit {

        /**
         * Measures one photo.
         *
         * @return whether it counts
         * @throws VisionException when the photo can't be read
         */
        boolean measure(LabelledPhoto photo, byte[] encoded);
    }

    /** Visits all; answers how many were left out. */
    static int over(List<LabelledPhoto> photos, Progress progress, Visit visit) {
        var skipped = 0;
        var done = 0;
        for (var photo : photos) {
            skipped += counts(photo, visit) ? 0 : 1;
            progress.done(++done, photos.size());
        }
        return skipped;
    }

    private static boolean counts(LabelledPhoto photo, Visit visit) {
        try {
            return visit.measure(photo, Files.readAllBytes(photo.file()));
        } catch (IOException | VisionException e) {
            LOG.log(System.Logger.Level.WARNING, "photo {0} is left out: {1}", photo.file(), e.getMessage());
            return false;
        }
    }
}

package trumeau.vision.djl.train;

import java.nio.file.Path;

/** Hears how training goes; called from the thread that trains. */
public interface TrainingListener {

    /** A photo that takes no part, and why. */
    void leftOut(Path photo, String why);

    /** So many of so many. */
    void at(String work, long done, long of);

    /** An epoch is done and kept. */
    void epoch(Epoch epoch);

    /**
     * An epoch.
     *
     * @param number counts from 1, warm-up included
     * @param of how many there will be
     * @param loss mean over the epoch
     * @param top1 share of the validation photos whose first guess is right, 0..1
     * @param validation how many validation photos there are
     */
    record Epoch(int number, int of, double loss, double top1, int validation) {}
}

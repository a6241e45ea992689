package trumeau.vision.djl.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it heard; can break off after an epoch, as a kill does. */
final class HeardTraining implements TrainingListener {

    final List<String> leftOut = new ArrayList<>();
    final List<Epoch> epochs = new ArrayList<>();
    private final int lastEpoch;

    HeardTraining() {
        this(Integer.MAX_VALUE);
    }

    HeardTraining(int lastEpoch) {
        this.lastEpoch = lastEpoch;
    }

    @Override
    public void leftOut(Path photo, String why) {
        leftOut.add(photo.getFileName() + ": " + why);
    }

    @Override
    public void at(String work, long done, long of) {}

    @Override
    public void epoch(Epoch epoch) {
        epochs.add(epoch);
        if (epoch.number() == lastEpoch) {
            throw new IllegalStateException("broken off");
        }
    }
}

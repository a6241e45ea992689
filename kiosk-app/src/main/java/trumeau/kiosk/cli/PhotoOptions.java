package trumeau.kiosk.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;

/** Which photos of a folder. */
final class PhotoOptions {

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            description = "train, validation, test or all. Default for a catalogue: train where the folder has splits.")
    private String split = "";

    @Option(
            names = "--labels",
            paramLabel = "LABELS",
            defaultValue = "top10",
            description = "Of a labels.csv: top10 (the public ten classes) or all. Default: ${DEFAULT-VALUE}.")
    private String labels = "top10";

    /** The photos that become a catalogue. */
    List<LabelledPhoto> catalogue(Path folder) {
        Folders.existing(folder, "photos");
        var wanted = !split.isEmpty() ? split : PhotoSet.hasSplits(folder) ? "train" : "all";
        return labelled(folder, wanted).photos();
    }

    /** The photos to measure on: all of them unless a split was named. */
    PhotoSet measured(Path folder) {
        Folders.existing(folder, "photos");
        return labelled(folder, split.isEmpty() ? "all" : split);
    }

    /** The photos to search: those for training where the folder tells them apart. */
    PhotoSet gallery(Path folder) {
        Folders.existing(folder, "gallery");
        return labelled(folder, PhotoSet.hasSplits(folder) ? "train" : "all");
    }

    private PhotoSet labelled(Path folder, String part) {
        var photos = PhotoSet.read(folder, PhotoSet.Split.of(part), PhotoSet.Labels.of(labels));
        if (photos.labels().isEmpty()) {
            throw new BadInput("photos " + folder + " have no labels; put them into one folder per class, as " + folder
                    + "/shirt/1.jpg, or write a labels.csv");
        }
        return photos;
    }
}

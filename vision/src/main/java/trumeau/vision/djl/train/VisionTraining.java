package trumeau.vision.djl.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.Digests;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelCard;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.NetOutputs;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSplit;

/**
 * Fine-tunes a model on labelled photos and writes the model folder. After each epoch the state is kept beside the
 * folder that is to be, so whoever stops it loses one epoch at most.
 */
public final class VisionTraining {

    private static final double NEW_ROW = 0.01;

    private final TrainingRequest request;
    private final TrainingListener listener;

    public VisionTraining(TrainingRequest request, TrainingListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /**
     * Trains. The same request on the same machine gives the same weights.
     *
     * @throws IllegalArgumentException when the photos are too few or the output is in the way
     * @throws VisionException {@code MODEL_*} when the start net is no trainable one, {@code ENGINE_FAILED}
     * @throws IOException when a file can't be written
     */
    public TrainingFigures run() throws IOException {
        if (Files.exists(request.output())) {
            throw new IllegalArgumentException(request.output() + " exists; name a fresh folder");
        }
        var start = trainable(request.start());
        var kinds = kinds(start.card().categories());
        var photos = new ArrayList<>(request.photos().training());
        photos.addAll(known(kinds));
        PhotoLoading.check(photos);
        var loading = new PhotoLoading(start.card().input(), kinds, listener);
        Files.createDirectories(request.output().getParent());
        try (var net = net(start, kinds);
                var training = loading.training(request.photos().training());
                var validation = loading.validation(
                        photos.subList(request.photos().training().size(), photos.size()))) {
            check(kinds, training, validation);
            return train(net, start, new Sets(training, validation));
        }
    }

    private record Sets(Samples training, Samples validation) {}

    private TrainingFigures train(TrainableNet net, ModelFolder start, Sets sets) throws IOException {
        var checkpoint =
                new Checkpoint(request.checkpoint(), training(start, net.card().categories()));
        var old = keepsMore(start.card()) ? Optional.of(TrainableNet.load(start.folder(), start.card())) : none();
        try (var tuning = new FineTuning(net, old, request.plan(), sets.training())) {
            var measurement = new Measurement(
                    net, sets.training(), sets.validation(), request.plan().seed());
            epochs(tuning, measurement, checkpoint);
            tuning.finish();
            var figures = measurement.take(start.card().thresholds());
            var counts = new ModelWriter.Counts(
                    sets.training().size(), sets.validation().size());
            new ModelWriter(request, start, net).write(figures, counts);
            checkpoint.delete();
            return figures;
        } finally {
            old.ifPresent(TrainableNet::close);
        }
    }

    private static Optional<TrainableNet> none() {
        return Optional.empty();
    }

    private boolean keepsMore(ModelCard card) {
        return request.plan().kept() > 0 && card.outputs().order().contains(NetOutputs.Kind.GARMENT);
    }

    private void epochs(FineTuning tuning, Measurement measurement, Checkpoint checkpoint) throws IOException {
        var all = request.plan().allEpochs();
        var first = request.begin() == TrainingRequest.Begin.ANEW ? 0 : checkpoint.restore(tuning.weights());
        var last = request.begin() == TrainingRequest.Begin.ENDED ? first : all;
        for (var epoch = first; epoch < last; epoch++) {
            var loss = tuning.epoch(epoch);
            var top1 = tuning.averaged(measurement::top1);
            checkpoint.save(epoch + 1, tuning.weights());
            listener.epoch(new TrainingListener.Epoch(epoch + 1, all, loss, top1, measurement.size()));
        }
    }

    private static ModelFolder trainable(Path folder) {
        var start = ModelFolder.open(folder);
        if (start.card().outputs().task() != NetOutputs.Task.GARMENT) {
            throw new VisionException(
                    Reason.MODEL_WRONG,
                    "model " + folder + " gives "
                            + start.card().outputs().task().words() + "; name one that looks at garments with --start");
        }
        if (!start.card().nets().engines().contains(InferenceEngine.PYTORCH)) {
            throw new VisionException(
                    Reason.MODEL_MISSING, "model " + folder + " has no net.pt to train on; name another with --start");
        }
        return start;
    }

    /** The start net's kinds that have photos, in its order, then the others by name. */
    private List<String> kinds(List<String> known) {
        var labels = new TreeSet<String>();
        request.photos().training().forEach(photo -> labels.add(photo.label()));
        var kinds = new ArrayList<>(known);
        kinds.retainAll(labels);
        labels.removeAll(kinds);
        kinds.addAll(labels);
        return kinds;
    }

    private List<LabelledPhoto> known(List<String> kinds) {
        var photos = new ArrayList<LabelledPhoto>();
        for (var photo : request.photos().validation()) {
            if (kinds.contains(photo.label())) {
                photos.add(photo);
            } else {
                listener.leftOut(photo.file(), "of the kind " + photo.label() + ", which has no photos to learn from");
            }
        }
        return photos;
    }

    private TrainableNet net(ModelFolder start, List<String> kinds) {
        var net = TrainableNet.load(start.folder(), start.card());
        if (kinds.equals(start.card().categories())) {
            return net;
        }
        try {
            return net.withAnswerRows(rows(net, start.card(), kinds), ModelWriter.described(start.card(), kinds));
        } catch (RuntimeException e) {
            net.close();
            throw e;
        }
    }

    /** A kind that the start net knows keeps its row, a new one gets small random numbers; then the garment's row. */
    private float[][] rows(TrainableNet net, ModelCard start, List<String> kinds) {
        var old = net.answerRows();
        var random = new Random(request.plan().seed());
        var rows = new ArrayList<float[]>();
        for (var kind : kinds) {
            var known = start.categories().indexOf(kind);
            var row = known >= 0 ? old[known] : new float[old[0].length];
            for (var i = 0; known < 0 && i < row.length - 1; i++) {
                row[i] = (float) (random.nextGaussian() * NEW_ROW);
            }
            rows.add(row);
        }
        for (var i = start.categories().size(); i < old.length; i++) {
            rows.add(old[i]);
        }
        return rows.toArray(float[][]::new);
    }

    /** What could be read is what counts. */
    private static void check(List<String> kinds, Samples training, Samples validation) {
        var read = new ArrayList<LabelledPhoto>();
        IntStream.concat(Arrays.stream(training.kinds()), Arrays.stream(validation.kinds()))
                .forEach(kind -> read.add(new LabelledPhoto(Path.of(""), kinds.get(kind))));
        PhotoLoading.check(read);
        if (validation.size() == 0) {
            throw new IllegalArgumentException("no validation photo can be read; name others with --validation DIR");
        }
    }

    /** Names all that the weights depend on. */
    private String training(ModelFolder start, List<String> kinds) throws IOException {
        var text = new StringBuilder(start.card().nets().weights() + request.plan() + kinds);
        append(text, request.photos().training());
        append(text, request.photos().validation());
        return Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, List<LabelledPhoto> photos) throws IOException {
        for (var photo : photos) {
            text.append('\n').append(photo.label()).append(' ').append(photo.file());
            text.append(' ').append(Files.exists(photo.file()) ? Files.size(photo.file()) : -1);
        }
    }

    /** The split of photos that a folder's kinds give when nothing else is said. */
    public static PhotoSplit split(List<LabelledPhoto> photos, long seed) {
        PhotoLoading.check(photos);
        return PhotoSplit.of(photos, seed);
    }
}

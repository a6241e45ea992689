package trumeau.vision.djl.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The state after a whole epoch, in a file beside the model folder that is to be: goes on where training stopped.
 * Written whole under another name, then moved into place.
 */
final class Checkpoint {

    private static final int FORMAT = 1;

    private final Path file;
    private final String training;

    /** @param training names everything that the state depends on: photos, start net, plan */
    Checkpoint(Path file, String training) {
        this.file = file;
        this.training = training;
    }

    void save(int epochs, List<Weights> weights) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
            out.writeInt(FORMAT);
            out.writeUTF(training);
            out.writeInt(epochs);
            for (var one : weights) {
                for (var row : one.state()) {
                    write(out, row);
                }
            }
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Takes back the state.
     *
     * @return how many epochs are done
     * @throws IllegalArgumentException when there is none, it is of another training, or it is damaged
     */
    int restore(List<Weights> weights) throws IOException {
        if (Files.notExists(file)) {
            throw new IllegalArgumentException("there is no " + file + " to go on from; leave --resume away");
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORMAT || !in.readUTF().equals(training)) {
                throw new IllegalArgumentException(file
                        + " is of a training with other photos, another start net or other options; give the same"
                        + " again, or leave --resume away to begin anew");
            }
            var epochs = in.readInt();
            for (var one : weights) {
                var state = one.state();
                for (var row : state) {
                    read(in, row);
                }
                one.restore(state);
            }
            return epochs;
        } catch (EOFException e) {
            throw new IllegalArgumentException(file + " is damaged; leave --resume away to begin anew", e);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static void write(DataOutputStream out, float[] row) throws IOException {
        for (var value : row) {
            out.writeFloat(value);
        }
    }

    private static void read(DataInputStream in, float[] row) throws IOException {
        for (var i = 0; i < row.length; i++) {
            row[i] = in.readFloat();
        }
    }
}

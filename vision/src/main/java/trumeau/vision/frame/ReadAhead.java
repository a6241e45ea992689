package trumeau.vision.frame;

import java.time.Duration;
import java.util.Optional;
import trumeau.vision.VisionException;

/**
 * Makes a patient source of a reader that may block for ever: a daemon thread reads into one slot, newest wins. The
 * reader is closed by its own thread, except that {@link Reader#interrupt} may hurry it.
 */
public final class ReadAhead implements FrameSource {

    private static final System.Logger LOG = System.getLogger(ReadAhead.class.getName());

    private final Reader reader;
    private final PictureSlot slot = new PictureSlot();

    /**
     * Starts the thread.
     *
     * @param name of the thread, after {@code trumeau-}
     */
    public ReadAhead(String name, Reader reader) {
        this.reader = reader;
        var thread = new Thread(this::run, "trumeau-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads pictures and may block. */
    public interface Reader {

        /**
         * The next picture. Its pixels, if it has them, must not be written to again: they are handed to another
         * thread.
         *
         * @throws VisionException when there will be no more
         */
        Picture read();

        /** Makes a blocked {@link #read} end if that can be done from another thread. */
        void interrupt();

        /** Lets go of the device; called once, by the thread that reads. */
        void close();
    }

    @Override
    public Optional<Picture> next(Duration patience) {
        return slot.take(patience);
    }

    @Override
    public void close() {
        if (!slot.isClosed()) {
            slot.close();
            reader.interrupt();
        }
    }

    private void run() {
        try {
            while (!slot.isClosed()) {
                slot.put(reader.read());
            }
        } catch (VisionException e) {
            slot.lose(e);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            slot.lose(new VisionException(VisionException.Reason.CAMERA_LOST, "the camera's reader broke", e));
        } finally {
            closeReader();
        }
    }

    private void closeReader() {
        try {
            reader.close();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a camera could not be let go", e);
        }
    }
}

package trumeau.device.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import trumeau.device.identity.DeviceId;

/**
 * What this device remembers: one SQLite file, held by one process at a time. Safe for any thread; one transaction at a
 * time.
 *
 * <p>An acknowledged write survives a power cut (WAL, synchronous=FULL).
 */
public final class DeviceStore implements AutoCloseable {

    private final Path dataFolder;

    private DeviceStore(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    public static DeviceStore open(Path dataFolder) {
        return open(dataFolder, InstantSource.system());
    }

    /**
     * Opens the store in {@code dataFolder}, which is made if it lacks.
     *
     * <p>{@link trumeau.device.DeviceException} LOCKED if another process has the folder, NOT_WRITABLE, NO_SPACE,
     * TOO_NEW. A damaged file is put aside, never deleted, and a fresh one begun; see {@link #putAside}.
     */
    public static DeviceStore open(Path dataFolder, InstantSource clock) {
        Objects.requireNonNull(clock, "clock");
        return new DeviceStore(dataFolder);
    }

    /** Runs {@code work} and commits; if it throws, nothing is written. Never nested. */
    public <T> T inTransaction(Function<Transaction, T> work) {
        return work.apply(transaction());
    }

    /** The generation that serves, if one was ever installed. */
    public Optional<Generation> active() {
        return inTransaction(Transaction::active);
    }

    public DeviceId deviceId() {
        return inTransaction(Transaction::deviceId);
    }

    public Path dataFolder() {
        return dataFolder;
    }

    /** Where the damaged file lies, if one was found when this store was opened: a person should know. */
    public Optional<Path> putAside() {
        return Optional.empty();
    }

    private Transaction transaction() {
        throw new UnsupportedOperationException("not yet: " + dataFolder);
    }

    /** Empties the log into the file and frees the folder for another process. Closing twice is harmless. */
    @Override
    public void close() {}
}

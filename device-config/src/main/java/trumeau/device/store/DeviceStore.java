package trumeau.device.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import trumeau.device.DeviceException;
import trumeau.device.DeviceException.Reason;
import trumeau.device.disk.DurableFiles;
import trumeau.device.disk.FolderLock;
import trumeau.device.disk.FreeSpace;
import trumeau.device.identity.DeviceId;

/**
 * What this device remembers: one SQLite file, held by one process at a time. Safe for any thread; one transaction at a
 * time.
 *
 * <p>An acknowledged write survives a power cut (WAL, synchronous=FULL).
 */
public final class DeviceStore implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DeviceStore.class.getName());
    private static final String LOCK = "device.lock";
    private static final String UNPACKED_DRIVER = "org.sqlite.tmpdir";

    private static final Set<Reason> DAMAGE = EnumSet.of(Reason.CORRUPT, Reason.RELEASE_MALFORMED);

    private final Path dataFolder;
    private final FolderLock folderLock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Connection connection;
    private Optional<Path> putAside = Optional.empty();
    private boolean closed;

    private DeviceStore(Path dataFolder, FolderLock folderLock, InstantSource clock)
            throws IOException, SQLException, DamagedException {
        this.dataFolder = dataFolder;
        this.folderLock = folderLock;
        this.connection = openOrBegin(clock);
    }

    public static DeviceStore open(Path dataFolder) {
        return open(dataFolder, InstantSource.system());
    }

    /**
     * Opens the store in {@code dataFolder}, which is made if it lacks.
     *
     * <p>{@link DeviceException} LOCKED if another process has the folder, NOT_WRITABLE, NO_SPACE, TOO_NEW. A damaged
     * file is put aside, never deleted, and a fresh one begun; see {@link #putAside}.
     */
    public static DeviceStore open(Path dataFolder, InstantSource clock) {
        var folder = dataFolder.toAbsolutePath().normalize();
        try {
            DurableFiles.createFolders(folder);
            unpackDriverIn(folder.resolve("native"));
            return openLocked(folder, clock);
        } catch (IOException e) {
            throw full(folder, e)
                    .orElseGet(() -> new DeviceException(
                            Reason.NOT_WRITABLE,
                            "can't write to data folder " + folder + " (" + e.getMessage()
                                    + "); make it writable, or choose another with --data",
                            e));
        } catch (SQLException e) {
            throw full(folder, e).orElseGet(() -> SqliteFile.failed("can't open the device's store in " + folder, e));
        } catch (DamagedException e) {
            throw new DeviceException(Reason.CORRUPT, "a fresh store in " + folder + " is damaged; check the disk", e);
        }
    }

    /** Runs {@code work} and commits; if it throws, nothing is written. Never nested. */
    public <T> T inTransaction(Function<Transaction, T> work) {
        if (oneAtATime.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction inside a transaction");
        }
        oneAtATime.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the device's store is closed");
            }
            return commit(connection, transaction(connection), work);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The generation that serves, if one was ever installed. */
    public Optional<Generation> active() {
        return inTransaction(Transaction::active);
    }

    public Path dataFolder() {
        return dataFolder;
    }

    /** The folder in which each generation has one of its own, named {@code gen-N}. */
    public Path generationsFolder() {
        return dataFolder.resolve("generations");
    }

    /** Where the damaged file lies, if one was found when this store was opened: a person should know. */
    public Optional<Path> putAside() {
        return putAside;
    }

    /** Empties the log into the file and frees the folder for another process. Closing twice is harmless. */
    @Override
    public void close() {
        oneAtATime.lock();
        try {
            if (!closed) {
                closed = true;
                connection.close();
                folderLock.close();
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "the device's store did not close cleanly", e);
            folderLock.close();
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Optional<DeviceException> full(Path folder, Exception trouble) {
        var said = "the disk under data folder " + folder + " is full (" + trouble.getMessage() + "); free some space";
        return FreeSpace.ofTheDisk().explains(trouble, folder)
                ? Optional.of(new DeviceException(Reason.NO_SPACE, said, trouble))
                : Optional.empty();
    }

    private static DeviceStore openLocked(Path folder, InstantSource clock)
            throws IOException, SQLException, DamagedException {
        var lock = lock(folder);
        try {
            return new DeviceStore(folder, lock, clock);
        } catch (IOException | SQLException | DamagedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FolderLock lock(Path folder) throws IOException {
        var taken = FolderLock.take(folder, LOCK);
        if (taken.isEmpty()) {
            throw new DeviceException(
                    Reason.LOCKED,
                    "data folder " + folder + " is in use by process " + FolderLock.holder(folder, LOCK)
                            + "; stop it, or choose another folder with --data");
        }
        return taken.get();
    }

    private Connection openOrBegin(InstantSource clock) throws IOException, SQLException, DamagedException {
        var file = dataFolder.resolve("device.db");
        var created = new AuditEntry(clock.instant(), AuditEntry.Event.STORE_CREATED, file.toString());
        try {
            return begin(file, Files.exists(file) ? List.of() : List.of(created));
        } catch (DamagedException e) {
            var aside = SqliteFile.putAside(file, clock.instant().toString().replace(":", ""));
            LOG.log(System.Logger.Level.ERROR, "the device's store was damaged and is put aside: " + aside, e);
            putAside = Optional.of(aside);
            var entry = new AuditEntry(clock.instant(), AuditEntry.Event.STORE_PUT_ASIDE, aside.toString());
            return begin(file, List.of(created, entry));
        }
    }

    private Connection begin(Path file, List<AuditEntry> entries) throws SQLException, DamagedException {
        var opened = SqliteFile.open(file);
        try {
            var transaction = transaction(opened);
            var unused = commit(opened, transaction, tx -> {
                transaction.begin(DeviceId.random(new SecureRandom()));
                entries.forEach(tx::audit);
                transaction.readAll();
                return transaction;
            });
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            if (e instanceof DeviceException device && !DAMAGE.contains(device.reason())) {
                throw device;
            }
            throw new DamagedException(String.valueOf(e.getMessage()), e);
        }
    }

    private SqliteTransaction transaction(Connection on) {
        return new SqliteTransaction(new Sql(on), generationsFolder());
    }

    private static <T> T commit(Connection on, Transaction transaction, Function<Transaction, T> work) {
        var committed = false;
        try {
            var result = work.apply(transaction);
            on.commit();
            committed = true;
            return result;
        } catch (SQLException e) {
            throw SqliteFile.failed("the device's store can't be written", e);
        } finally {
            if (!committed) {
                rollback(on);
            }
        }
    }

    private static void rollback(Connection on) {
        try {
            on.rollback();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "a transaction could not be undone; its connection ends it", e);
        }
    }

    /** The driver unpacks its native library; a system's temporary folder may forbid to run what lies there. */
    private static void unpackDriverIn(Path folder) throws IOException {
        DurableFiles.createFolders(folder);
        if (System.getProperty(UNPACKED_DRIVER) == null) {
            System.setProperty(UNPACKED_DRIVER, folder.toString());
        }
    }
}

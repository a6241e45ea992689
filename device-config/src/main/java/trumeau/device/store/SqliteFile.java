package trumeau.device.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import trumeau.device.DeviceException;
import trumeau.device.DeviceException.Reason;

/** Opens a SQLite file so that an acknowledged write survives a power cut, and says whether it is whole. */
final class SqliteFile {

    private static final int SYNCHRONOUS_FULL = 2;

    private SqliteFile() {}

    /** A connection in manual commit with an up-to-date schema; {@link DamagedException} if the file is no good. */
    static Connection open(Path file) throws SQLException, DamagedException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        Connection connection = null;
        try {
            connection = config.createConnection("jdbc:sqlite:" + file);
            requireWhole(connection);
            requirePragmas(connection);
            connection.setAutoCommit(false);
            Schema.update(connection);
            return connection;
        } catch (SQLException | DeviceException | DamagedException e) {
            if (connection != null) {
                connection.close();
            }
            if (e instanceof SQLException sql && isDamage(sql)) {
                throw new DamagedException(String.valueOf(sql.getMessage()), sql);
            }
            throw e;
        }
    }

    /** Moves the file and its log out of the way, under a name that tells when; answers where it lies. */
    static Path putAside(Path file, String when) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".corrupt-" + when);
        for (var suffix : new String[] {"", "-wal", "-shm"}) {
            var part = Path.of(file + suffix);
            if (Files.exists(part)) {
                Files.move(part, Path.of(aside + suffix));
            }
        }
        return aside;
    }

    static DeviceException failed(String what, SQLException cause) {
        var full = cause instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
        var reason = full ? Reason.NO_SPACE : Reason.STORE_FAILED;
        return new DeviceException(reason, what + ": " + cause.getMessage(), cause);
    }

    private static void requireWhole(Connection connection) throws SQLException, DamagedException {
        var found = text(connection, "PRAGMA quick_check(1)");
        if (!found.equals("ok")) {
            throw new DamagedException(found, null);
        }
    }

    private static void requirePragmas(Connection connection) throws SQLException {
        var journal = text(connection, "PRAGMA journal_mode");
        var synchronous = text(connection, "PRAGMA synchronous");
        if (!journal.equals("wal") || !synchronous.equals(Integer.toString(SYNCHRONOUS_FULL))) {
            throw new DeviceException(
                    Reason.NOT_WRITABLE,
                    "the disk under the data folder can't keep a database safe (journal_mode " + journal
                            + ", synchronous " + synchronous + "); use a local disk");
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private static boolean isDamage(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return false;
        }
        var name = sqlite.getResultCode().name();
        return name.startsWith("SQLITE_CORRUPT") || name.startsWith("SQLITE_NOTADB");
    }
}

package trumeau.device.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import trumeau.device.DeviceException;

/** The store's tables, as numbered SQL files that are run once each, in order, each in one transaction. */
final class Schema {

    private static final List<String> STEPS = List.of(
            "V001__device.sql",
            "V002__shop_floor.sql",
            "V003__staff.sql",
            "V004__fit.sql",
            "V005__events_travel.sql",
            "V006__taken.sql",
            "V007__mirror.sql");

    private Schema() {}

    /** Brings a database up to date; DeviceException TOO_NEW if it is ahead of this app. */
    static void update(Connection connection) throws SQLException {
        var version = version(connection);
        if (version > STEPS.size()) {
            throw new DeviceException(
                    DeviceException.Reason.TOO_NEW,
                    "the device's store has format " + version + ", this app knows " + STEPS.size()
                            + "; install the newer app, or choose another folder with --data");
        }
        for (int next = version; next < STEPS.size(); next++) {
            try (var statement = connection.createStatement()) {
                for (var sql : read(STEPS.get(next)).split(";\\s*\n", -1)) {
                    if (!sql.isBlank()) {
                        statement.executeUpdate(sql);
                    }
                }
                statement.executeUpdate("PRAGMA user_version = " + (next + 1));
            }
            connection.commit();
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String read(String step) {
        try (var in = Schema.class.getResourceAsStream(step)) {
            if (in == null) {
                throw new IllegalStateException(step + " is missing from the app");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

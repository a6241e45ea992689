package trumeau.device.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The staff's rows in SQL. */
record SqliteStaffRows(Sql sql) implements StaffRows {

    private static final String TRIES = "SELECT wrong, last_at, shut_until, hour_began, in_hour FROM pin_tries ";

    /** Throws if any row can't be understood. */
    void readAll() {
        var unused = sql.all(TRIES, SqliteStaffRows::tries);
    }

    @Override
    public Optional<String> pinHash() {
        return sql.one("SELECT hash FROM staff_pin", row -> row.getString(1));
    }

    @Override
    public void setPinHash(String hash) {
        sql.update("INSERT OR REPLACE INTO staff_pin VALUES (1, ?)", hash);
    }

    @Override
    public PinTries tries(String entrance) {
        return sql.one(TRIES + "WHERE entrance = ?", SqliteStaffRows::tries, entrance)
                .orElse(PinTries.NONE);
    }

    @Override
    public void setTries(String entrance, PinTries tries) {
        sql.update(
                "INSERT OR REPLACE INTO pin_tries VALUES (?, ?, ?, ?, ?, ?)",
                entrance,
                tries.wrong(),
                tries.lastAt().toString(),
                tries.shutUntil().toString(),
                tries.hourBegan().toString(),
                tries.inHour());
    }

    private static PinTries tries(ResultSet row) throws SQLException {
        return new PinTries(
                row.getInt(1),
                Instant.parse(row.getString(2)),
                Instant.parse(row.getString(3)),
                Instant.parse(row.getString(4)),
                row.getInt(5));
    }
}

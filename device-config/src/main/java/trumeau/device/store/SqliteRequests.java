package trumeau.device.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import trumeau.device.outbox.Event;

/** The requests in SQL; one without a thing has an empty item. */
record SqliteRequests(Sql sql) implements RequestTable {

    private static final StockRow.Key NOTHING = new StockRow.Key("", "", "");

    @Override
    public void add(RequestRow request) {
        var wish = request.wish().orElse(NOTHING);
        sql.update(
                "INSERT INTO requests (id, item, size, colour, asked_at, taken) VALUES (?, ?, ?, ?, ?, ?)",
                request.id(),
                wish.item(),
                wish.size(),
                wish.colour(),
                request.askedAt().toString(),
                request.taken() ? 1 : 0);
    }

    @Override
    public void take(String id) {
        sql.update("UPDATE requests SET taken = 1 WHERE id = ?", id);
    }

    @Override
    public void end(String id, RequestRow.End end) {
        sql.update(
                "UPDATE requests SET ended_at = ?, ending = ?, wait_ms = ? WHERE id = ? AND ended_at IS NULL",
                end.at().toString(),
                end.ending().name(),
                end.waited().toMillis(),
                id);
    }

    @Override
    public List<RequestRow> open() {
        return sql.all(
                "SELECT id, item, size, colour, asked_at, taken FROM requests WHERE ended_at IS NULL ORDER BY asked_at",
                SqliteRequests::request);
    }

    @Override
    public List<RequestRow.End> endsSince(Instant askedSince) {
        return sql.all(
                "SELECT ended_at, ending, wait_ms FROM requests WHERE ended_at IS NOT NULL AND asked_at >= ?"
                        + " ORDER BY asked_at",
                SqliteRequests::end,
                askedSince.toString());
    }

    @Override
    public void forgetBefore(Instant asked) {
        sql.update("DELETE FROM requests WHERE asked_at < ?", asked.toString());
    }

    private static RequestRow request(ResultSet row) throws SQLException {
        var wish = new StockRow.Key(row.getString(2), row.getString(3), row.getString(4));
        return new RequestRow(
                row.getString(1),
                Optional.of(wish).filter(thing -> !thing.equals(NOTHING)),
                Instant.parse(row.getString(5)),
                row.getInt(6) == 1);
    }

    private static RequestRow.End end(ResultSet row) throws SQLException {
        return new RequestRow.End(
                Instant.parse(row.getString(1)),
                Event.Ending.valueOf(row.getString(2)),
                Duration.ofMillis(row.getLong(3)));
    }
}

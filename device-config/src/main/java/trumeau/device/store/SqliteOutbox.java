package trumeau.device.store;

import java.util.List;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.EventLine;

/** The outbox in SQL. */
record SqliteOutbox(Sql sql) implements OutboxTable {

    @Override
    public void add(Event event) {
        sql.update("INSERT INTO outbox (body) VALUES (?)", EventLine.of(event));
    }

    @Override
    public String epoch() {
        return sql.one("SELECT epoch FROM outbox_epoch", row -> row.getString(1))
                .orElseThrow();
    }

    @Override
    public List<Waiting> oldest(int limit) {
        return sql.all(
                "SELECT seq, body FROM outbox ORDER BY seq LIMIT ?",
                row -> new Waiting(row.getLong(1), row.getString(2)),
                limit);
    }

    @Override
    public void arrived(long sequence) {
        sql.update("DELETE FROM outbox WHERE seq <= ?", sequence);
    }

    @Override
    public long count() {
        return sql.one("SELECT count(*) FROM outbox", row -> row.getLong(1)).orElse(0L);
    }
}

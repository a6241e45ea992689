package trumeau.device.store;

import java.util.ArrayList;
import java.util.List;
import trumeau.device.outbox.Batch;
import trumeau.device.outbox.Event;
import trumeau.device.outbox.EventLine;
import trumeau.device.outbox.Waiting;

/**
 * The outbox in SQL.
 *
 * @param most how many events wait at most
 */
record SqliteOutbox(Sql sql, int most) implements OutboxTable {

    @Override
    public void add(Event event) {
        sql.update("INSERT INTO outbox (body) VALUES (?)", EventLine.of(event));
        var tooMany = sql.update("DELETE FROM outbox WHERE seq <= (SELECT max(seq) FROM outbox) - ?", most);
        if (tooMany > 0) {
            sql.update("UPDATE outbox_travel SET dropped = dropped + ?", tooMany);
        }
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

    /** Where a batch ends is written down before it is sent, so that it is cut there again after a crash. */
    @Override
    public List<Waiting> nextToTravel() {
        var oldest = oldest(Batch.MOST_EVENTS);
        if (oldest.isEmpty()) {
            return oldest;
        }
        var end = end();
        var begun = oldest.stream().filter(event -> event.sequence() <= end).toList();
        if (!begun.isEmpty()) {
            return begun;
        }
        var cut = cut(oldest);
        sql.update(
                "UPDATE outbox_travel SET batch_end = ?",
                cut.get(cut.size() - 1).sequence());
        return cut;
    }

    @Override
    public void arrived(long sequence) {
        sql.update("DELETE FROM outbox WHERE seq <= ?", sequence);
    }

    @Override
    public long count() {
        return sql.one("SELECT count(*) FROM outbox", row -> row.getLong(1)).orElse(0L);
    }

    @Override
    public long dropped() {
        return sql.one("SELECT dropped FROM outbox_travel", row -> row.getLong(1))
                .orElseThrow();
    }

    private long end() {
        return sql.one("SELECT batch_end FROM outbox_travel", row -> row.getLong(1))
                .orElseThrow();
    }

    private static List<Waiting> cut(List<Waiting> oldest) {
        var cut = new ArrayList<Waiting>();
        var characters = 0;
        for (var event : oldest) {
            characters += event.line().length();
            if (!cut.isEmpty() && characters > Batch.MOST_BYTES) {
                break;
            }
            cut.add(event);
        }
        return cut;
    }
}

package trumeau.device.store;

import java.time.LocalDate;
import java.util.List;
import trumeau.device.outbox.Event.Fit;

/** The answers in SQL. */
record SqliteFits(Sql sql) implements FitTable {

    @Override
    public List<FitRow> all() {
        return sql.all(
                "SELECT item, day, fit, answers FROM fit_answers",
                row -> new FitRow(
                        row.getString(1),
                        LocalDate.parse(row.getString(2)),
                        Fit.valueOf(row.getString(3)),
                        row.getInt(4)));
    }

    @Override
    public void count(String item, LocalDate day, Fit fit) {
        sql.update(
                "INSERT INTO fit_answers VALUES (?, ?, ?, 1)"
                        + " ON CONFLICT (item, day, fit) DO UPDATE SET answers = answers + 1",
                item,
                day.toString(),
                fit.name());
    }
}

package trumeau.device.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** The live figures in SQL. */
record SqliteFigures(Sql sql) implements FigureTable {

    private static final int NONE = -1;

    @Override
    public List<StockRow> stock() {
        return sql.all(
                "SELECT item, size, colour, pieces, at, source, overruled FROM live_stock", SqliteFigures::stock);
    }

    @Override
    public List<PriceRow> prices() {
        return sql.all("SELECT item, amount, currency, at, source FROM live_price", SqliteFigures::price);
    }

    @Override
    public void put(StockRow row) {
        sql.update(
                "INSERT OR REPLACE INTO live_stock VALUES (?, ?, ?, ?, ?, ?, ?)",
                row.key().item(),
                row.key().size(),
                row.key().colour(),
                row.pieces(),
                row.at().toString(),
                row.source(),
                row.overruled().orElse(NONE));
    }

    @Override
    public void put(PriceRow row) {
        sql.update(
                "INSERT OR REPLACE INTO live_price VALUES (?, ?, ?, ?, ?)",
                row.item(),
                row.amount().toPlainString(),
                row.currency(),
                row.at().toString(),
                row.source());
    }

    private static StockRow stock(ResultSet row) throws SQLException {
        var key = new StockRow.Key(row.getString(1), row.getString(2), row.getString(3));
        var overruled = row.getInt(7);
        return new StockRow(
                key,
                row.getInt(4),
                Instant.parse(row.getString(5)),
                row.getString(6),
                overruled == NONE ? OptionalInt.empty() : OptionalInt.of(overruled));
    }

    private static PriceRow price(ResultSet row) throws SQLException {
        return new PriceRow(
                row.getString(1),
                new BigDecimal(row.getString(2)),
                row.getString(3),
                Instant.parse(row.getString(4)),
                row.getString(5));
    }
}

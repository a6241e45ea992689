package trumeau.device.store;

import java.util.Optional;

/** The mirror's rows in SQL. */
record SqliteMirror(Sql sql) implements MirrorTable {

    @Override
    public Optional<MirrorRow> setup() {
        return sql.one(
                "SELECT rotation, mirrored, tilt, turn, height, size FROM mirror_setup",
                row -> new MirrorRow(
                        row.getInt(1),
                        row.getInt(2) != 0,
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getDouble(6)));
    }

    @Override
    public void set(MirrorRow row) {
        sql.update(
                "INSERT OR REPLACE INTO mirror_setup VALUES (1, ?, ?, ?, ?, ?, ?)",
                row.rotation(),
                row.mirrored() ? 1 : 0,
                row.tilt(),
                row.turn(),
                row.height(),
                row.size());
    }

    @Override
    public void forgetSetup() {
        sql.update("DELETE FROM mirror_setup");
    }

    @Override
    public Optional<String> light() {
        return sql.one("SELECT preset FROM mirror_light", row -> row.getString(1));
    }

    @Override
    public void setLight(String preset) {
        sql.update("INSERT OR REPLACE INTO mirror_light VALUES (1, ?)", preset);
    }
}

package trumeau.device.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.device.DeviceException;
import trumeau.device.identity.DeviceId;
import trumeau.device.release.ReleaseManifest;
import trumeau.device.release.ReleaseNumber;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.release.Sha256;
import trumeau.device.release.TrustFloor;
import trumeau.device.release.TrustFloor.Seen;

/** The transaction in SQL. */
final class SqliteTransaction implements Transaction {

    private static final int LONGEST_TRAIL = 10_000;
    private static final String GENERATION = "SELECT i.generation, i.content, i.content_sha256 FROM install i ";

    private final Sql sql;
    private final Path generations;

    /** @param generations the folder in which each generation has its own */
    SqliteTransaction(Sql sql, Path generations) {
        this.sql = sql;
        this.generations = generations;
    }

    /** Makes the rows that are there from the first day. */
    void begin(DeviceId fresh) {
        sql.update("INSERT OR IGNORE INTO device VALUES (1, ?, 0)", fresh.value());
        sql.update("INSERT OR IGNORE INTO outbox_epoch VALUES (1, lower(hex(randomblob(16))))");
        sql.update("INSERT OR IGNORE INTO outbox_travel VALUES (1, 0, 0)");
        sql.update("INSERT OR IGNORE INTO trust (slot, latest_time) VALUES (1, ?)", Instant.EPOCH.toString());
    }

    /** Throws if any row that matters can't be understood. */
    void readAll() {
        Stream.of(
                        figures().stock(),
                        figures().prices(),
                        requests().open(),
                        fits().all(),
                        mirror().setup(),
                        mirror().light(),
                        outbox().epoch(),
                        outbox().dropped())
                .forEach(Objects::requireNonNull);
        Stream.of(deviceId(), floor(), rolledBack(), nextGeneration(), generations(), auditTrail(LONGEST_TRAIL))
                .forEach(Objects::requireNonNull);
        staff().readAll();
    }

    @Override
    public DeviceId deviceId() {
        return sql.one("SELECT id FROM device", row -> new DeviceId(row.getString(1)))
                .orElseThrow();
    }

    @Override
    public Optional<Generation> active() {
        return sql.one(GENERATION + "JOIN serving s ON s.generation = i.generation", this::generation);
    }

    @Override
    public List<Generation> generations() {
        return sql.all(GENERATION + "ORDER BY i.generation DESC", this::generation);
    }

    @Override
    public Seen seen(long generation) {
        return sql.one(
                        "SELECT release, manifest_sha256 FROM install WHERE generation = ?",
                        row -> seen(row.getLong(1), row.getString(2)),
                        generation)
                .orElseThrow(() -> new IllegalArgumentException("no generation " + generation));
    }

    @Override
    public long nextGeneration() {
        return sql.one("SELECT last_generation + 1 FROM device", row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public void add(long generation, Accepted accepted) {
        var content = ReleaseManifest.write(accepted.release());
        sql.update(
                "INSERT INTO install VALUES (?, ?, ?, ?, ?)",
                generation,
                accepted.release().number().value(),
                accepted.manifest().hex(),
                content,
                Sha256.of(content).hex());
        sql.update("UPDATE device SET last_generation = max(last_generation, ?)", generation);
    }

    @Override
    public void activate(long generation) {
        sql.update("INSERT OR REPLACE INTO serving VALUES (1, ?)", generation);
    }

    @Override
    public void remove(long generation) {
        sql.update("DELETE FROM install WHERE generation = ?", generation);
    }

    @Override
    public TrustFloor floor() {
        return sql.one(
                        "SELECT release, manifest_sha256, latest_time FROM trust",
                        row -> new TrustFloor(
                                optionalSeen(row.getLong(1), row.getString(2)), Instant.parse(row.getString(3))))
                .orElseThrow();
    }

    @Override
    public void setFloor(TrustFloor floor) {
        sql.update("UPDATE trust SET latest_time = ?", floor.latestTime().toString());
        floor.highest()
                .ifPresent(seen -> sql.update(
                        "UPDATE trust SET release = ?, manifest_sha256 = ?",
                        seen.number().value(),
                        seen.manifest().hex()));
    }

    @Override
    public Optional<Seen> rolledBack() {
        return sql.one(
                        "SELECT rolled_back_release, rolled_back_manifest_sha256 FROM trust",
                        row -> optionalSeen(row.getLong(1), row.getString(2)))
                .orElseThrow();
    }

    @Override
    public void setRolledBack(Seen release) {
        sql.update(
                "UPDATE trust SET rolled_back_release = ?, rolled_back_manifest_sha256 = ?",
                release.number().value(),
                release.manifest().hex());
    }

    @Override
    public SqliteStaffRows staff() {
        return new SqliteStaffRows(sql);
    }

    @Override
    public void audit(AuditEntry entry) {
        sql.update(
                "INSERT INTO audit (at, event, detail) VALUES (?, ?, ?)",
                entry.at().toString(),
                entry.event().name(),
                entry.detail());
        sql.update("DELETE FROM audit WHERE seq <= (SELECT max(seq) FROM audit) - ?", LONGEST_TRAIL);
    }

    @Override
    public List<AuditEntry> auditTrail(int limit) {
        return sql.all(
                "SELECT at, event, detail FROM audit ORDER BY seq DESC LIMIT ?",
                row -> new AuditEntry(
                        Instant.parse(row.getString(1)), AuditEntry.Event.valueOf(row.getString(2)), row.getString(3)),
                limit);
    }

    @Override
    public FigureTable figures() {
        return new SqliteFigures(sql);
    }

    @Override
    public RequestTable requests() {
        return new SqliteRequests(sql);
    }

    @Override
    public FitTable fits() {
        return new SqliteFits(sql);
    }

    @Override
    public MirrorTable mirror() {
        return new SqliteMirror(sql);
    }

    @Override
    public OutboxTable outbox() {
        return new SqliteOutbox(sql, OutboxTable.MOST_WAITING);
    }

    private Generation generation(ResultSet row) throws SQLException {
        var number = row.getLong(1);
        var content = row.getBytes(2);
        if (!Sha256.of(content).hex().equals(row.getString(3))) {
            throw new DeviceException(
                    DeviceException.Reason.CORRUPT, "the store's row of generation " + number + " was changed");
        }
        return new Generation(number, generations.resolve("gen-" + number), ReleaseManifest.read(content));
    }

    private static Optional<Seen> optionalSeen(long release, String manifest) {
        return release == 0 ? Optional.empty() : Optional.of(seen(release, manifest));
    }

    private static Seen seen(long release, String manifest) {
        return new Seen(new ReleaseNumber(release), new Sha256(manifest));
    }
}

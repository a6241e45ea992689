package trumeau.device.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import trumeau.device.DeviceException;
import trumeau.device.disk.FreeSpace;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.release.ReleaseVerdict.Refused;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.Generation;
import trumeau.device.store.Transaction;
import trumeau.device.sync.SyncOutcome.Failed;
import trumeau.device.sync.SyncOutcome.Installed;
import trumeau.device.sync.SyncOutcome.UpToDate;
import trumeau.device.sync.SyncWatcher.Step;

/**
 * One look at the origin: fetch, verify, build a generation beside the old, try it out, flip one row.
 *
 * <p>Whatever fails, the generation that served goes on serving. Safe for any thread; one at a time. One store has one
 * cycle; {@link #watchedBy} and {@link #on} give the same one in other clothes.
 */
public final class SyncCycle {

    private static final System.Logger LOG = System.getLogger(SyncCycle.class.getName());

    private final SyncParts parts;
    private final ReentrantLock oneAtATime;
    private final Recovery recovery;
    private final TrustNotes notes;

    public SyncCycle(Origin origin, DeviceStore store, ReleaseVerifier verifier, GenerationProbe probe) {
        this(
                new SyncParts(
                        Objects.requireNonNull(origin, "origin"),
                        Objects.requireNonNull(store, "store"),
                        Objects.requireNonNull(verifier, "verifier"),
                        Objects.requireNonNull(probe, "probe"),
                        SyncWatcher.none(),
                        FreeSpace.ofTheDisk()),
                new ReentrantLock());
    }

    private SyncCycle(SyncParts parts, ReentrantLock oneAtATime) {
        this.parts = parts;
        this.oneAtATime = oneAtATime;
        this.recovery = new Recovery(parts);
        this.notes = new TrustNotes(parts);
    }

    /** The same cycle, watched. */
    public SyncCycle watchedBy(SyncWatcher watcher) {
        return new SyncCycle(
                new SyncParts(parts.origin(), parts.store(), parts.verifier(), parts.probe(), watcher, parts.disk()),
                oneAtATime);
    }

    /** The same cycle on a disk whose room is asked for in this way. */
    public SyncCycle on(FreeSpace disk) {
        return new SyncCycle(
                new SyncParts(parts.origin(), parts.store(), parts.verifier(), parts.probe(), parts.watcher(), disk),
                oneAtATime);
    }

    /**
     * To be called once at start, before anything serves: deletes what an interrupted sync left; goes back to an older
     * generation if the active one is damaged; if the store had to be begun afresh, adopts the newest generation that
     * is still whole and signed. Answers what serves. {@link DeviceException} NOT_WRITABLE.
     */
    public Optional<Generation> recover() {
        oneAtATime.lock();
        try {
            return recovery.recover();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Never throws for what the origin, the network or the disk does. */
    public SyncOutcome run() {
        oneAtATime.lock();
        try {
            return attempt(this::attemptAgain);
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Goes back to the generation before the active one, if it is here, whole and passes its trial, and won't install
     * the present release again. Answers what serves now; empty if there is nothing to go back to: then nothing
     * changes.
     */
    public Optional<Generation> rollback(String why) {
        oneAtATime.lock();
        try {
            return recovery.rollback(why);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What to do about an origin that may have changed half-way. */
    @FunctionalInterface
    private interface Otherwise {
        SyncOutcome after(SyncStopped stopped);
    }

    private SyncOutcome attemptAgain(SyncStopped first) {
        LOG.log(System.Logger.Level.INFO, "the origin may have changed half-way; once more: " + first.getMessage());
        return attempt(SyncStopped::outcome);
    }

    private SyncOutcome attempt(Otherwise otherwise) {
        try {
            return sync();
        } catch (SyncStopped e) {
            return e.mayBeAChangingOrigin() ? otherwise.after(e) : e.outcome();
        } catch (IOException | UncheckedIOException e) {
            return failed(
                    e,
                    Failed.Reason.WRITE_FAILED,
                    "can't write to " + parts.store().dataFolder() + ": " + e);
        } catch (DeviceException e) {
            return failed(e, Failed.Reason.STORE_FAILED, String.valueOf(e.getMessage()));
        }
    }

    private SyncOutcome failed(Exception trouble, Failed.Reason reason, String detail) {
        var full = trouble instanceof DeviceException device && device.reason() == DeviceException.Reason.NO_SPACE;
        return full || parts.disk().explains(trouble, parts.store().dataFolder())
                ? noSpace(trouble)
                : new Failed(reason, detail);
    }

    /** The next try needs all the room anyhow, so what came down is not left to fill the disk. */
    private SyncOutcome noSpace(Exception trouble) {
        try {
            parts.downloads().keepOnly(List.of());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "what came down could not be deleted from the full disk", e);
        }
        return new Failed(
                Failed.Reason.NO_SPACE,
                "the disk under " + parts.store().dataFolder() + " is full (" + trouble + "); free some space");
    }

    private SyncOutcome sync() throws SyncStopped, IOException {
        var signed = ReleaseFetch.from(parts.origin());
        var verdict = parts.verifier().verify(signed, parts.store().inTransaction(Transaction::floor));
        if (verdict instanceof Refused refused) {
            notes.refused(refused, signed);
            return new SyncOutcome.Refused(refused);
        }
        var accepted = (Accepted) verdict;
        parts.watcher().reached(Step.RELEASE_VERIFIED);
        notes.accepted(accepted);
        requireNotRolledBack(accepted);
        var active = parts.store().active();
        if (active.isPresent() && isCurrent(active.get(), accepted)) {
            return new UpToDate(active.get());
        }
        return install(accepted, signed);
    }

    private boolean isCurrent(Generation active, Accepted accepted) throws IOException {
        var seen = parts.store().inTransaction(tx -> tx.seen(active.number()));
        return seen.equals(accepted.seen()) && GenerationFolders.isWhole(active);
    }

    private SyncOutcome install(Accepted accepted, byte[] signed) throws SyncStopped, IOException {
        var here = parts.store().inTransaction(Transaction::generations);
        long number = parts.store().inTransaction(Transaction::nextGeneration);
        var flipped = false;
        try {
            var installation = new Installation(parts, accepted, number);
            var fresh = installation.prepare(signed, here);
            flip(fresh, accepted);
            flipped = true;
            parts.watcher().reached(Step.GENERATION_ACTIVE);
            tidy(fresh, here);
            parts.watcher().reached(Step.OLD_GENERATIONS_DELETED);
            return new Installed(fresh);
        } catch (SyncStopped | IOException | RuntimeException e) {
            if (!flipped) {
                discard(number);
            }
            throw e;
        }
    }

    private void flip(Generation fresh, Accepted accepted) {
        parts.store().inTransaction(tx -> {
            tx.add(fresh.number(), accepted);
            tx.activate(fresh.number());
            tx.setFloor(tx.floor().raisedTo(accepted.seen()));
            tx.audit(new AuditEntry(
                    parts.verifier().now(),
                    AuditEntry.Event.GENERATION_INSTALLED,
                    "release " + fresh.release() + " as generation " + fresh.number()));
            return fresh;
        });
    }

    /** Keeps the new generation and the newest older one that is whole. Trouble here is no reason to fail. */
    private void tidy(Generation fresh, List<Generation> before) {
        try {
            var kept = new ArrayList<>(List.of(fresh));
            recovery.bestOf(before, fresh.number()).ifPresent(kept::add);
            recovery.forgetAllBut(kept);
            parts.downloads().keepOnly(List.of());
        } catch (IOException | DeviceException e) {
            LOG.log(System.Logger.Level.WARNING, "what an older release left could not be deleted", e);
        }
    }

    /** A commit may have happened although it reported trouble; then the folder must stay. */
    private void discard(long number) {
        try {
            if (parts.store().inTransaction(Transaction::generations).stream().noneMatch(g -> g.number() == number)) {
                parts.folders().discard(number);
            }
        } catch (IOException | DeviceException e) {
            LOG.log(System.Logger.Level.WARNING, "an unfinished generation stays until the next start", e);
        }
    }

    private void requireNotRolledBack(Accepted accepted) throws SyncStopped {
        if (parts.store().inTransaction(Transaction::rolledBack).equals(Optional.of(accepted.seen()))) {
            throw SyncStopped.failed(
                    Failed.Reason.ROLLED_BACK,
                    "release " + accepted.release().number() + " was rolled back here; publish a newer one");
        }
    }
}

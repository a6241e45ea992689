package trumeau.device.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import trumeau.device.DeviceException;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.AuditEntry.Event;
import trumeau.device.store.Generation;
import trumeau.device.store.Transaction;
import trumeau.device.sync.GenerationProbe.ProbeResult;

/** Going back to what is here already: after an accident, or because the active generation turned out bad. */
final class Recovery {

    private final SyncParts parts;

    Recovery(SyncParts parts) {
        this.parts = parts;
    }

    Optional<Generation> recover() {
        try {
            var here = parts.store().inTransaction(Transaction::generations);
            if (here.isEmpty()) {
                adoptNewest();
            } else {
                leaveDamaged(here);
            }
            parts.folders().keepOnly(parts.store().inTransaction(Transaction::generations));
            return parts.store().active();
        } catch (IOException e) {
            var full = parts.disk().explains(e, parts.store().dataFolder());
            throw new DeviceException(
                    full ? DeviceException.Reason.NO_SPACE : DeviceException.Reason.NOT_WRITABLE,
                    "can't tidy " + parts.store().generationsFolder() + " (" + e + "); "
                            + (full ? "free some space" : "make it writable"),
                    e);
        }
    }

    Optional<Generation> rollback(String why) {
        var here = parts.store().inTransaction(Transaction::generations);
        return parts.store().active().flatMap(active -> bestOf(here, active.number())
                .filter(this::works)
                .map(older -> {
                    parts.store().inTransaction(tx -> {
                        tx.setRolledBack(tx.seen(active.number()));
                        return activate(tx, older, Event.ROLLED_BACK, "from release " + active.release() + ": " + why);
                    });
                    return older;
                }));
    }

    /** The newest whole generation before number {@code before}. */
    Optional<Generation> bestOf(List<Generation> generations, long before) {
        return generations.stream()
                .filter(generation -> generation.number() < before)
                .sorted(Comparator.comparingLong(Generation::number).reversed())
                .filter(Recovery::isWhole)
                .findFirst();
    }

    private boolean works(Generation generation) {
        return GenerationProbe.ask(parts.probe(), generation) instanceof ProbeResult.Works;
    }

    /** Forgets the other generations, then deletes their folders: a row never outlives its folder. */
    void forgetAllBut(Collection<Generation> kept) throws IOException {
        var numbers = kept.stream().map(Generation::number).toList();
        parts.store().inTransaction(tx -> {
            tx.generations().stream()
                    .map(Generation::number)
                    .filter(number -> !numbers.contains(number))
                    .forEach(tx::remove);
            return tx;
        });
        parts.folders().keepOnly(kept);
    }

    private void leaveDamaged(List<Generation> here) {
        var active = parts.store().active();
        if (active.isPresent() && !isWhole(active.get())) {
            bestOf(here, active.get().number()).ifPresent(older -> parts.store()
                    .inTransaction(tx -> activate(
                            tx,
                            older,
                            Event.GENERATION_ADOPTED,
                            "generation " + active.get().number() + " is damaged")));
        }
    }

    /** After the store was lost: what lies here, signed and whole, serves on, whatever its age. */
    private void adoptNewest() throws IOException {
        var numbers = parts.folders().numbers().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (var number : numbers) {
            var accepted = signedIn(number);
            if (accepted.isPresent() && isWhole(generation(number, accepted.get()))) {
                adopt(generation(number, accepted.get()), accepted.get());
                return;
            }
        }
    }

    private void adopt(Generation generation, Accepted accepted) {
        parts.store().inTransaction(tx -> {
            tx.add(generation.number(), accepted);
            tx.setFloor(tx.floor().raisedTo(accepted.seen()));
            return activate(tx, generation, Event.GENERATION_ADOPTED, "the store was lost");
        });
    }

    private Transaction activate(Transaction tx, Generation generation, Event event, String why) {
        tx.activate(generation.number());
        tx.audit(new AuditEntry(
                parts.verifier().now(),
                event,
                "to release " + generation.release() + ", generation " + generation.number() + "; " + why));
        return tx;
    }

    private Optional<Accepted> signedIn(long number) throws IOException {
        var file = parts.folders().complete(number).resolve(GenerationFolders.SIGNED);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return parts.verifier().authenticate(Files.readAllBytes(file)) instanceof Accepted accepted
                ? Optional.of(accepted)
                : Optional.empty();
    }

    private Generation generation(long number, Accepted accepted) {
        return new Generation(number, parts.folders().complete(number), accepted.release());
    }

    private static boolean isWhole(Generation generation) {
        try {
            return GenerationFolders.isWhole(generation);
        } catch (IOException e) {
            return false;
        }
    }
}

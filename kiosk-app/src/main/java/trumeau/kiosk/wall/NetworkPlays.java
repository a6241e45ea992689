package trumeau.kiosk.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import trumeau.device.sync.SyncOutcome;
import trumeau.device.sync.SyncReport;
import trumeau.kiosk.wall.Programme.Part;
import trumeau.kiosk.wall.Stage.Repricing;
import trumeau.kiosk.wall.Stage.Role;
import trumeau.kiosk.wall.Stage.Tampering;
import trumeau.recommender.catalog.Price;

/** The acts between the device and its origin: cut off, another price, a release that was changed on its way. */
@ApplicationScoped
class NetworkPlays {

    private static final double A_MOMENT = 0.2;
    private static final double MOST_OF_IT = 0.7;
    /** A slow device takes longer to serve a new release; its new price is to be seen beside the garment. */
    private static final double UNTIL_IT_SERVES = 1.8;

    private final Stage stage;
    private final Syncing syncing;
    private final Watched watched;
    private final Proof proof;

    @Inject
    NetworkPlays(Stage stage, Syncing syncing, Watched watched, Proof proof) {
        this.stage = stage;
        this.syncing = syncing;
        this.watched = watched;
        this.proof = proof;
    }

    /** What goes on meanwhile before the camera, and what the store sells. */
    @Dependent
    record Watched(Lookout lookout, SeeingPlays seeing, Shelf shelf) {
        @Inject
        Watched {
            Objects.requireNonNull(lookout, "lookout");
            Objects.requireNonNull(seeing, "seeing");
            Objects.requireNonNull(shelf, "shelf");
        }
    }

    void cut(Part part, Consumer<Fact> telling, Patience patience) throws InterruptedException {
        stage.cutNetwork();
        var before = watched.lookout().count();
        show(Role.OTHER_GARMENT, part.lasts());
        syncing.now(patience).ifPresent(report -> telling.accept(unreachable(report)));
        watched.seeing()
                .surely(patience, part.share(MOST_OF_IT))
                .ifPresent(glimpse -> telling.accept(watched.seeing().seen(glimpse)));
        patience.pause(part.share(A_MOMENT));
        var count = watched.lookout().count().since(before);
        telling.accept(
                new Fact("served", Map.<String, Object>of("frames", count.frames()), proof.of(proof.sceneCommand())));
    }

    void price(Part part, Consumer<Fact> telling, Patience patience) throws InterruptedException {
        show(Role.GARMENT, part.share(UNTIL_IT_SERVES));
        patience.pause(part.share(A_MOMENT));
        var before = syncing.generation();
        var begun = patience.now();
        var repriced = stage.reprice(watched.shelf().item(Role.GARMENT));
        telling.accept(priced(repriced));
        syncing.now(patience);
        var now = syncing.otherThan(before, patience);
        now.ifPresent(after -> telling.accept(new Fact(
                "switched",
                Map.<String, Object>of("before", before, "after", after),
                proof.took(patience.since(begun), proof.syncCommand()))));
    }

    void tamper(Part part, Consumer<Fact> telling, Patience patience) throws InterruptedException {
        show(Role.OTHER_GARMENT, part.lasts());
        var tampering = stage.tamper();
        var generation = syncing.generation();
        syncing.now(patience).ifPresent(report -> telling.accept(refused(report, tampering)));
        telling.accept(new Fact(
                "kept",
                Map.<String, Object>of("before", generation, "after", syncing.generation()),
                proof.of(proof.verifyCommand())));
    }

    /** Another camera shows what it shows. */
    private void show(Role role, Duration visible) {
        if (stage.hasCast()) {
            stage.show(role, visible);
        }
    }

    private Fact unreachable(SyncReport report) {
        return new Fact(
                "unreachable",
                Map.<String, Object>of(
                        "outcome",
                        report.outcome().code(),
                        "detail",
                        report.outcome().detail()),
                proof.took(Duration.between(report.startedAt(), report.endedAt()), proof.syncCommand()));
    }

    private Fact priced(Repricing repriced) {
        return new Fact(
                "priced",
                Map.<String, Object>of(
                        "title", repriced.title(),
                        "before", amount(repriced.before()),
                        "after", amount(repriced.after()),
                        "currency", repriced.after().currency(),
                        "release", repriced.release()),
                proof.of(proof.verifyCommand()));
    }

    private static String amount(Price price) {
        return price.amount().toPlainString();
    }

    private Fact refused(SyncReport report, Tampering tampering) {
        var outcome = report.outcome();
        var why = outcome instanceof SyncOutcome.Refused refused
                ? refused.verdict().reason().name()
                : outcome.code();
        return new Fact(
                "refused",
                Map.<String, Object>of(
                        "outcome", outcome.code(),
                        "why", why,
                        "byte", tampering.offset(),
                        "bytes", tampering.size(),
                        "detail", outcome.detail()),
                proof.took(Duration.between(report.startedAt(), report.endedAt()), proof.syncCommand()));
    }
}

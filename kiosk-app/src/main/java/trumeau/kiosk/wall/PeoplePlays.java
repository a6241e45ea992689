package trumeau.kiosk.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import trumeau.kiosk.console.StatusDesk;
import trumeau.kiosk.console.StatusView;
import trumeau.kiosk.request.Asked;
import trumeau.kiosk.request.Reply;
import trumeau.kiosk.request.Request;
import trumeau.kiosk.request.RequestDesk;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Holdings;
import trumeau.kiosk.wall.Programme.Part;
import trumeau.kiosk.wall.Stage.Role;

/** The acts between a shopper and staff: a request that a name answers, and the end of the visit. */
@ApplicationScoped
class PeoplePlays {

    /** Who is on duty in the demo. */
    static final String NAME = "Mara";

    private static final double A_MOMENT = 0.2;
    private static final Duration GONE_WITHIN = Duration.ofSeconds(2);

    private final Stage stage;
    private final RequestDesk desk;
    private final Visited visited;
    private final Proof proof;

    @Inject
    PeoplePlays(Stage stage, RequestDesk desk, Visited visited, Proof proof) {
        this.stage = stage;
        this.desk = desk;
        this.visited = visited;
        this.proof = proof;
    }

    /** What is held for the visit, what is before the camera, what is sold, and what lies on the disk. */
    @Dependent
    record Visited(Holdings holdings, Lookout lookout, Shelf shelf, StatusDesk status) {
        @Inject
        Visited {
            Objects.requireNonNull(holdings, "holdings");
            Objects.requireNonNull(lookout, "lookout");
            Objects.requireNonNull(shelf, "shelf");
            Objects.requireNonNull(status, "status");
        }
    }

    void request(Part part, Consumer<Fact> telling, Patience patience) throws InterruptedException {
        if (stage.hasCast()) {
            stage.show(Role.GARMENT, part.lasts());
        }
        var wish = visited.shelf().wish(visited.shelf().item(Role.GARMENT));
        desk.onDuty(NAME);
        try {
            patience.pause(part.share(A_MOMENT));
            var begun = patience.now();
            if (desk.ask(wish) instanceof Asked.Told told) {
                answer(told.request().id(), part, patience);
                telling.accept(answered(told.request(), patience.since(begun)));
            }
            patience.pause(part.share(A_MOMENT));
        } finally {
            desk.offDuty(NAME);
        }
    }

    /** One that is stopped before the answer is taken back. */
    private void answer(String id, Part part, Patience patience) throws InterruptedException {
        try {
            patience.pause(part.share(A_MOMENT));
            desk.take(id, NAME);
            patience.pause(part.share(A_MOMENT));
        } catch (InterruptedException e) {
            desk.withdraw(id);
            throw e;
        }
        desk.answer(id, NAME, Reply.COMING);
    }

    void goodbye(Part part, Consumer<Fact> telling, Patience patience) throws InterruptedException {
        if (stage.hasCast()) {
            stage.show(Role.NOBODY, part.lasts());
        }
        patience.until(() -> Optional.of(visited.lookout().newest()).filter(Optional::isEmpty), GONE_WITHIN);
        patience.pause(part.share(A_MOMENT));
        var held = visited.holdings().held();
        visited.holdings().visit().end();
        telling.accept(new Fact(
                "purged",
                Map.<String, Object>of(
                        "held", counts(held), "left", counts(visited.holdings().held())),
                proof.of(proof.metricsCommand())));
        visited.status().privacy().ifPresent(privacy -> telling.accept(pictures(privacy)));
    }

    private Fact answered(Request request, Duration waited) {
        var wish = request.wish().orElseThrow();
        return new Fact(
                "answered",
                Map.<String, Object>of(
                        "title", visited.shelf().title(wish.item()),
                        "size", wish.size(),
                        "name", NAME,
                        "reply", Reply.COMING.code()),
                proof.took(waited, proof.requestsCommand()));
    }

    private static List<Map<String, Object>> counts(List<Held> held) {
        return held.stream()
                .map(each -> Map.<String, Object>of("kind", each.kind().code(), "count", each.count()))
                .toList();
    }

    private Fact pictures(StatusView.Privacy privacy) {
        return new Fact(
                "pictures", Map.<String, Object>of("count", privacy.picturesStored()), proof.of(proof.doctorCommand()));
    }
}

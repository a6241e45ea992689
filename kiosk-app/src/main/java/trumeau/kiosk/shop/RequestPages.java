package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trumeau.kiosk.request.Reply;
import trumeau.kiosk.request.Request;
import trumeau.kiosk.request.RequestDesk;
import trumeau.kiosk.wiring.Goods;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Variant;

/** Requests as screens and phones show them, with what the catalogue knows of the thing. */
@ApplicationScoped
public class RequestPages {

    private final RequestDesk desk;
    private final Serving serving;
    private final InstantSource clock;

    @Inject
    public RequestPages(RequestDesk desk, Serving serving, InstantSource clock) {
        this.desk = desk;
        this.serving = serving;
        this.clock = clock;
    }

    public HelpView help() {
        var requests = desk.ofThisVisit();
        return new HelpView(!desk.onDuty().isEmpty(), desk.promise().toMillis(), views(requests));
    }

    public QueueView queue() {
        return new QueueView(desk.onDuty(), desk.waits(), views(desk.queue()));
    }

    public RequestView view(Request request) {
        var item = serving.ask(ServingGeneration::catalogue)
                .flatMap(known -> known.find(request.wish().item()));
        var wish = request.wish();
        return new RequestView(
                request.id(),
                wish.item().value(),
                item.map(Item::title).orElse(wish.item().value()),
                wish.size(),
                wish.colour(),
                item.map(Item::place).orElse(""),
                item.flatMap(found -> stock(found, wish)).orElse(0),
                item.flatMap(found -> found.pictures().stream().findFirst()).map(Cards::picturePath),
                request.state().name().toLowerCase(Locale.ROOT),
                request.staff(),
                request.reply().map(Reply::code),
                request.askedAt(),
                Math.max(0, Duration.between(request.askedAt(), clock.instant()).toMillis()),
                request.promised().toMillis());
    }

    private static Optional<Integer> stock(Item item, Goods.Key wish) {
        return item.variants().stream()
                .filter(variant -> Goods.Key.of(item, variant).equals(wish))
                .map(Variant::stock)
                .findFirst();
    }

    private List<RequestView> views(List<Request> requests) {
        return requests.stream().map(this::view).toList();
    }
}

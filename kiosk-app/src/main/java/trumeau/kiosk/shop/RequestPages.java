package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    @Inject
    public RequestPages(RequestDesk desk, Serving serving) {
        this.desk = desk;
        this.serving = serving;
    }

    public HelpView help() {
        var requests = desk.ofThisVisit();
        return new HelpView(!desk.onDuty().isEmpty(), desk.promise().toMillis(), views(requests));
    }

    public QueueView queue() {
        return new QueueView(desk.onDuty(), desk.waits(), views(desk.queue()));
    }

    public RequestView view(Request request) {
        var wish = request.wish();
        var id = wish.map(thing -> thing.item().value());
        var item = wish.flatMap(
                thing -> serving.ask(ServingGeneration::catalogue).flatMap(known -> known.find(thing.item())));
        return new RequestView(
                request.id(),
                id,
                item.map(Item::title).or(() -> id),
                wish.map(Goods.Key::size),
                wish.map(Goods.Key::colour),
                wish.map(thing -> item.map(Item::place).orElse("")),
                wish.map(thing -> item.flatMap(found -> stock(found, thing)).orElse(0)),
                item.flatMap(found -> found.pictures().stream().findFirst()).map(Cards::picturePath),
                request.state().name().toLowerCase(Locale.ROOT),
                request.staff(),
                request.reply().map(Reply::code),
                request.askedAt(),
                desk.waited(request).toMillis(),
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

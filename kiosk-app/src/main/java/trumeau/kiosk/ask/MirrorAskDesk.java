package trumeau.kiosk.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.kiosk.request.Asked;
import trumeau.kiosk.request.RequestDesk;
import trumeau.kiosk.shop.ItemPages;
import trumeau.kiosk.shop.RequestPages;
import trumeau.kiosk.shop.ShownItems;
import trumeau.kiosk.wiring.Goods;

/** The things of this device's mirrors, and the queue that a touch asks, too. */
@ApplicationScoped
class MirrorAskDesk implements AskDesk {

    /** More is no shopper's wish. The queue itself lets a visit wait for five things at a time. */
    private static final int MOST_REQUESTS = 20;

    private final Passes passes;
    private final RequestDesk desk;
    private final Shop shop;

    @Inject
    MirrorAskDesk(Passes passes, RequestDesk desk, Shop shop) {
        this.passes = passes;
        this.desk = desk;
        this.shop = shop;
    }

    /** What the phone is told of. */
    @Dependent
    record Shop(ShownItems shown, RequestPages requests, ItemPages items) {
        @Inject
        Shop {
            Objects.requireNonNull(shown, "shown");
            Objects.requireNonNull(requests, "requests");
            Objects.requireNonNull(items, "items");
        }
    }

    @Override
    public Entry enter(String secret) {
        return passes.enter(secret);
    }

    @Override
    public AskView view(Pass pass) {
        var help = shop.requests().help();
        var asked = passes.requests(pass);
        var shown = shop.shown();
        var worn = shown.worn();
        return new AskView(
                shop.items().store().name(),
                help.onDuty(),
                pass.isHere(),
                pass.isHere()
                        ? shown.now().stream()
                                .map(card -> AskView.ThingView.of(card, worn))
                                .toList()
                        : List.of(),
                help.requests().stream()
                        .filter(request -> asked.contains(request.id()))
                        .toList());
    }

    @Override
    public Asked ask(Pass pass, Goods.Key wish) {
        if (passes.requests(pass).size() >= MOST_REQUESTS) {
            return new Asked.TooMany();
        }
        var asked = desk.ask(wish);
        if (asked instanceof Asked.Told told) {
            passes.asked(pass, told.request().id());
        }
        return asked;
    }

    @Override
    public boolean withdraw(Pass pass, String request) {
        return passes.requests(pass).contains(request) && desk.withdraw(request);
    }

    @Override
    public Optional<Path> picture(String sha256) {
        return shop.items().picture(sha256);
    }
}

package trumeau.kiosk.phone;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import trumeau.kiosk.ask.AskDesk;
import trumeau.kiosk.ask.AskView;
import trumeau.kiosk.ask.Entry;
import trumeau.kiosk.ask.Pass;
import trumeau.kiosk.ask.Pass.Shopper;
import trumeau.kiosk.request.Asked;
import trumeau.kiosk.request.Request;
import trumeau.kiosk.shop.PriceView;
import trumeau.kiosk.wiring.Goods;

/** A mirror that shows a coat, with one good pass, one that is over and one whose shopper has left. */
final class FakeAsk implements AskDesk {

    static final String GOOD = "good-pass";
    static final String OVER = "over-pass";
    static final String LEFT = "left-pass";
    static final byte[] PICTURE = {1, 2, 3};

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    final List<String> deeds = new CopyOnWriteArrayList<>();
    volatile Optional<Asked> answer = Optional.empty();
    volatile Optional<Path> picture = Optional.empty();

    @Override
    public Entry enter(String secret) {
        return switch (secret) {
            case GOOD -> new Entry.Open(pass(secret, Shopper.BEFORE_THE_MIRROR));
            case LEFT -> new Entry.Open(pass(secret, Shopper.GONE));
            case OVER -> new Entry.Over();
            default -> new Entry.Unknown();
        };
    }

    @Override
    public AskView view(Pass pass) {
        var coat = new AskView.ThingView(
                "C-1",
                "Grey coat",
                "grey",
                new PriceView("99.00", "EUR"),
                List.of("S", "M"),
                "B3",
                Optional.empty(),
                true,
                true);
        return new AskView("Maison", true, pass.isHere(), List.of(coat), List.of());
    }

    @Override
    public Asked ask(Pass pass, Goods.Key wish) {
        deeds.add("ask " + wish.item().value() + " " + wish.size() + " " + wish.colour());
        return answer.orElseGet(() -> new Asked.Told(new Request(
                "r1",
                Optional.of(wish),
                NOW,
                Duration.ofSeconds(90),
                Request.State.WAITING,
                Optional.empty(),
                Optional.empty())));
    }

    @Override
    public boolean withdraw(Pass pass, String request) {
        deeds.add("withdraw " + request);
        return request.equals("r1");
    }

    @Override
    public Optional<Path> picture(String sha256) {
        return picture.filter(file -> sha256.equals("abc"));
    }

    private static Pass pass(String secret, Shopper shopper) {
        return new Pass(secret, 1, NOW, Optional.of(NOW), shopper, List.of());
    }
}

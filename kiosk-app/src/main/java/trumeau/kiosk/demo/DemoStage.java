package trumeau.kiosk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.wall.Stage;
import trumeau.recommender.catalog.ItemId;

/** The stage of {@code trumeau demo}; in an app that serves a store it is not set. */
@ApplicationScoped
public class DemoStage implements Stage {

    private static final String CAMERA = "demo";

    private final DemoOrigin origin;
    private final Players players;
    private final DemoPrices prices;
    private final boolean hasCast;

    @Inject
    DemoStage(DemoOrigin origin, Players players, DemoPrices prices, KioskSettings settings) {
        this.origin = origin;
        this.players = players;
        this.prices = prices;
        this.hasCast = settings.camera().strip().equals(CAMERA);
    }

    /** Who plays, and what the camera shows of them. */
    @Dependent
    record Players(Troupe troupe, Casting casting) {
        @Inject
        Players {
            Objects.requireNonNull(troupe, "troupe");
            Objects.requireNonNull(casting, "casting");
        }
    }

    @Override
    public boolean isSet() {
        return origin.folder().isPresent();
    }

    @Override
    public boolean hasCast() {
        return hasCast;
    }

    @Override
    public Place place() {
        return new Place(folder().device(), folder().origin(), folder().trust());
    }

    @Override
    public void show(Role role, Duration visible) {
        players.troupe()
                .cast(role, folder())
                .ifPresentOrElse(cast -> players.casting().show(cast, visible), players.casting()::clear);
    }

    @Override
    public Optional<ItemId> itemOf(Role role) {
        return players.troupe().item(role, folder());
    }

    @Override
    public void cutNetwork() {
        origin.cut();
    }

    @Override
    public Tampering tamper() {
        return origin.tamper();
    }

    @Override
    public Repricing reprice(ItemId item) {
        return prices.publish(item, folder());
    }

    @Override
    public boolean mend() {
        return origin.mend();
    }

    @Override
    public void leave() {
        players.casting().end();
    }

    private DemoFolder folder() {
        return origin.folder().orElseThrow(() -> new IllegalStateException("this app is no demo"));
    }
}

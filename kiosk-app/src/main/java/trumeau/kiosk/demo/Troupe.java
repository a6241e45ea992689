package trumeau.kiosk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.demo.drawing.Look;
import trumeau.kiosk.wall.Stage.Role;
import trumeau.kiosk.wiring.Serving;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;

/** Who plays which role on the wall: the demo's own garments, one that may be this or that, and a plant. */
@ApplicationScoped
class Troupe {

    /** A camp-collar shirt that the shipped net takes for a T-shirt, a shirt or a polo, however it is held. */
    static final Look AMBIGUOUS = new Look("shirt", "camp", "teal", "yellow", "floral", 7_586_329_431_687_913_312L);

    private static final long POSE = 1;
    private static final String ASKED_SIZE = "M";
    /** A price from which something can be taken off. */
    private static final BigDecimal DEAR = BigDecimal.valueOf(20);

    private final Serving serving;

    @Inject
    Troupe(Serving serving) {
        this.serving = serving;
    }

    /** Empty for nobody. */
    Optional<Cast> cast(Role role, DemoFolder folder) {
        return switch (role) {
            case GARMENT -> Optional.of(Cast.garment(lead(folder)));
            case OTHER_GARMENT -> Optional.of(Cast.garment(second(folder)));
            case UNSURE -> Optional.of(Cast.garment(new Showing(AMBIGUOUS, Optional.empty(), POSE, Optional.empty())));
            case NO_GARMENT -> Optional.of(Cast.plant(POSE));
            case NOBODY -> Optional.empty();
        };
    }

    /** Which of the store's items that is; empty when the store doesn't carry it. */
    Optional<ItemId> item(Role role, DemoFolder folder) {
        return switch (role) {
            case GARMENT -> lead(folder).itemId().map(ItemId::new);
            case OTHER_GARMENT -> second(folder).itemId().map(ItemId::new);
            case UNSURE, NO_GARMENT, NOBODY -> Optional.empty();
        };
    }

    /** One that can be asked for in M, with its tag in sight; rather one that the script shows with it, too. */
    private Showing lead(DemoFolder folder) {
        var all = showings(folder);
        var found = all.stream()
                .filter(this::isLead)
                .min(Comparator.comparing(showing -> showing.tag().isEmpty()))
                .orElse(all.get(0));
        var tag = found.itemId().map(ItemId::new).map(Merchandiser::tag);
        return new Showing(found.look(), found.itemId(), found.poseSeed(), tag);
    }

    private Showing second(DemoFolder folder) {
        var lead = lead(folder).category();
        return showings(folder).stream()
                .filter(showing -> !showing.category().equals(lead)
                        && showing.itemId().isPresent()
                        && showing.tag().isEmpty())
                .findFirst()
                .orElseGet(() -> lead(folder));
    }

    private boolean isLead(Showing showing) {
        return showing.itemId()
                .flatMap(id -> serving.ask(generation -> generation.catalogue().find(new ItemId(id))))
                .flatMap(item -> item)
                .filter(Troupe::canBeAskedFor)
                .isPresent();
    }

    private static boolean canBeAskedFor(Item item) {
        return item.price().amount().compareTo(DEAR) >= 0 && item.sizesInStock().contains(ASKED_SIZE);
    }

    private static List<Showing> showings(DemoFolder folder) {
        try {
            return ShowingsFile.read(folder.showings());
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's script can't be read; start it again", e);
        }
    }
}

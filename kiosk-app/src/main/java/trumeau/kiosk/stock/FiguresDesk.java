package trumeau.kiosk.stock;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import trumeau.device.outbox.Event;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.PriceRow;
import trumeau.device.store.StockRow;
import trumeau.device.store.Transaction;
import trumeau.kiosk.stock.LiveFigures.Fate;
import trumeau.kiosk.wiring.Goods;
import trumeau.kiosk.wiring.GoodsSource;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.kiosk.wiring.StateSink;
import trumeau.kiosk.wiring.StoreSink;
import trumeau.recommender.catalog.Variant;

/**
 * Takes live figures, keeps them in the device's store before they are shown, and lays them over whatever serves. Any
 * thread, one at a time.
 */
@ApplicationScoped
public class FiguresDesk implements GoodsSource, StoreSink {

    /** What staff said stands under this name. */
    public static final String STAFF = "staff";

    private final Serving serving;
    private final InstantSource clock;
    private final List<StateSink> sinks;
    private LiveFigures figures = new LiveFigures(List.of(), List.of());
    private @Nullable DeviceStore store;

    @Inject
    public FiguresDesk(Serving serving, InstantSource clock, @All List<StateSink> sinks) {
        this.serving = serving;
        this.clock = clock;
        this.sinks = List.copyOf(sinks);
    }

    @Override
    public synchronized void storeOpened(DeviceStore opened) {
        store = opened;
        figures = opened.inTransaction(
                tx -> new LiveFigures(tx.figures().stock(), tx.figures().prices()));
    }

    @Override
    public synchronized void storeCloses() {
        store = null;
    }

    @Override
    public synchronized Goods over(Goods released) {
        return figures.over(released);
    }

    /**
     * Takes what a store's system tells; lines that are wrong are named and left out, the others count.
     *
     * @param source who tells it, as {@code pos}
     * @param given the moment of lines that name none
     * @return empty while no release serves, or the device's store is closed
     */
    public synchronized Optional<FigureReport> take(List<FigureLine> lines, String source, Instant given) {
        var opened = store;
        if (opened == null) {
            return Optional.empty();
        }
        return serving.ask(generation -> {
            var push = new LineReader.Push(source, given, clock.instant());
            var reader =
                    new LineReader(generation.catalogue(), generation.config().currency(), push);
            var taking = new Taking(figures.copy());
            lines.forEach(line -> taking.read(reader, line));
            if (taking.changes()) {
                figures = opened.inTransaction(taking::keep);
                show(generation);
            }
            return taking.report();
        });
    }

    /** What a correction came to. */
    public enum Corrected {
        DONE,
        UNKNOWN,
        NOT_NOW
    }

    /** Staff counted the pieces of a variant; their figure is shown and goes up as an event. */
    public synchronized Corrected correct(StockRow.Key key, int counted) {
        var opened = store;
        if (opened == null) {
            return Corrected.NOT_NOW;
        }
        return serving.ask(generation -> variant(generation, key)
                        .map(shown -> correct(opened, generation, new Count(key, shown, counted)))
                        .orElse(Corrected.UNKNOWN))
                .orElse(Corrected.NOT_NOW);
    }

    private record Count(StockRow.Key key, Variant shown, int counted) {}

    private Corrected correct(DeviceStore opened, ServingGeneration generation, Count count) {
        var now = clock.instant();
        var key = count.key();
        var was = count.shown().stock();
        var row = new StockRow(
                key, count.counted(), now, STAFF, was == count.counted() ? OptionalInt.empty() : OptionalInt.of(was));
        opened.inTransaction(tx -> {
            tx.figures().put(row);
            if (was != count.counted()) {
                var variant = new Event.Variant(key.item(), key.size(), key.colour());
                tx.outbox()
                        .add(new Event.StockCorrected(now, variant, was, count.counted(), sourceOf(generation, count)));
            }
            return tx;
        });
        figures.put(row);
        show(generation);
        return Corrected.DONE;
    }

    private static String sourceOf(ServingGeneration generation, Count count) {
        var goods = generation.goods();
        return goods.catalogue().items().stream()
                .filter(item -> item.id().value().equals(count.key().item()))
                .findFirst()
                .map(item -> goods.stockOf(item, count.shown()).source())
                .orElse(STAFF);
    }

    private static Optional<Variant> variant(ServingGeneration generation, StockRow.Key key) {
        return generation.catalogue().items().stream()
                .filter(item -> item.id().value().equals(key.item()))
                .flatMap(item -> item.variants().stream())
                .filter(variant ->
                        variant.size().equals(key.size()) && variant.colour().equals(key.colour()))
                .findFirst();
    }

    private void show(ServingGeneration generation) {
        generation.show(figures.over(generation.released()));
        sinks.forEach(StateSink::goodsChanged);
    }

    /** One push on its way in. */
    private static final class Taking {

        private final LiveFigures figures;
        private final List<StockRow> stock = new ArrayList<>();
        private final List<PriceRow> prices = new ArrayList<>();
        private final List<Refusal> refused = new ArrayList<>();
        private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);

        Taking(LiveFigures figures) {
            this.figures = figures;
        }

        void read(LineReader reader, FigureLine line) {
            try {
                var told = reader.read(line);
                told.stock()
                        .forEach(row -> count(figures.fateOf(row), () -> {
                            figures.put(row);
                            stock.add(row);
                        }));
                told.prices()
                        .forEach(row -> count(figures.fateOf(row), () -> {
                            figures.put(row);
                            prices.add(row);
                        }));
            } catch (LineReader.Wrong wrong) {
                refused.add(wrong.in(line));
            }
        }

        private void count(Fate fate, Runnable taken) {
            fates.merge(fate, 1, Integer::sum);
            if (fate == Fate.TAKEN) {
                taken.run();
            }
        }

        boolean changes() {
            return !stock.isEmpty() || !prices.isEmpty();
        }

        /** Answers the figures with what was taken. */
        LiveFigures keep(Transaction tx) {
            var table = tx.figures();
            stock.forEach(table::put);
            prices.forEach(table::put);
            return figures;
        }

        FigureReport report() {
            return new FigureReport(
                    fates.getOrDefault(Fate.TAKEN, 0),
                    fates.getOrDefault(Fate.REPEATED, 0),
                    fates.getOrDefault(Fate.OLDER, 0),
                    refused.size(),
                    refused);
        }
    }
}

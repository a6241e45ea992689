package trumeau.kiosk.app.sim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trumeau.kiosk.app.sim.Shopper.Deed;
import trumeau.kiosk.app.sim.Shopper.Leaving;
import trumeau.kiosk.app.sim.Shopper.Way;
import trumeau.kiosk.app.sim.SimulatedVisit.Network;
import trumeau.kiosk.app.sim.SimulatedVisit.Staff;
import trumeau.kiosk.app.sim.SimulatedVisit.Till;

/**
 * A store's visits, drawn from a seed: each by its number alone, so that any one can be had without those before it.
 */
public record Script(long seed) {

    private static final List<String> LANGUAGES = List.of("en", "en", "en", "zh", "es", "de", "ar");

    /** How often each deed is done, in percent, in the order in which they are drawn and done. */
    private static final Map<Deed, Integer> ODDS = new EnumMap<>(Map.of(
            Deed.ASKS_FOR_A_SIZE, 50, Deed.SAYS_NOT_FOR_ME, 25, Deed.SOMEBODY_ELSE_SCANS, 15, Deed.CLOCK_JUMPS, 10));

    /** Visits in a row, the first of which has this number, from 1 on. */
    public Stream<SimulatedVisit> visits(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(this::visit);
    }

    public SimulatedVisit visit(int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        return new SimulatedVisit(number, shopper(random), staff(random), till(random), network(random));
    }

    private static Shopper shopper(SplittableRandom random) {
        var way = draw(random, List.of(Way.values()), 40, 20, 25, 15);
        var pick = random.nextInt(10_000);
        var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        var patience = random.nextInt(3);
        var deeds = deeds(random);
        return new Shopper(way, pick, language, patience, deeds, draw(random, List.of(Leaving.values()), 80, 20));
    }

    private static List<Deed> deeds(SplittableRandom random) {
        var deeds = new ArrayList<Deed>();
        ODDS.forEach((deed, percent) -> {
            if (random.nextInt(100) < percent) {
                deeds.add(deed);
            }
        });
        return deeds;
    }

    private static Staff staff(SplittableRandom random) {
        return draw(random, List.of(Staff.values()), 20, 45, 15, 20);
    }

    private static Till till(SplittableRandom random) {
        return draw(random, List.of(Till.values()), 50, 15, 15, 20);
    }

    private static Network network(SplittableRandom random) {
        return draw(random, List.of(Network.values()), 92, 8);
    }

    /** @param percent how often each of the choices comes, 100 in all */
    private static <T> T draw(SplittableRandom random, List<T> choices, int... percent) {
        var left = random.nextInt(100);
        for (var i = 0; i < percent.length; i++) {
            left -= percent[i];
            if (left < 0) {
                return choices.get(i);
            }
        }
        throw new IllegalArgumentException("the odds don't add up to 100");
    }
}

package trumeau.kiosk.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.experiment.SessionBucket;
import trumeau.recommender.rerank.Exploration;
import trumeau.recommender.rerank.Exploration.Placed;
import trumeau.recommender.rerank.Exploration.Placement;
import trumeau.recommender.rerank.Exploration.Spent;

/**
 * How many cards a visit was shown, and which of them were new items that got a chance; so the new ones keep to their
 * share over the visit, and a row that is asked for again has the same ones. Forgotten with its {@link Visit}. Any
 * thread.
 */
public final class Chances {

    /** So many rows are remembered; an older one would be counted anew. */
    private static final int MOST = 200;

    private final RandomGenerator dice;
    private final Map<String, List<Placed>> given = new LinkedHashMap<>();
    private SessionBucket bucket;
    private Spent spent = Spent.NOTHING;

    Chances(RandomGenerator dice) {
        this.dice = Objects.requireNonNull(dice, "dice");
        this.bucket = SessionBucket.draw(dice);
    }

    /**
     * Puts new items among ranked ones.
     *
     * @param about what the row stands beside; the first time it is asked for, its cards are counted
     * @param ranked the best first, none twice
     * @param newcomers that may be shown
     */
    public synchronized List<Placed> place(
            String about, List<ItemId> ranked, List<ItemId> newcomers, Exploration exploration) {
        var before = given.get(about);
        if (before != null) {
            return again(before, ranked, newcomers);
        }
        var cards = exploration.explore(ranked, newcomers, spent, bucket);
        spent = spent.and(cards);
        given.put(about, cards);
        if (given.size() > MOST) {
            given.remove(given.keySet().iterator().next());
        }
        return cards;
    }

    synchronized void forget() {
        given.clear();
        spent = Spent.NOTHING;
        bucket = SessionBucket.draw(dice);
    }

    /** The same new ones in the same places, as far as they may still be shown. */
    private static List<Placed> again(List<Placed> before, List<ItemId> ranked, List<ItemId> newcomers) {
        var may = new HashSet<>(newcomers);
        ranked.forEach(may::remove);
        var cards = new ArrayList<Placed>();
        ranked.forEach(item -> cards.add(new Placed(item, Placement.RANKED)));
        for (var place = 1; place < before.size(); place++) {
            var card = before.get(place);
            if (card.placement() == Placement.NEW_HERE && may.contains(card.item()) && place < cards.size()) {
                cards.remove(cards.size() - 1);
                cards.add(place, card);
            }
        }
        return List.copyOf(cards);
    }
}

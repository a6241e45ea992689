package trumeau.recommender.rerank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.experiment.SessionBucket;

/**
 * Gives new items a chance that nobody could take yet, on few cards and openly: each is marked
 * {@link Placement#NEW_HERE}. The same visit gets the same ones.
 *
 * @param oneIn at most one card in so many over a visit, at least 2
 */
public record Exploration(int oneIn) {

    /** One card in ten. */
    public static final Exploration USUAL = new Exploration(10);

    public Exploration {
        if (oneIn < 2) {
            throw new IllegalArgumentException("at most one card in 2 or more is new, not one in " + oneIn);
        }
    }

    /** Why a card stands where it does. */
    public enum Placement {
        /** By what is known of it. */
        RANKED,
        /** Because it is new here and nothing is known of it yet. */
        NEW_HERE;

        /** The code that goes over the wire. */
        public String code() {
            return this == RANKED ? "ranked" : "new-here";
        }
    }

    /** One card. */
    public record Placed(ItemId item, Placement placement) {}

    /**
     * What a visit has seen so far.
     *
     * @param cards all of them
     * @param explored those that were NEW_HERE
     */
    public record Spent(int cards, int explored) {

        /** Nothing yet. */
        public static final Spent NOTHING = new Spent(0, 0);

        public Spent {
            if (explored < 0 || cards < explored) {
                throw new IllegalArgumentException("of " + cards + " cards " + explored + " can't be new");
            }
        }

        /** After these cards too. */
        public Spent and(List<Placed> shown) {
            var more = shown.stream()
                    .filter(card -> card.placement() == Placement.NEW_HERE)
                    .count();
            return new Spent(cards + shown.size(), explored + (int) more);
        }
    }

    /**
     * Puts new items among ranked ones, never on the first place; the last ones give way, the length stays.
     *
     * @param ranked the best first
     * @param newcomers that may be shown, in any fixed order; those that are ranked anyway are passed over
     */
    public List<Placed> explore(List<ItemId> ranked, List<ItemId> newcomers, Spent spent, SessionBucket bucket) {
        var strangers = new ArrayList<>(newcomers);
        strangers.removeAll(new HashSet<>(ranked));
        var budget = (spent.cards() + ranked.size()) / oneIn - spent.explored();
        var count = Math.min(Math.min(budget, strangers.size()), ranked.size() / 2);
        var cards = new ArrayList<Placed>();
        ranked.forEach(item -> cards.add(new Placed(item, Placement.RANKED)));
        for (var i = 0; i < count; i++) {
            var purpose = "explore " + spent.cards() + " " + i;
            var newcomer = strangers.remove(bucket.choose(purpose + " item", strangers.size()));
            cards.remove(lastRanked(cards));
            cards.add(1 + bucket.choose(purpose + " place", cards.size()), new Placed(newcomer, Placement.NEW_HERE));
        }
        return List.copyOf(cards);
    }

    private static int lastRanked(List<Placed> cards) {
        var last = cards.size() - 1;
        while (cards.get(last).placement() != Placement.RANKED) {
            last--;
        }
        return last;
    }
}

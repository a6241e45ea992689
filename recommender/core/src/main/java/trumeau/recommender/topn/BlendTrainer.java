package trumeau.recommender.topn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Learns what a device serves: three tables, each the best for visits of another length, popularity, and how much each
 * counts at which length. The first table is counted (for one item nothing finds more), the second learnt under strong
 * dropout for a few items, the third under little dropout, with the table of implicit ALS added, for many. All settings
 * are chosen on shoppers of the training part who are kept apart.
 */
public final class BlendTrainer {

    private static final List<Double> SHARES = List.of(0.0, 0.5, 1.0);

    private final InnerSplit split;

    public BlendTrainer(InnerSplit split) {
        this.split = split;
    }

    public ServedBlend train() {
        var part = split.part();
        var first = Choice.of(firsts(), part, tried(1));
        var few = Choice.of(fews(), part, tried(5));
        var all = List.of(split.apart());
        var many = Choice.of(manys(), part, all);
        var als = Choice.of(Contender.IALS.candidates(part).subList(0, 2), part, all);
        var share = Choice.of(shares(many.onPart(), als.onPart()), part, all);
        var parts = List.of(first.onPart(), few.onPart(), share.onPart(), new Popularity(part));
        var weights = new BlendLearner(parts, split.apart(), part).learn();
        var whole = split.whole();
        return new ServedBlend(
                (DenseTable) first.on(whole),
                (DenseTable) few.on(whole),
                sum(many.on(whole), als.on(whole), Float.parseFloat(share.words())),
                new Popularity(whole),
                weights,
                List.of(first.words(), few.words(), many.words(), als.words() + " times " + share.words()));
    }

    private List<Cohort> tried(int known) {
        return LongStream.range(0, 4)
                .mapToObj(reveal -> split.apart().revealing(known, 2_000 + reveal, split.part()))
                .toList();
    }

    private static List<Choice.Candidate> firsts() {
        var found = new ArrayList<Choice.Candidate>();
        for (var shrinkage : List.of(5.0, 20.0)) {
            for (var damping : List.of(0.0, 0.5, 1.0)) {
                var settings = new CoOccurrence(1, shrinkage, damping);
                found.add(new Choice.Candidate(settings.toString(), settings::fit));
            }
        }
        return found;
    }

    private List<Choice.Candidate> fews() {
        return Contender.among(
                Contender.eases(split.part(), List.of(20.0, 50.0, 200.0), List.of(.9, .95, .98, .99)),
                settings -> settings::fit);
    }

    private List<Choice.Candidate> manys() {
        return Contender.among(
                Contender.eases(split.part(), List.of(100.0, 200.0, 400.0), List.of(.3, .5)),
                settings -> settings::fit);
    }

    /** How much of the ALS table is added. */
    private static List<Choice.Candidate> shares(TopNModel many, TopNModel als) {
        var found = new ArrayList<Choice.Candidate>();
        for (var share : SHARES) {
            var sum = sum(many, als, share.floatValue());
            found.add(new Choice.Candidate(share.toString(), matrix -> sum));
        }
        return found;
    }

    private static DenseTable sum(TopNModel ease, TopNModel als, float share) {
        var table = (DenseTable) ease;
        var factors = ((ItemFactors) als).table();
        return table.plus(factors, share * table.spread() / factors.spread());
    }
}

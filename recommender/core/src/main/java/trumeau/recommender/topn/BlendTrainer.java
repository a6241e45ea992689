package trumeau.recommender.topn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Learns what a device serves: three tables, each the best for visits of another length, popularity, and how much each
 * counts at which length. The first table is counted (for one item nothing finds more), the second learnt under strong
 * dropout for a few items, the third, for many, under little dropout, with SLIM and implicit ALS added. All settings
 * are chosen on shoppers of the training part who are kept apart.
 */
public final class BlendTrainer {

    private static final double DAMPING = .5;

    /** Each sweep looks at every pair of items: minutes for twice as many. */
    private static final int MOST_FOR_SLIM = 3_000;

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
        var slim = isLarge()
                ? Optional.<Choice.Chosen>empty()
                : Optional.of(Choice.of(Contender.SLIM.candidates(part), part, all));
        var als = Choice.of(factors(), part, all);
        var learnt = Learnt.of(many.onPart(), slim.map(Choice.Chosen::onPart), als.onPart());
        var mix = Choice.of(learnt.candidates(), part, all);
        var parts = List.of(first.onPart(), few.onPart(), mix.onPart(), new Popularity(part));
        var weights = new BlendLearner(parts, split.apart(), part).learn();
        var whole = split.whole();
        return new ServedBlend(
                (DenseTable) first.on(whole),
                (DenseTable) few.on(whole),
                Learnt.of(many.on(whole), slim.map(chosen -> chosen.on(whole)), als.on(whole))
                        .sum(Mix.of(mix.words())),
                new Popularity(whole),
                weights,
                List.of(
                        first.words(),
                        few.words(),
                        many.words(),
                        slim.map(Choice.Chosen::words).orElse("no SLIM"),
                        als.words(),
                        mix.words()));
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

    /** Of a large catalogue, of which each shopper took little, the smaller and more strongly regularised ones. */
    private List<Choice.Candidate> factors() {
        var all = Contender.IALS.candidates(split.part());
        return isLarge() ? all.subList(1, 3) : all.subList(0, 2);
    }

    private boolean isLarge() {
        return split.part().items() > MOST_FOR_SLIM;
    }

    private List<Choice.Candidate> manys() {
        var found = new ArrayList<Choice.Candidate>();
        for (var settings : Contender.eases(split.part(), List.of(100.0, 200.0, 400.0), List.of(.3, .5))) {
            found.add(
                    new Choice.Candidate(settings + " damped by " + DAMPING, tastes -> settings.fit(tastes, DAMPING)));
        }
        return found;
    }

    /** How much of SLIM and of implicit ALS is added to EDLAE, in spreads of their weights. */
    private record Mix(double slim, double als) {
        static final List<Mix> ALL =
                List.of(new Mix(0, 0), new Mix(1, 0), new Mix(0, 1), new Mix(1, .5), new Mix(1, 1), new Mix(0, 4));

        static Mix of(String words) {
            return ALL.stream()
                    .filter(mix -> mix.toString().equals(words))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What was learnt for many known items, in three ways. */
    private record Learnt(DenseTable edlae, Optional<DenseTable> slim, DenseTable als) {

        static Learnt of(TopNModel edlae, Optional<TopNModel> slim, TopNModel als) {
            return new Learnt((DenseTable) edlae, slim.map(DenseTable.class::cast), ((ItemFactors) als).table());
        }

        List<Choice.Candidate> candidates() {
            return Mix.ALL.stream()
                    .filter(mix -> slim.isPresent() ? mix.als <= 1 : mix.slim == 0)
                    .map(mix -> new Choice.Candidate(mix.toString(), matrix -> sum(mix)))
                    .toList();
        }

        DenseTable sum(Mix mix) {
            var spread = edlae.spread();
            var sum = edlae;
            if (mix.slim > 0 && slim.isPresent()) {
                sum = sum.plus(
                        slim.get(), (float) mix.slim * spread / slim.get().spread());
            }
            return mix.als > 0 ? sum.plus(als, (float) mix.als * spread / als.spread()) : sum;
        }
    }
}

package trumeau.recommender.topn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.Training;

/** A way of ranking that can be measured, with the settings among which it chooses on an inner split. */
public enum Contender {
    POPULARITY {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            return List.of(new Choice.Candidate("popularity", Popularity::new));
        }
    },
    ITEM_KNN {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            return among(
                    List.of(new CoOccurrence(.5, 10, 0), new CoOccurrence(.5, 10, .5)),
                    settings -> matrix -> settings.fit(matrix, 100));
        }
    },
    ASYMMETRIC {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            return among(
                    List.of(new CoOccurrence(1, 10, 0), new CoOccurrence(1, 5, .5), new CoOccurrence(1, 5, 1)),
                    settings -> settings::fit);
        }
    },
    USER_KNN {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            return among(List.of(30, 60, 100, 300), most -> matrix -> new UserNeighbours(matrix, most));
        }
    },
    EASE {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            return among(
                    eases(tastes, List.of(50.0, 100.0, 200.0, 400.0, 800.0), List.of(0.0)), settings -> settings::fit);
        }
    },
    EDLAE {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            return among(
                    eases(tastes, List.of(50.0, 100.0, 200.0, 400.0), List.of(.3, .5, .7, .9)),
                    settings -> settings::fit);
        }
    },
    LOCAL_EASE {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            return among(
                    eases(tastes, List.of(100.0, 200.0, 400.0), List.of(0.0)),
                    settings -> new LocalEase(settings, 200)::fit);
        }
    },
    SLIM {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            return among(
                    List.of(new Slim(.3, 50, 50), new Slim(1, 50, 50), new Slim(1, 100, 50), new Slim(2, 30, 50)),
                    settings -> settings::fit);
        }
    },
    IALS {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            return among(
                    List.of(
                            new ImplicitAls(128, .01, .3, 16),
                            new ImplicitAls(64, .01, .1, 16),
                            new ImplicitAls(64, .03, .01, 16),
                            new ImplicitAls(128, .01, .5, 16)),
                    settings -> matrix -> settings.fit(matrix, new SplittableRandom(SEED)));
        }
    },
    /** What a device serves, by its own scorer. */
    TRUMEAU {
        @Override
        List<Choice.Candidate> candidates(TasteMatrix tastes) {
            throw new IllegalStateException("the served blend is learnt by BlendTrainer");
        }

        @Override
        public TopNModel fit(InnerSplit split, List<Cohort> tried) {
            var tastes = split.whole();
            return TableModel.of(
                    tastes, ServedTable.of(new BlendTrainer(split).train(), tastes, served(tastes), Optional.empty()));
        }

        @Override
        public TopNModel usual(TasteMatrix tastes) {
            return TableModel.of(tastes, ItemTableTrainer.train(tastes, served(tastes), Optional.empty()));
        }
    };

    private static final long SEED = 1;
    private static final Provenance PUBLIC = new Provenance(Provenance.Origin.STORE);
    private static final int LARGE = 3_000;

    /** Of public ratings, where nobody needs hiding. */
    private static Training served(TasteMatrix tastes) {
        var crowd = new Crowd(PUBLIC, tastes.shoppers(), tastes.deeds(), 1);
        return new Training(TRUMEAU.code(), Map.of(), LocalDate.EPOCH, crowd);
    }

    /** As it is written on a command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it chooses among. */
    abstract List<Choice.Candidate> candidates(TasteMatrix tastes);

    /**
     * Chooses its settings on shoppers who are kept apart, then learns from all.
     *
     * @param tried whom a choice is tried on: visits as those are that will be measured
     */
    public TopNModel fit(InnerSplit split, List<Cohort> tried) {
        var candidates = candidates(split.whole());
        return candidates.size() == 1
                ? candidates.get(0).fit().apply(split.whole())
                : Choice.of(candidates, split.part(), tried).on(split.whole());
    }

    /** Learns with the settings that come first, where there are too few shoppers to choose by. */
    public TopNModel usual(TasteMatrix tastes) {
        return candidates(tastes).get(0).fit().apply(tastes);
    }

    static <T> List<Choice.Candidate> among(
            List<T> settings, Function<T, Function<TasteMatrix, ? extends TopNModel>> fit) {
        var found = new ArrayList<Choice.Candidate>();
        settings.forEach(one -> found.add(new Choice.Candidate(one.toString(), fit.apply(one))));
        return found;
    }

    /** Every ridge with every dropout; of a large catalogue, where each takes a minute, every second ridge. */
    static List<Ease> eases(TasteMatrix tastes, List<Double> ridges, List<Double> dropouts) {
        var found = new ArrayList<Ease>();
        for (var i = 0; i < ridges.size(); i++) {
            if (tastes.items() <= LARGE || i % 2 == 1) {
                for (var dropout : dropouts) {
                    found.add(new Ease(ridges.get(i), dropout));
                }
            }
        }
        return found;
    }
}

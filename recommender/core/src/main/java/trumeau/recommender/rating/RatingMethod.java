package trumeau.recommender.rating;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import trumeau.recommender.rating.Neighbours.Form;

/** A way to foretell ratings, under the name by which it is chosen. */
public enum RatingMethod {
    /** The mean of all ratings; a control. */
    MEAN("the mean of all ratings") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return Means.OF_ALL.of(train);
        }
    },
    /** The mean of the item's ratings; a control. */
    ITEM_MEAN("the mean of the item's ratings") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return Means.OF_ITEM.of(train);
        }
    },
    /** Mean and deviations of user and item. */
    BASELINE("mean, and how far user and item lie above it") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Baselines(train);
        }
    },
    /** The sum of w_uv * r_vi over the 40 nearest users, by the cosine. */
    FORMULA("the plain sum of w_uv * r_vi over the 40 nearest users; orders items, foretells no rating") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.USERS, Similarity.COSINE, Form.SUM, NEAREST).fit(train);
        }
    },
    /** The same with items for users. */
    ITEM_FORMULA("the same with the 40 nearest items") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.ITEMS, Similarity.COSINE, Form.SUM, NEAREST).fit(train);
        }
    },
    /** As Surprise's KNNBasic by cosine. */
    USER_COSINE("the weighed mean of 40 users, by the cosine over common items") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.USERS, Similarity.COMMON_COSINE, Form.MEAN, NEAREST).fit(train);
        }
    },
    /** As Surprise's KNNBasic. */
    USER_KNN("the weighed mean of 40 users, by their mean squared difference") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.USERS, Similarity.MEAN_SQUARED_DIFFERENCE, Form.MEAN, NEAREST).fit(train);
        }
    },
    /** As Surprise's KNNWithMeans. */
    USER_KNN_MEANS("the same, each user about the own mean") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.USERS, Similarity.MEAN_SQUARED_DIFFERENCE, Form.CENTRED, NEAREST).fit(train);
        }
    },
    /** By Pearson's correlation, each user about the own mean (Resnick et al. 1994). */
    USER_PEARSON("40 users by correlation, each about the own mean") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.USERS, Similarity.PEARSON, Form.CENTRED, NEAREST).fit(train);
        }
    },
    /** User-based, about baselines, by the shrunk correlation. */
    USER_KNN_BASELINE("40 users by shrunk correlation, about baselines") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.USERS, Similarity.PEARSON_BASELINE, Form.BASELINE, NEAREST).fit(train);
        }
    },
    /** As Surprise's KNNBaseline. */
    USER_MSD_BASELINE("40 users by mean squared difference, about baselines") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.USERS, Similarity.MEAN_SQUARED_DIFFERENCE, Form.BASELINE, NEAREST).fit(train);
        }
    },
    /** Item-based by adjusted cosine (Sarwar et al. 2001). */
    ITEM_ADJUSTED_COSINE("40 items by adjusted cosine, each about its mean") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.ITEMS, Similarity.ADJUSTED_COSINE, Form.CENTRED, NEAREST).fit(train);
        }
    },
    /** As Surprise's KNNBaseline, item-based by pearson_baseline. */
    ITEM_KNN_BASELINE("40 items by shrunk correlation, about baselines") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Neighbours(Side.ITEMS, Similarity.PEARSON_BASELINE, Form.BASELINE, NEAREST).fit(train);
        }
    },
    /** As Surprise's SVD. */
    SVD("biased matrix factorisation by gradient descent, 100 factors") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new Svd(train, FactorSettings.ofSvd(), random);
        }
    },
    /** As Surprise's SVD++. */
    SVD_PLUS_PLUS("the same with what was rated at all, 20 factors") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new SvdPlusPlus(train, FactorSettings.ofSvdPlusPlus(), random);
        }

        @Override
        public String code() {
            return "svd++";
        }
    },
    /** SVD++ with more of everything, as found best on ratings held back from training. */
    SVD_PLUS_PLUS_LARGE("svd++ with 100 factors, 55 epochs and five times the regularisation") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new SvdPlusPlus(train, LARGE, random);
        }

        @Override
        public String code() {
            return "svd++-large";
        }
    },
    /** Alternating least squares about baselines. */
    ALS("20 factors about baselines by alternating least squares") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            return new LeastSquares(train, OF_ALS, random);
        }
    },
    /** What foretells best: neighbours, factors and what was rated at all, weighed. */
    BLEND(
            "item-knn-baseline, user-knn-baseline, svd++, svd++-large and als, weighed on ratings held back from training") {
        @Override
        RatingModel learn(Ratings train, RandomGenerator random) {
            var parts = List.of(ITEM_KNN_BASELINE, USER_KNN_BASELINE, SVD_PLUS_PLUS, SVD_PLUS_PLUS_LARGE, ALS);
            return new Blend(
                    train, parts.stream().<Blend.Part>map(part -> part::learn).toList(), random);
        }
    };

    private static final int NEAREST = 40;
    private static final FactorSettings LARGE = new FactorSettings(100, 55, 0.007, 0.1, 0.05);
    private static final FactorSettings OF_ALS = new FactorSettings(20, 12, 0.01, 0.13, 0.1);

    /** Of the others, the baseline is what is left. */
    private static final Set<RatingMethod> ON_MEAN =
            EnumSet.of(MEAN, ITEM_MEAN, FORMULA, ITEM_FORMULA, USER_COSINE, USER_KNN);

    private final String words;

    RatingMethod(String words) {
        this.words = words;
    }

    /** Learns from ratings; the model answers within their scale. */
    public LearntRatings fit(Ratings train, RandomGenerator random) {
        return new LearntRatings(train, learn(train, random));
    }

    /**
     * What an answer of the model comes from where it knows only the user, only the item or neither; empty where it
     * knows both.
     */
    public Optional<String> fallback(Ratings train, int user, int item) {
        var knowsUser = train.knowsUser(user);
        var knowsItem = train.knowsItem(item);
        if (knowsUser && knowsItem) {
            return Optional.empty();
        }
        if (ON_MEAN.contains(this) || (!knowsUser && !knowsItem)) {
            return Optional.of("the mean of all ratings");
        }
        return Optional.of(knowsUser ? "the baseline of the user" : "the baseline of the item");
    }

    /** As it is written on a command line: {@code user-knn}, {@code svd++}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does, in a few words. */
    public String words() {
        return words;
    }

    /**
     * The method of that name.
     *
     * @throws IllegalArgumentException when there is none; it names those that there are
     */
    public static RatingMethod of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model for ratings is called \"" + code
                        + "\"; there are "
                        + Arrays.stream(values()).map(RatingMethod::code).collect(Collectors.joining(", "))));
    }

    abstract RatingModel learn(Ratings train, RandomGenerator random);
}

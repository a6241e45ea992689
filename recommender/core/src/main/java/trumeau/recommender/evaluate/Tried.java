package trumeau.recommender.evaluate;

import trumeau.recommender.topn.Contender;

/**
 * A contender as it is measured.
 *
 * @param fair whether popular items are taken back in its ranking
 */
public record Tried(Contender contender, boolean fair) {

    public static Tried plain(Contender contender) {
        return new Tried(contender, false);
    }

    /** As it is written in an answer. */
    public String code() {
        return contender.code() + (fair ? "-fair" : "");
    }
}

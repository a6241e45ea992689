package trumeau.recommender.serve;

/**
 * An item through which the associations are asked.
 *
 * @param weight above 0
 */
record Anchor(int position, double weight, Kind kind) {

    enum Kind {
        /** The query is about this very item, or the visit was. */
        HELD,
        /** It only looks like what is before the camera. */
        LIKE
    }
}

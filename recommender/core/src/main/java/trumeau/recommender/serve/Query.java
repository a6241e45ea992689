package trumeau.recommender.serve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;

/**
 * What the recommender is asked.
 *
 * @param subject the item that it is about, when that is certain
 * @param look what the camera sees, when it sees something
 * @param session items this visit was about, the newest last; they are not suggested again
 * @param filters hold for every suggestion but the item that the query is about
 * @param limit how many suggestions at most, 1..200
 */
public record Query(Optional<Subject> subject, Optional<Look> look, List<ItemId> session, Filters filters, int limit) {

    private static final int MOST = 200;

    public Query {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(filters, "filters");
        session = List.copyOf(session);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a limit lies in 1.." + MOST + ", not " + limit);
        }
    }

    /** About an item that is certain. */
    public static Query about(Subject subject, int limit) {
        return new Query(Optional.of(subject), Optional.empty(), List.of(), Filters.none(), limit);
    }

    /** About what the camera sees. */
    public static Query about(Look look, int limit) {
        return new Query(Optional.empty(), Optional.of(look), List.of(), Filters.none(), limit);
    }

    /** About a visit so far. */
    public static Query about(List<ItemId> session, int limit) {
        return new Query(Optional.empty(), Optional.empty(), session, Filters.none(), limit);
    }

    /** The same with the visit's items. */
    public Query within(List<ItemId> visit) {
        return new Query(subject, look, visit, filters, limit);
    }

    /** The same with other filters. */
    public Query with(Filters others) {
        return new Query(subject, look, session, others, limit);
    }
}

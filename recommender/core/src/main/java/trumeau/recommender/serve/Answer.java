package trumeau.recommender.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** The way to one recommendation. One thread, one query. */
final class Answer {

    /** Of a long visit only the newest items speak. */
    private static final int VISIT = 50;
    /** Each item of a visit counts so much less than the one after it. */
    private static final double FADES = 0.8;
    /** What the visit counts beside what is before the camera now. */
    private static final double BESIDE = 0.5;

    private static final List<Relation> LOOK_FIRST =
            List.of(Relation.SAME, Relation.NEAREST, Relation.SIMILAR, Relation.ALSO_TOOK, Relation.GOES_WITH);
    private static final List<Relation> TAKEN_FIRST = List.of(Relation.ALSO_TOOK, Relation.GOES_WITH, Relation.SIMILAR);

    private final Shelf shelf;
    private final Tuning tuning;
    private final Steering steering;
    private final IntPredicate allowed;
    private final Query query;
    private final List<Integer> visit;
    private final Set<Integer> hidden;
    private final InStockFirst rank;
    private final Selection selection;

    Answer(Shelf shelf, Tuning tuning, Steering steering, Query query) {
        this.shelf = shelf;
        this.tuning = tuning;
        this.steering = steering;
        this.allowed = steering.allowed();
        this.query = query;
        this.visit = visit();
        this.hidden = new HashSet<>(visit);
        this.rank = new InStockFirst(shelf, this::shown);
        this.selection = new Selection(query.limit(), steering.quota());
    }

    Recommendation give() {
        var subject = query.subject()
                .flatMap(known -> shelf.position(known.item()).stream().boxed().findFirst());
        if (subject.isPresent()) {
            return aboutSubject(subject.get());
        }
        if (query.look().isEmpty()) {
            return aboutVisit();
        }
        var match = new LookMatch(shelf, query.look().get(), tuning, this::shown);
        var same = match.sameItem();
        if (same.isEmpty()) {
            return aboutLook(match);
        }
        var position = same.getAsInt();
        name(position, new Reason.SameItem(match.similarity(position)));
        return aboutItem(position, Optional.of(match));
    }

    private Recommendation aboutSubject(int position) {
        query.subject().flatMap(Subject::reason).ifPresent(reason -> name(position, reason));
        return aboutItem(position, shelf.lookOf(position).map(look -> new LookMatch(shelf, look, tuning, this::shown)));
    }

    /** What it is, is a fact: of all that a store decides, only that it is to be on no card holds here. */
    private void name(int position, Reason reason) {
        if (!steering.isExcluded(position)) {
            selection.add(new Weighed(shelf.item(position)).add(reason, 1).as(Relation.SAME));
        }
    }

    private Recommendation aboutItem(int position, Optional<LookMatch> match) {
        hidden.add(position);
        pick();
        var taken = taken(List.of(new Anchor(position, 1, Anchor.Kind.HELD)));
        var similar = match.map(found -> similar(found, taken)).orElse(List.of());
        fill(similar, taken, Optional.of(shelf.item(position).category()));
        return answer(steering.isExcluded(position) ? Claim.ASK_US : Claim.THIS_ITEM);
    }

    private Recommendation aboutLook(LookMatch match) {
        var neighbours = new SimilarItems(shelf, match, tuning).neighbours();
        var taken = taken(neighbours);
        var similar = similar(match, taken);
        var nearest = new SimilarItems(shelf, match, tuning).nearest(rank);
        if (nearest.isEmpty()) {
            similar.stream().limit(tuning.similar()).forEach(found -> selection.add(found.as(Relation.SIMILAR)));
            var isSure = match.category().isPresent() && steering.isInForce();
            return similar.isEmpty() && isSure
                    ? answer(Claim.ASK_US)
                    : new Recommendation(Claim.NONE, selection.inOrder(LOOK_FIRST));
        }
        selection.add(nearest.get().as(Relation.NEAREST));
        pick();
        fill(similar, taken, match.category());
        return answer(Claim.NOT_CARRIED);
    }

    /**
     * Nothing is left of the rows only where the store keeps it all away: then what is popular speaks, or its staff.
     */
    private Recommendation answer(Claim claim) {
        if (steering.isInForce() && !selection.hasRows()) {
            selection.take(popular(), query.limit());
        }
        var shown = selection.inOrder(LOOK_FIRST);
        return new Recommendation(shown.isEmpty() && steering.isInForce() ? Claim.ASK_US : claim, shown);
    }

    /** The store's picks, as long as they are here. */
    private void pick() {
        steering.picks().stream()
                .filter(position -> shelf.inStock(position) && shown(position))
                .forEach(position -> selection.pick(
                        new Weighed(shelf.item(position)).as(Relation.ALSO_TOOK).picked()));
    }

    private Recommendation aboutVisit() {
        pick();
        var taken = taken(List.of());
        var newest = visit.isEmpty() ? Optional.<Integer>empty() : Optional.of(visit.get(0));
        var similar = newest.flatMap(shelf::lookOf)
                .map(look -> similar(new LookMatch(shelf, look, tuning, this::shown), taken))
                .orElse(List.of());
        var sources = List.of(
                also(taken),
                outfit(taken, newest.map(position -> shelf.item(position).category())),
                suggestions(similar, Relation.SIMILAR));
        selection.takeInTurn(sources);
        if (selection.hasRoom()) {
            selection.take(popular(), query.limit());
        }
        return new Recommendation(Claim.NONE, selection.inOrder(TAKEN_FIRST));
    }

    /** Similar items first, as many as are promised; then what is taken with it and what goes with it, in turn. */
    private void fill(List<Weighed> similar, AlsoTaken taken, Optional<String> category) {
        var looks = suggestions(similar, Relation.SIMILAR);
        selection.take(looks, tuning.similar());
        selection.takeInTurn(List.of(also(taken), outfit(taken, category)));
        selection.take(looks, query.limit());
    }

    private List<Weighed> similar(LookMatch match, AlsoTaken taken) {
        return new SimilarItems(shelf, match, tuning).best(rank, taken, query.limit() + 1);
    }

    /** What was learnt of visits speaks where it knows one of the items, else what was taken together. */
    private Iterator<Suggestion> also(AlsoTaken taken) {
        var held = taken.held();
        return shelf.learnt()
                .filter(learnt -> learnt.knows(held))
                .map(learnt -> suggestions(learnt.best(held, this::shown, 2 * query.limit()), Relation.ALSO_TOOK))
                .orElseGet(() -> counted(taken));
    }

    private Iterator<Suggestion> counted(AlsoTaken taken) {
        var found = taken.found();
        Arrays.sort(found);
        return Arrays.stream(rank.best(found, taken::score, 2 * query.limit()))
                .mapToObj(position -> {
                    var weighed = new Weighed(shelf.item(position));
                    taken.weigh(position, 1, weighed);
                    return weighed.as(Relation.ALSO_TOOK);
                })
                .iterator();
    }

    private Iterator<Suggestion> outfit(AlsoTaken taken, Optional<String> category) {
        var found = category.map(own -> new Outfit(shelf, own, taken).best(rank, 2 * query.limit()));
        return suggestions(found.orElse(List.of()), Relation.GOES_WITH);
    }

    private Iterator<Suggestion> popular() {
        var most = Math.max(1, shelf.highestPopularity());
        return Arrays.stream(rank.best(
                        shelf.all(),
                        position -> shelf.popularity(position) == 0
                                ? Double.NaN
                                : (double) shelf.popularity(position) / most,
                        2 * query.limit()))
                .mapToObj(position -> new Weighed(shelf.item(position))
                        .add(new Reason.Popular(shelf.popularity(position)), (double) shelf.popularity(position) / most)
                        .as(Relation.ALSO_TOOK))
                .iterator();
    }

    private static Iterator<Suggestion> suggestions(List<Weighed> weighed, Relation relation) {
        return weighed.stream().map(found -> found.as(relation)).iterator();
    }

    /** What is taken with these anchors and, fading, with the visit's items. */
    private AlsoTaken taken(List<Anchor> anchors) {
        var all = new ArrayList<>(anchors);
        var weight = anchors.isEmpty() ? 1 : BESIDE;
        for (var position : visit.subList(0, Math.min(VISIT, visit.size()))) {
            all.add(new Anchor(position, weight, Anchor.Kind.HELD));
            weight *= FADES;
        }
        return new AlsoTaken(shelf, all);
    }

    private boolean shown(int position) {
        return allowed.test(position)
                && !hidden.contains(position)
                && query.filters().keeps(shelf.item(position));
    }

    /** The positions of the visit's items that the store has, the newest first, none twice. */
    private List<Integer> visit() {
        var newestFirst = new ArrayList<>(query.session());
        Collections.reverse(newestFirst);
        var positions = new LinkedHashSet<Integer>();
        newestFirst.forEach(item -> shelf.position(item).ifPresent(positions::add));
        return List.copyOf(positions);
    }
}

package trumeau.recommender.serve;

import java.util.Arrays;
import java.util.List;

/**
 * What shoppers took with some anchors: for each position the weighted mean of the weights in the anchors' rows, and
 * the anchor that gives the largest part of it.
 */
final class AlsoTaken {

    private final Shelf shelf;
    private final List<Anchor> anchors;
    private final float[] scores;
    private final float[] largest;
    private final int[] anchorOf;
    private final int[] shoppers;
    private int[] found = new int[128];
    private int size;

    AlsoTaken(Shelf shelf, List<Anchor> anchors) {
        this.shelf = shelf;
        this.anchors = List.copyOf(anchors);
        scores = new float[shelf.size()];
        largest = new float[shelf.size()];
        anchorOf = new int[shelf.size()];
        shoppers = new int[shelf.size()];
        var total = anchors.stream().mapToDouble(Anchor::weight).sum();
        for (var i = 0; i < anchors.size(); i++) {
            ask(i, (float) (anchors.get(i).weight() / Math.max(total, Double.MIN_NORMAL)));
        }
    }

    /** The positions of the anchors, when each is an item of the visit itself; empty when one only looks like it. */
    List<Integer> held() {
        return anchors.stream().allMatch(anchor -> anchor.kind() == Anchor.Kind.HELD)
                ? anchors.stream().map(Anchor::position).toList()
                : List.of();
    }

    /** The positions that were taken with an anchor. */
    int[] found() {
        return Arrays.copyOf(found, size);
    }

    /** 0..1; 0 when it was taken with no anchor. */
    double score(int position) {
        return scores[position];
    }

    double highest() {
        var highest = 0.0;
        for (var i = 0; i < size; i++) {
            highest = Math.max(highest, scores[found[i]]);
        }
        return highest;
    }

    /** Adds this position's part to a score: told by the anchor that gives most of it. */
    void weigh(int position, double factor, Weighed weighed) {
        if (scores[position] <= 0) {
            return;
        }
        var anchor = anchors.get(anchorOf[position]);
        var id = shelf.item(anchor.position()).id();
        var reason = anchor.kind() == Anchor.Kind.HELD
                ? new Reason.AlsoTook(id, shoppers[position])
                : new Reason.AlsoTookLike(id, shoppers[position]);
        weighed.add(reason, factor * largest[position]);
        weighed.addUnspoken(factor * (scores[position] - largest[position]));
    }

    private void ask(int anchor, float share) {
        var associations = shelf.associations();
        var row = associations.row(shelf.item(anchors.get(anchor).position()).id());
        if (row.isEmpty()) {
            return;
        }
        for (var entry = associations.begin(row.getAsInt()); entry < associations.end(row.getAsInt()); entry++) {
            var position = shelf.positionOfAssociation(associations.neighbour(entry));
            if (position != Shelf.NOWHERE) {
                var part = share * associations.weight(row.getAsInt(), entry);
                add(position, part);
                if (part > largest[position]) {
                    largest[position] = part;
                    anchorOf[position] = anchor;
                    shoppers[position] = associations.shoppers(entry);
                }
            }
        }
    }

    private void add(int position, float part) {
        if (scores[position] == 0) {
            found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
            found[size++] = position;
        }
        scores[position] += part;
    }
}

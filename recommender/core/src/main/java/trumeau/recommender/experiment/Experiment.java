package trumeau.recommender.experiment;

import java.util.List;

/**
 * Ways to suggest that are compared.
 *
 * @param name lower-case letters, digits and hyphens; another name deals the visits out anew
 * @param arms at least two, of different names
 */
public record Experiment(String name, List<Arm> arms) {

    public Experiment {
        arms = List.copyOf(arms);
        if (!Arm.NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an experiment is named by letters, digits and hyphens, not \"" + name + "\"");
        }
        if (arms.size() < 2 || arms.stream().map(Arm::name).distinct().count() != arms.size()) {
            throw new IllegalArgumentException("experiment " + name + " needs two arms or more, of different names");
        }
    }

    /** The arm of a bucket: always the same, and each arm as often as its share says. */
    public Assignment assign(SessionBucket bucket) {
        var all = arms.stream().mapToInt(Arm::share).sum();
        var part = bucket.choose("experiment " + name, all);
        for (var arm : arms) {
            part -= arm.share();
            if (part < 0) {
                return new Assignment(name, arm.name());
            }
        }
        throw new IllegalStateException("the parts of experiment " + name + " do not add up");
    }
}

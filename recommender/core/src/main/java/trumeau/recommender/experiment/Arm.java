package trumeau.recommender.experiment;

import java.util.regex.Pattern;

/**
 * One way of an experiment.
 *
 * @param name lower-case letters, digits and hyphens, as {@code control}
 * @param share how many parts of all visits, at least 1; two arms of 1 get half each
 */
public record Arm(String name, int share) {

    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    public Arm {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("an arm is named by letters, digits and hyphens, not \"" + name + "\"");
        }
        if (share < 1 || share > 1_000) {
            throw new IllegalArgumentException("arm " + name + " has 1..1000 parts, not " + share);
        }
    }
}

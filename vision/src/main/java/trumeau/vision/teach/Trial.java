package trumeau.vision.teach;

import java.util.List;

/**
 * What a lesson was measured to do before it counts.
 *
 * @param views how many photos it was taught with
 * @param recognised how many of them are recognised when each is left out of the lesson in turn
 * @param others how many items of the catalogue it must not be confused with
 * @param confused those of them that would now be taken for it, at most {@value #NAMED} named
 * @param falseAlarms how many those are
 */
public record Trial(int views, int recognised, int others, int falseAlarms, List<String> confused) {

    static final int NAMED = 12;

    public Trial {
        confused = List.copyOf(confused);
        if (!(recognised >= 0 && recognised <= views && falseAlarms >= 0 && falseAlarms <= others)) {
            throw new IllegalArgumentException("recognised " + recognised + " of " + views + " and confused "
                    + falseAlarms + " of " + others + " can't be");
        }
    }

    /**
     * How often it is right when it answers, if it is held up as often as each of the other kinds: Bayes' rule on both
     * rates, each smoothed by Laplace's rule of succession, since both are counted on few.
     */
    double precision(int kinds) {
        var found = (recognised + 1.0) / (views + 2);
        var mistaken = (falseAlarms + 1.0) / (others + 2);
        return found / (found + mistaken * kinds);
    }
}

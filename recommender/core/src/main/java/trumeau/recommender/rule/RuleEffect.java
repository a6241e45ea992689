package trumeau.recommender.rule;

/**
 * What one rule did to one list; an item counts for the first rule that took it out.
 *
 * @param rule its code, as {@code exclude}; {@code filters}, {@code not-for-me} and {@code seen} are the shopper's
 * @param removed how many it took out
 * @param raised how many it put up
 */
public record RuleEffect(String rule, int removed, int raised) {

    public RuleEffect {
        if (removed < 0 || raised < 0) {
            throw new IllegalArgumentException("counts can't be below zero: " + removed + " and " + raised);
        }
    }
}

package trumeau.kiosk.cli;

import java.time.LocalDate;
import java.util.stream.Collectors;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.rule.Asked;
import trumeau.recommender.rule.CompiledRules;
import trumeau.recommender.rule.RuleEffect;
import trumeau.recommender.rule.StorePolicy;

/** Which of a store's rules are in force, and what each does to the catalogue, in one line for an operator. */
final class RulesWords {

    private RulesWords() {}

    static String of(StorePolicy policy, Catalogue catalogue, LocalDate today) {
        if (policy.equals(StorePolicy.NONE)) {
            return "no rules are in force";
        }
        var compiled = new CompiledRules(policy.rules(), catalogue, ItemTags.of(catalogue));
        var each = compiled.effects(today).stream().map(RulesWords::of).collect(Collectors.joining(", "));
        var share = policy.newHere()
                .map(some -> "one card in " + some.oneIn() + " may be new here; ")
                .orElse("");
        return (each.isEmpty() ? "" : each + "; ") + share + "rules leave " + compiled.countAllowed(Asked.on(today))
                + " of " + catalogue.size() + " items to suggest today";
    }

    private static String of(RuleEffect effect) {
        if (effect.rule().equals("pin")) {
            return "pin puts first " + effect.raised();
        }
        return effect.rule().startsWith("cap-") ? effect.rule() : effect.rule() + " takes out " + effect.removed();
    }
}

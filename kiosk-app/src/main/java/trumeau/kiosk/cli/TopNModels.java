package trumeau.kiosk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import trumeau.recommender.topn.Contender;

/** The models that were typed: the one to measure, what it is compared with, and popularity, which is always there. */
record TopNModels(Contender model, List<Contender> others) {

    static TopNModels of(RecommenderProtocol.Asked asked, String protocol) {
        if (asked.guarded() || asked.scale().isPresent()) {
            throw new BadInput("--private goes with --protocol topn --model item-to-item, --scale with --protocol"
                    + " ratings; neither with " + protocol);
        }
        var others = new LinkedHashSet<Contender>();
        asked.against().stream().map(TopNModels::contender).forEach(others::add);
        others.add(Contender.POPULARITY);
        var model = asked.model().map(TopNModels::contender).orElse(Contender.TRUMEAU);
        others.remove(model);
        return new TopNModels(model, List.copyOf(others));
    }

    List<Contender> all() {
        var all = new ArrayList<Contender>(List.of(model));
        all.addAll(others);
        return all;
    }

    private static Contender contender(String typed) {
        return Arrays.stream(Contender.values())
                .filter(known -> known.code().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new BadInput("no model is called \"" + typed + "\"; choose "
                        + Arrays.stream(Contender.values()).map(Contender::code).collect(Collectors.joining(", "))));
    }
}

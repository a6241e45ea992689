package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import trumeau.recommender.evaluate.GroupGap;
import trumeau.recommender.evaluate.TopNReport;
import trumeau.recommender.evaluate.Tried;
import trumeau.recommender.train.InteractionsFile;

/** How groups of shoppers are served, that a file declares; nothing is ever guessed about anybody. */
final class GroupFigures {

    private final Map<String, String> groupOf;

    private GroupFigures(Map<String, String> groupOf) {
        this.groupOf = groupOf;
    }

    /** Reads rows {@code shopper,group}. */
    static GroupFigures read(Path file, Standard standard) {
        var read = InteractionsFile.read(Folders.existingFile(file, "groups"));
        if (read.refused() > 0) {
            standard.say(read.refused() + " rows of groups could not be read; "
                    + read.firstRefusals().get(0));
        }
        var groups = new HashMap<String, String>();
        read.interactions().forEach(row -> groups.put(row.shopper(), row.item().value()));
        return new GroupFigures(groups);
    }

    /** Writes the gap of one, and says it in a line. */
    String of(TopNReport report, Tried tried, ObjectNode into) {
        var found = report.of(tried);
        var gap = gap(found);
        var node = into.putObject("groups");
        var means = node.putObject("ndcg@10");
        new TreeMap<>(gap.means()).forEach((group, mean) -> means.put(group, RankingFigures.rounded(mean)));
        node.put("gap", RankingFigures.rounded(gap.gap()))
                .putArray("interval")
                .add(RankingFigures.rounded(gap.low()))
                .add(RankingFigures.rounded(gap.high()));
        return String.format(
                Locale.ROOT,
                "  %s: gap %.1f %% (95 %% %.1f to %.1f)",
                new TreeMap<>(gap.means())
                        .entrySet().stream()
                                .map(mean -> String.format(Locale.ROOT, "%s %.4f", mean.getKey(), mean.getValue()))
                                .collect(Collectors.joining(", ")),
                100 * gap.gap(),
                100 * gap.low(),
                100 * gap.high());
    }

    /** The same for another one, and how much smaller the gap of the first is. */
    String against(TopNReport report, Tried mine, Tried other, ObjectNode into) {
        var words = of(report, other, into);
        var names = report.of(mine).names();
        var drop = GroupGap.drop(report.of(mine).ndcgAt10(), report.of(other).ndcgAt10(), groups(names));
        into.set("gapDrop", RankingFigures.json(drop));
        return words + System.lineSeparator() + "  " + RankingFigures.words("gap smaller by", drop);
    }

    private GroupGap gap(TopNReport.Found found) {
        try {
            return GroupGap.of(found.ndcgAt10(), groups(found.names()));
        } catch (IllegalArgumentException e) {
            throw new BadInput("--groups: " + e.getMessage());
        }
    }

    private List<String> groups(List<String> names) {
        return names.stream().map(name -> groupOf.getOrDefault(name, "")).toList();
    }
}

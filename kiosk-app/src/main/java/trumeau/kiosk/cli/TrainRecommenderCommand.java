package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trumeau.device.disk.DurableFiles;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.model.Training;
import trumeau.recommender.topn.BlendTrainer;
import trumeau.recommender.topn.InnerSplit;
import trumeau.recommender.topn.ItemTableTrainer;
import trumeau.recommender.topn.ServedTable;
import trumeau.recommender.topn.TasteMatrix;
import trumeau.recommender.train.EventsFolder;
import trumeau.recommender.train.InteractionsFile;
import trumeau.recommender.train.Refusals;

/** Learns what devices rank by, of a chain's events or of a file. */
@Command(
        name = "train-recommender",
        header = "Learn an item table, which devices rank by, from events or interactions.",
        description = {
            "",
            "Events are what devices send to an inbox (docs/events.md), told visit by visit where trumeau.inbox.visits is on.",
            "What fewer than --k visits have in common is in no table. Publish the table with publish --table FILE.",
            "With --master the same is learnt by Apache Spark, on this machine or a cluster: see docs/help/train.md."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau train-recommender --events inbox --out items.table --previous items.table",
            "  ./trumeau train-recommender --events inbox --keep-days 90 --forget-device 3f...c1 --erase --out items.table",
            "  ./trumeau train-recommender --interactions receipts.csv --k 3 --out items.table --choose",
            "  ./trumeau train-recommender --events inbox --out items.table --master 'local[*]'",
            "",
            "Keys with --json: table, items, shoppers, deeds, minimumShoppers, settings, on, bytes, seconds, refused; of",
            "events also doubles, forgotten, erased."
        })
final class TrainRecommenderCommand implements Callable<Integer> {

    private static final int EVERY = 100_000;
    private static final long SEED = 42;

    @Mixin
    private Standard standard = new Standard();

    @ArgGroup(multiplicity = "1")
    private Input input = new Input();

    @Mixin
    private RetentionOptions retention = new RetentionOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table to write.")
    private @Nullable Path out;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "Yesterday's table: rows keep their places, so that devices fetch less.")
    private @Nullable Path previous;

    @Option(
            names = "--k",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many visits must have a pair of items in common (k-anonymity). Default: "
                    + "${DEFAULT-VALUE}; 1 only for public ratings.")
    private int fewest;

    @Option(
            names = "--choose",
            description = "Choose settings and weights on shoppers kept apart: minutes, up to 12,000 items.")
    private boolean choose;

    @Option(names = "--simulated", description = "The interactions are made up; every release says so.")
    private boolean simulated;

    private static final class Input {

        @Option(names = "--events", paramLabel = "DIR", description = "A folder of events, as an inbox takes them.")
        private @Nullable Path events;

        @Option(
                names = "--interactions",
                paramLabel = "FILE",
                description = "Rows shopper,item[,rating[,timestamp]], as receipts.")
        private @Nullable Path interactions;
    }

    /** What was read, and what to say of it. */
    private record Gathered(
            TasteMatrix tastes, LocalDate on, Refusals refusals, Optional<EventsFolder.Read> events, long erased) {}

    @Override
    public Integer call() throws IOException {
        if (fewest < 1) {
            throw new BadInput("--k must be 1 or more, not " + fewest);
        }
        var before = yesterdays();
        var begun = System.nanoTime();
        var gathered = gather();
        if (gathered.tastes.items() == 0) {
            throw new BadInput("there is no visit to learn from in " + input.events
                    + "; devices tell visits where trumeau.inbox.visits is on");
        }
        standard.progress().at("learning of " + gathered.tastes.items() + " items", 0, 0);
        var table = learn(gathered, before);
        var bytes = ItemTableFile.write(table);
        var to = Objects.requireNonNull(out).toAbsolutePath();
        Folders.writable(Objects.requireNonNull(to.getParent()), "folder");
        DurableFiles.replace(to, bytes);
        tell(table, gathered, bytes.length, Math.round((System.nanoTime() - begun) / 1e6) / 1000.0);
        return Failures.OK;
    }

    private Optional<ItemTable> yesterdays() throws IOException {
        return previous == null
                ? Optional.empty()
                : Optional.of(ItemTableFile.map(Folders.existingFile(previous, "table")));
    }

    private Gathered gather() {
        var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        var kept = retention.read(today);
        var tastes = new TasteMatrix.Builder();
        if (input.interactions != null) {
            if (!kept.keepsAll() || retention.erases()) {
                throw new BadInput("--keep-days, --forget-device, --forget-day and --erase go with --events");
            }
            var progress = standard.progress();
            var rows = new long[1];
            var refusals = InteractionsFile.read(Folders.existingFile(input.interactions, "interactions"), row -> {
                tastes.add(row);
                if (++rows[0] % EVERY == 0) {
                    progress.at("reading rows", rows[0], 0);
                }
            });
            return new Gathered(tastes.build(), today, refusals, Optional.empty(), 0);
        }
        var folder = new EventsFolder(Folders.existing(Objects.requireNonNull(input.events), "events"));
        var read = folder.read(kept, tastes::add);
        var erased = retention.erases() ? folder.erase(kept) : 0;
        return new Gathered(tastes.build(), read.newest().orElse(today), read.refusals(), Optional.of(read), erased);
    }

    private ItemTable learn(Gathered gathered, Optional<ItemTable> before) {
        var tastes = gathered.tastes;
        var provenance = simulated ? Provenance.SIMULATED : Provenance.STORE;
        var crowd = new Crowd(provenance, tastes.shoppers(), tastes.deeds(), fewest);
        if (!choose) {
            var settings = Map.of("settings", ItemTableTrainer.SETTINGS);
            return ItemTableTrainer.train(tastes, new Training("trumeau", settings, gathered.on, crowd), before);
        }
        var split = InnerSplit.of(tastes, SEED)
                .orElseThrow(() -> new BadInput("too few shoppers to choose settings by; leave --choose away"));
        var learnt = new BlendTrainer(split).train();
        var settings = Map.of("settings", String.join("; ", learnt.settings()));
        return ServedTable.of(learnt, tastes, new Training("trumeau", settings, gathered.on, crowd), before);
    }

    private void tell(ItemTable table, Gathered gathered, int bytes, double seconds) {
        var training = table.training();
        var node = Standard.node()
                .put("table", String.valueOf(out))
                .put("items", gathered.tastes.items())
                .put("shoppers", training.crowd().shoppers())
                .put("deeds", training.crowd().deeds())
                .put("minimumShoppers", training.crowd().minimumShoppers())
                .put("settings", training.settings().get("settings"))
                .put("on", training.on().toString())
                .put("bytes", bytes)
                .put("seconds", seconds)
                .put("refused", gathered.refusals.count());
        gathered.events.ifPresent(read -> node.put("doubles", read.doubles())
                .put("forgotten", read.forgotten())
                .put("erased", gathered.erased));
        if (gathered.refusals.count() > 0) {
            standard.say(gathered.refusals.count() + " rows could not be read; "
                    + gathered.refusals.first().get(0));
        }
        standard.print(
                node,
                "learnt of " + training.crowd().shoppers() + " shoppers and visits what goes with "
                        + gathered.tastes.items() + " items: " + out + ", " + bytes + " bytes, " + seconds + " s");
    }
}

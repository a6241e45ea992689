package trumeau.recommender.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.Training;
import trumeau.recommender.topn.ItemTableTrainer;
import trumeau.recommender.topn.LearntBlock;
import trumeau.recommender.topn.Together;

/**
 * Learns an item table on a cluster: how many visits took two items is counted by a join, the counts go to every
 * worker, and each block of items is solved by one of them. The driver needs 12 bytes for each pair of items that
 * somebody took, the workers as well.
 */
final class ClusterTrainer {

    private static final StructType NUMBERED =
            new StructType().add("item", DataTypes.StringType).add("row", DataTypes.IntegerType);

    private final SparkSession spark;
    private final Dataset<Row> numbered;
    private final List<ItemId> items;

    ClusterTrainer(SparkSession spark, Taken taken) {
        this.spark = spark;
        this.items = taken.pairs().select("item").distinct().as(Encoders.STRING()).collectAsList().stream()
                .map(ItemId::new)
                .sorted()
                .toList();
        var rows = IntStream.range(0, items.size())
                .mapToObj(row -> RowFactory.create(items.get(row).value(), row))
                .toList();
        this.numbered = taken.pairs()
                .join(broadcast(spark.createDataFrame(rows, NUMBERED)), "item")
                .select("shopper", "row");
    }

    List<ItemId> items() {
        return items;
    }

    /** How many shoppers and visits there are, and how many pairs of one and an item. */
    Crowd crowd(Provenance interactions, int fewest) {
        var shoppers = numbered.select("shopper").distinct().count();
        return new Crowd(interactions, shoppers, numbered.count(), fewest);
    }

    ItemTable train(Training training, Optional<ItemTable> yesterdays) {
        var together = together();
        var fewest = training.crowd().minimumShoppers();
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var everywhere = context.broadcast(together);
        var numbers = IntStream.range(0, ItemTableTrainer.blocks(items.size()))
                .boxed()
                .toList();
        List<LearntBlock> blocks = context.parallelize(numbers, Math.max(1, numbers.size()))
                .map(block -> ItemTableTrainer.block(block, everywhere.value(), fewest))
                .collect();
        return ItemTableTrainer.write(items, together, blocks, training, yesterdays);
    }

    private Together together() {
        var share = udf((UDF1<Long, Long>) size -> Together.share(size.intValue()), DataTypes.LongType);
        var sizes = numbered.groupBy("shopper").agg(count(lit(1)).as("size"));
        var one = numbered.join(sizes, "shopper")
                .select(col("shopper"), col("row"), share.apply(col("size")).as("share"));
        var other = numbered.select(col("shopper"), col("row").as("other"));
        var pairs = one.join(other, "shopper")
                .groupBy("row", "other")
                .agg(count(lit(1)).as("both"), sum("share").as("shares"));
        var rows = pairs.groupBy("row")
                .agg(collect_list(struct("other", "both", "shares")).as("others"));
        var builder = new Together.Builder(items.size());
        rows.toLocalIterator().forEachRemaining(row -> add(row.getInt(0), row.getList(1), builder));
        return builder.build();
    }

    private static void add(int item, List<Row> others, Together.Builder builder) {
        var sorted = others.stream()
                .sorted((one, other) -> Integer.compare(one.getInt(0), other.getInt(0)))
                .toList();
        builder.row(
                item,
                sorted.stream().mapToInt(row -> row.getInt(0)).toArray(),
                sorted.stream().mapToInt(row -> Math.toIntExact(row.getLong(1))).toArray(),
                sorted.stream().mapToLong(row -> row.getLong(2)).toArray());
    }
}

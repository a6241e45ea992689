package trumeau.recommender.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.split;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import scala.Tuple2;
import scala.Tuple3;
import trumeau.recommender.train.Retention;
import trumeau.recommender.train.RowFormat;
import trumeau.recommender.train.VisitLine;

/**
 * Who took what, each once, spread over the cluster.
 *
 * @param pairs columns {@code shopper} and {@code item}, both text; kept in memory and on disk until the session ends
 * @param newest the day of the newest visit, where days are known
 * @param refused how many rows could not be read
 */
record Taken(Dataset<Row> pairs, Optional<LocalDate> newest, long refused) {

    /** Stands in no item id, which has no control characters. */
    private static final String BETWEEN = "\u0001";

    /**
     * Reads a folder of events, NDJSON or Parquet with the same columns (docs/events.md), each visit once by device,
     * epoch and number.
     */
    static Taken ofEvents(SparkSession spark, String folder, Retention kept) {
        var refused = spark.sparkContext().longAccumulator("refused");
        var visits = lines(spark, folder)
                .flatMap(
                        (FlatMapFunction<String, Tuple3<String, String, String>>) line -> visit(line, kept, refused),
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.STRING()))
                .toDF("shopper", "day", "items")
                .groupBy("shopper")
                .agg(min("items").as("items"), max("day").as("day"))
                .persist(StorageLevel.MEMORY_AND_DISK());
        var newest = visits.agg(max("day")).first().getString(0);
        var pairs = visits.select(
                col("shopper"), explode(split(col("items"), BETWEEN)).as("item"));
        return new Taken(once(pairs), Optional.ofNullable(newest).map(LocalDate::parse), refused.value());
    }

    /** Reads a text of rows {@code shopper,item[,rating[,timestamp]]}, as {@code train-recommender} does. */
    static Taken ofInteractions(SparkSession spark, String file) {
        var refused = spark.sparkContext().longAccumulator("refused");
        var lines = spark.read().textFile(file).filter((FilterFunction<String>) line -> !line.isBlank());
        var first = lines.head();
        var format = RowFormat.of(first);
        var headed = format.header() == RowFormat.Header.PRESENT;
        var pairs = lines.filter((FilterFunction<String>) line -> !headed || !line.equals(first))
                .flatMap(
                        (FlatMapFunction<String, Tuple2<String, String>>) line -> row(line, format, refused),
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
                .toDF("shopper", "item");
        var once = once(pairs);
        var counted = once.count();
        return new Taken(once, Optional.empty(), counted < 0 ? 0 : refused.value());
    }

    private static Dataset<Row> once(Dataset<Row> pairs) {
        return pairs.distinct().persist(StorageLevel.MEMORY_AND_DISK());
    }

    private static Dataset<String> lines(SparkSession spark, String folder) {
        var reader = spark.read().option("recursiveFileLookup", "true");
        var written = reader.option("pathGlobFilter", "*.ndjson").textFile(folder);
        var columns = spark.read().option("recursiveFileLookup", "true").option("pathGlobFilter", "*.parquet");
        return Folder.holds(spark, folder, ".parquet")
                ? written.union(columns.parquet(folder).toJSON())
                : written;
    }

    private static Iterator<Tuple3<String, String, String>> visit(
            String line, Retention kept, LongAccumulator refused) {
        try {
            return line.isBlank()
                    ? List.<Tuple3<String, String, String>>of().iterator()
                    : VisitLine.parse(line)
                            .filter(visit -> kept.keeps(visit.device(), visit.day()))
                            .map(visit -> new Tuple3<>(
                                    visit.key(), visit.day().toString(), String.join(BETWEEN, visit.items())))
                            .stream()
                            .iterator();
        } catch (IllegalArgumentException e) {
            refused.add(1);
            return List.<Tuple3<String, String, String>>of().iterator();
        }
    }

    private static Iterator<Tuple2<String, String>> row(String line, RowFormat format, LongAccumulator refused) {
        try {
            var taken = format.interaction(line);
            return List.of(new Tuple2<>(taken.shopper(), taken.item().value())).iterator();
        } catch (IllegalArgumentException e) {
            refused.add(1);
            return List.<Tuple2<String, String>>of().iterator();
        }
    }
}

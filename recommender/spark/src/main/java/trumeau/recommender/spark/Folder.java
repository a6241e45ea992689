package trumeau.recommender.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A folder on whatever the cluster keeps its files. */
final class Folder {

    private Folder() {}

    /** Whether there is a file with this ending, at any depth. */
    static boolean holds(SparkSession spark, String folder, String ending) {
        try {
            var path = new Path(folder);
            var files = path.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .listFiles(path, true);
            while (files.hasNext()) {
                if (files.next().getPath().getName().endsWith(ending)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " can't be listed", e);
        }
    }
}

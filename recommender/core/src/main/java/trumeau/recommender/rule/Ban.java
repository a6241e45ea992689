package trumeau.recommender.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/**
 * The rows that one rule is against.
 *
 * @param unless a season in which it isn't
 */
record Ban(String code, RoaringBitmap rows, Optional<Rule.Season> unless) {

    boolean holds(LocalDate today) {
        return unless.isEmpty() || !unless.get().open(today);
    }

    boolean against(int row, LocalDate today) {
        return rows.contains(row) && holds(today);
    }
}

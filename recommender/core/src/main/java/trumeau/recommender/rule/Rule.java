package trumeau.recommender.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.InterestTag;

/** One decision of a store; a value. {@link StoreRules} holds them together, {@link CompiledRules} applies them. */
public sealed interface Rule {

    /** Its name in files, figures and messages, as {@code exclude}. */
    String code();

    /** These stand first, in this order, where nothing takes them out; they need not have been suggested. */
    record Pin(List<ItemId> items) implements Rule {
        public Pin {
            items = List.copyOf(items);
            if (items.isEmpty() || Set.copyOf(items).size() != items.size()) {
                throw new IllegalArgumentException("pin needs items, none twice");
            }
        }

        @Override
        public String code() {
            return "pin";
        }
    }

    /** Never these. */
    record Exclude(Which which) implements Rule {
        public Exclude {
            Objects.requireNonNull(which, "which");
        }

        @Override
        public String code() {
            return "exclude";
        }
    }

    /** Only what is here. */
    record InStock() implements Rule {
        @Override
        public String code() {
            return "in-stock";
        }
    }

    /** Nothing dearer, in the store's currency. */
    record PriceCeiling(BigDecimal most) implements Rule {
        public PriceCeiling {
            if (most.signum() < 0) {
                throw new IllegalArgumentException("a price ceiling can't be below zero: " + most.toPlainString());
            }
        }

        @Override
        public String code() {
            return "price-ceiling";
        }
    }

    /** Only of these departments; an item of none may be shown anywhere. */
    record Departments(Set<String> names) implements Rule {
        public Departments {
            names = Set.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("departments needs at least one");
            }
        }

        @Override
        public String code() {
            return "departments";
        }
    }

    /**
     * These only from a day of the year to another, both included; over New Year where {@code to} lies before
     * {@code from}.
     */
    record Season(MonthDay from, MonthDay to, Which which) implements Rule {
        public Season {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(which, "which");
        }

        /** Whether it is the season. */
        public boolean open(LocalDate today) {
            var day = MonthDay.from(today);
            var begun = !day.isBefore(from);
            var over = day.isAfter(to);
            return from.isAfter(to) ? begun || !over : begun && !over;
        }

        @Override
        public String code() {
            return "season";
        }
    }

    /** At most so many of one brand, or of one category, among what is shown; items without one are not counted. */
    record Cap(InterestTag.Kind kind, int most) implements Rule {
        public Cap {
            Objects.requireNonNull(kind, "kind");
            if (most < 1) {
                throw new IllegalArgumentException("a cap is at least 1, not " + most);
            }
        }

        @Override
        public String code() {
            return "cap-per-" + kind.code();
        }
    }
}

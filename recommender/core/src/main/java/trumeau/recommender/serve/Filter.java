package trumeau.recommender.serve;

import java.math.BigDecimal;
import java.util.Objects;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Variant;

/** One thing a shopper or the store asks of every suggestion. Values; put together by {@link Filters}. */
public sealed interface Filter {

    /** Whether the item may be shown, variants apart. */
    default boolean keeps(Item item) {
        return true;
    }

    /** Whether this variant is one that was asked for. */
    default boolean keeps(Variant variant) {
        return true;
    }

    /** What a filter looks at. */
    default Level level() {
        return Level.VARIANT;
    }

    /** What a filter looks at. */
    enum Level {
        ITEM,
        VARIANT
    }

    /** Only what is here. */
    record InStock() implements Filter {
        @Override
        public boolean keeps(Variant variant) {
            return variant.stock() > 0;
        }
    }

    /** Only in this size. */
    record InSize(String size) implements Filter {
        public InSize {
            Objects.requireNonNull(size, "size");
        }

        @Override
        public boolean keeps(Variant variant) {
            return variant.size().equalsIgnoreCase(size);
        }
    }

    /** Only in this colour. */
    record InColour(String colour) implements Filter {
        public InColour {
            Objects.requireNonNull(colour, "colour");
        }

        @Override
        public boolean keeps(Variant variant) {
            return variant.colour().equalsIgnoreCase(colour);
        }
    }

    /** Only up to this price, in the store's currency. */
    record PriceAtMost(BigDecimal ceiling) implements Filter {
        public PriceAtMost {
            if (ceiling.signum() < 0) {
                throw new IllegalArgumentException("a price ceiling can't be below zero: " + ceiling.toPlainString());
            }
        }

        @Override
        public boolean keeps(Item item) {
            return item.price().amount().compareTo(ceiling) <= 0;
        }

        @Override
        public Level level() {
            return Level.ITEM;
        }
    }

    /** Only of this category. */
    record InCategory(String category) implements Filter {
        public InCategory {
            Objects.requireNonNull(category, "category");
        }

        @Override
        public boolean keeps(Item item) {
            return item.category().equalsIgnoreCase(category);
        }

        @Override
        public Level level() {
            return Level.ITEM;
        }
    }

    /** Only of this department; an item of none is left out. */
    record InDepartment(String department) implements Filter {
        public InDepartment {
            Objects.requireNonNull(department, "department");
        }

        @Override
        public boolean keeps(Item item) {
            return item.department().filter(department::equalsIgnoreCase).isPresent();
        }

        @Override
        public Level level() {
            return Level.ITEM;
        }
    }
}

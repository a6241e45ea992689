package trumeau.recommender.serve;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
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

    /** What the filter looks at. */
    Aspect aspect();

    /** What a filter can look at; a shopper chooses one value of each. */
    enum Aspect {
        CATEGORY(Level.ITEM),
        DEPARTMENT(Level.ITEM),
        PRICE(Level.ITEM),
        /** Which item it is. */
        IDENTITY(Level.ITEM),
        COLOUR(Level.VARIANT),
        SIZE(Level.VARIANT),
        STOCK(Level.VARIANT);

        private final Level level;

        Aspect(Level level) {
            this.level = level;
        }

        public Level level() {
            return level;
        }
    }

    /** Whether the whole item decides, or each of its variants. */
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

        @Override
        public Aspect aspect() {
            return Aspect.STOCK;
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

        @Override
        public Aspect aspect() {
            return Aspect.SIZE;
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

        @Override
        public Aspect aspect() {
            return Aspect.COLOUR;
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
        public Aspect aspect() {
            return Aspect.PRICE;
        }
    }

    /** Only from this price on, in the store's currency. */
    record PriceAtLeast(BigDecimal floor) implements Filter {
        public PriceAtLeast {
            if (floor.signum() < 0) {
                throw new IllegalArgumentException("a price floor can't be below zero: " + floor.toPlainString());
            }
        }

        @Override
        public boolean keeps(Item item) {
            return item.price().amount().compareTo(floor) >= 0;
        }

        @Override
        public Aspect aspect() {
            return Aspect.PRICE;
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
        public Aspect aspect() {
            return Aspect.CATEGORY;
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
        public Aspect aspect() {
            return Aspect.DEPARTMENT;
        }
    }

    /** Only these, as those that suit what the shopper said. */
    record Among(Set<ItemId> items) implements Filter {
        public Among {
            items = Set.copyOf(items);
        }

        @Override
        public boolean keeps(Item item) {
            return items.contains(item.id());
        }

        @Override
        public Aspect aspect() {
            return Aspect.IDENTITY;
        }
    }

    /** None of these: the shopper said so. */
    record NotAmong(Set<ItemId> items) implements Filter {
        public NotAmong {
            items = Set.copyOf(items);
        }

        @Override
        public boolean keeps(Item item) {
            return !items.contains(item.id());
        }

        @Override
        public Aspect aspect() {
            return Aspect.IDENTITY;
        }
    }
}

package trumeau.recommender.rating;

/** Whose neighbours a model looks for. */
public enum Side {
    /** Users who rate alike; a model foretells from their ratings of the item. */
    USERS {
        @Override
        Lines mine(Ratings ratings) {
            return ratings.byUser();
        }

        @Override
        Lines theirs(Ratings ratings) {
            return ratings.byItem();
        }

        @Override
        int mine(int user, int item) {
            return user;
        }

        @Override
        int theirs(int user, int item) {
            return item;
        }
    },
    /** Items that are rated alike; a model foretells from the user's ratings of them. */
    ITEMS {
        @Override
        Lines mine(Ratings ratings) {
            return ratings.byItem();
        }

        @Override
        Lines theirs(Ratings ratings) {
            return ratings.byUser();
        }

        @Override
        int mine(int user, int item) {
            return item;
        }

        @Override
        int theirs(int user, int item) {
            return user;
        }
    };

    /** A line for each that has neighbours. */
    abstract Lines mine(Ratings ratings);

    /** A line for each that neighbours have in common. */
    abstract Lines theirs(Ratings ratings);

    abstract int mine(int user, int item);

    abstract int theirs(int user, int item);
}

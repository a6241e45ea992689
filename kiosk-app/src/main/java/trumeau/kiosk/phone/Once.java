package trumeau.kiosk.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import trumeau.kiosk.request.Deed;

/**
 * What came of the last 500 deeds, by the key that a phone gave each: one that is sent again, since its answer was
 * lost, gets the same answer and is not done again. For one thread.
 */
final class Once {

    private static final int MOST = 500;

    private final Map<Key, Deed> outcomes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Deed> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What was to be done.
     *
     * @param random of the phone that asks
     * @param what the same for something else is another deed
     */
    record Key(String random, String what) {

        private static final String RANDOM = "[A-Za-z0-9-]{16,64}";

        static boolean isRandom(String text) {
            return text.matches(RANDOM);
        }
    }

    Optional<Deed> outcome(Key key) {
        return Optional.ofNullable(outcomes.get(key));
    }

    void keep(Key key, Deed outcome) {
        outcomes.put(key, outcome);
    }
}

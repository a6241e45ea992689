package trumeau.kiosk.demo.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the few things made last, so that they aren't made again for every frame; safe for several threads. */
final class Recent<K, V> {
    private final int most;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    Recent(int most) {
        this.most = most;
    }

    synchronized V get(K key, Function<K, V> maker) {
        V known = kept.get(key);
        if (known == null) {
            known = maker.apply(key);
            kept.put(key, known);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }
}

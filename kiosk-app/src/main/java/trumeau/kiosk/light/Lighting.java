package trumeau.kiosk.light;

import java.util.List;
import trumeau.kiosk.settings.LightPreset;

/** What lights the place before the mirror. Any thread. */
public interface Lighting extends AutoCloseable {

    /** What can be chosen, in the order to show it; none where there is nothing to light with. */
    List<LightPreset> presets();

    /**
     * Lights the place so. Is asked for the same again every second, so that a lamp that was off meanwhile follows. May
     * wait for the network, at most some seconds.
     *
     * @throws LightException when it certainly did not arrive; that it arrived is not promised
     * @throws IllegalArgumentException for a preset that is none of {@link #presets}
     */
    void show(LightPreset preset);

    @Override
    default void close() {}
}

package trumeau.kiosk.wiring;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trumeau.device.DeviceException;
import trumeau.device.config.CameraPolicy;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.Generation;
import trumeau.kiosk.session.Holdings;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.settings.Settings;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;

/** Starts and stops all parts in their order: store, active generation, camera, RFID, presence, sync. */
@ApplicationScoped
public class Kiosk {

    private static final System.Logger LOG = System.getLogger(Kiosk.class.getName());

    private static final Duration LOOK_FOR_AN_END = Duration.ofSeconds(1);

    private final Serving serving;
    private final CameraService camera;
    private final SyncService sync;
    private final Holdings holdings;
    private final List<StateSink> sinks;
    private final RfidService rfid;
    private final PresenceService presence;
    private final Keepers keepers;
    private @Nullable DeviceStore store;
    private @Nullable Repeating timer;

    @Inject
    public Kiosk(Serving serving, CameraService camera, SyncService sync, After after) {
        this.serving = serving;
        this.camera = camera;
        this.sync = sync;
        this.holdings = after.holdings();
        this.sinks = after.sinks().states();
        this.rfid = after.sensors().rfid();
        this.presence = after.sensors().presence();
        this.keepers = after.keepers();
    }

    /**
     * What is held for a visit, what is told when another generation serves, what listens beside the camera, and who
     * keeps things.
     */
    public record After(Holdings holdings, Sinks sinks, Sensors sensors, Keepers keepers) {}

    /** What listens beside the camera. */
    public record Sensors(RfidService rfid, PresenceService presence) {}

    /** Who keeps things in the device's store, and who knows newer figures than a release's. */
    public record Keepers(List<StoreSink> stores, GoodsSource goods) {
        public Keepers {
            stores = List.copyOf(stores);
        }
    }

    /**
     * Starts everything. Neither camera, release nor origin needs to be there.
     *
     * @throws DeviceException when the data folder can't be used
     * @throws IllegalArgumentException when the camera's spec names no known source
     */
    public synchronized void start(Settings settings) {
        useEngineCache(settings);
        var opened = DeviceStore.open(settings.data());
        store = opened;
        opened.putAside().ifPresent(Kiosk::tellOfDamage);
        keepers.stores().forEach(keeper -> keeper.storeOpened(opened));
        camera.start(settings);
        rfid.start();
        presence.start();
        timer = new Repeating("trumeau-visit-timer", LOOK_FOR_AN_END, holdings::look);
        sync.recover(settings, opened).ifPresent(found -> serve(found, settings));
        if (serving.ask(ServingGeneration::number).isEmpty()) {
            camera.policy(CameraPolicy.DEFAULT);
        }
        sync.start(settings, installed -> serve(installed, settings));
        sinks.forEach(sink -> sink.started(settings, opened));
    }

    /** Stops in the opposite order; a second call does nothing. */
    public synchronized void stop() {
        sinks.forEach(StateSink::stopping);
        sync.stop();
        rfid.stop();
        presence.stop();
        camera.stop();
        serving.stop();
        if (timer != null) {
            timer.close();
            timer = null;
        }
        if (store != null) {
            keepers.stores().forEach(StoreSink::storeCloses);
            store.close();
            store = null;
        }
    }

    /** After a signal the container goes down while the application still ends, so its parts end before it. */
    void goDown(@Observes ShutdownEvent event) {
        stop();
    }

    /** A generation that can't serve gives way to the one before it, if that works. */
    private void serve(Generation generation, Settings settings) {
        tryToServe(generation, settings).flatMap(sync::goBack).ifPresent(older -> tryToServe(older, settings));
    }

    /** Answers why it can't serve. */
    private Optional<String> tryToServe(Generation generation, Settings settings) {
        ServingGeneration loaded;
        try {
            loaded = ServingGeneration.load(generation, model -> engine(settings, model));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.ERROR, "release " + generation.release() + " can't serve: " + e.getMessage());
            return Optional.of(String.valueOf(e.getMessage()));
        }
        loaded.show(keepers.goods().over(loaded.released()));
        serving.swap(loaded);
        holdings.visit().idleAfter(Visit.endsAfter(loaded.config().sessionIdle()));
        camera.policy(loaded.config().camera());
        camera.look();
        LOG.log(System.Logger.Level.INFO, "release {0} serves", generation.release());
        sinks.forEach(StateSink::generationChanged);
        return Optional.empty();
    }

    private static InferenceEngine engine(Settings settings, ModelFolder model) {
        var engine = DeviceEngine.of(settings.data(), model);
        LOG.log(
                System.Logger.Level.INFO,
                "the net runs by {0}: {1}",
                engine.engine().code(),
                engine.why());
        return engine.engine();
    }

    private static void tellOfDamage(java.nio.file.Path file) {
        LOG.log(System.Logger.Level.ERROR, "the store was damaged and put aside as {0}; a fresh one was begun", file);
    }

    /** The engine reads it when it is first used. */
    private static void useEngineCache(Settings settings) {
        System.setProperty("DJL_CACHE_DIR", settings.engineCache().toString());
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }
}

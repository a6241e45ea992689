package trumeau.kiosk.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.MirrorRow;
import trumeau.kiosk.session.Choices;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.settings.SelfHealing;
import trumeau.kiosk.settings.Settings;
import trumeau.kiosk.wiring.CameraService;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.Sinks;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Mounting.Mirroring;
import trumeau.vision.frame.Rotation;

class MirrorDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Box CROP = new Box(0.1, 0, 0.8, 1);
    private static final MirrorSetup SETUP =
            new MirrorSetup(Rotation.QUARTER, Mirroring.PLAIN, new Aim(7.5, -2, 12, 130));

    @TempDir
    Path folder;

    private final List<MirrorView> told = new ArrayList<>();
    private final CameraService camera = new CameraService(
            new Serving(),
            InstantSource.system(),
            () -> Duration.ZERO,
            List.of(),
            new Sinks(
                    new Choices(new Visit(() -> Duration.ZERO, Duration.ofMinutes(1))),
                    List.of(),
                    List.of(),
                    List.of()));
    private final MirrorDesk desk = new MirrorDesk(camera, InstantSource.fixed(NOW), List.of(told::add));

    @AfterEach
    void stop() {
        camera.stop();
    }

    @Test
    void aNewDeviceIsAsItsSettingsSay() {
        try (var store = DeviceStore.open(folder)) {
            start(store);

            assertThat(desk.view()).isEqualTo(new MirrorView(180, true, 0, 0, 0, 100, true));
        }
    }

    @Test
    void whatStaffSetHoldsAtOnceAndAfterARestart() {
        try (var store = DeviceStore.open(folder)) {
            start(store);
            desk.set(SETUP);

            assertThat(told).containsExactly(new MirrorView(90, false, 7.5, -2, 12, 130, false));
            assertThat(camera.mounting()).contains(new Mounting(CROP, Rotation.QUARTER, Mirroring.PLAIN));
        }
        var again = new MirrorDesk(camera, InstantSource.fixed(NOW), List.of());
        try (var store = DeviceStore.open(folder)) {
            again.storeOpened(store);

            assertThat(again.view()).isEqualTo(told.get(0));
            assertThat(camera.mounting()).map(Mounting::rotation).contains(Rotation.QUARTER);
        }
    }

    @Test
    void asDeliveredUndoesItForGood() {
        try (var store = DeviceStore.open(folder)) {
            start(store);
            desk.set(SETUP);

            assertThat(desk.asDelivered()).isEqualTo(new MirrorView(180, true, 0, 0, 0, 100, true));
            assertThat(store.<Optional<MirrorRow>>inTransaction(
                            tx -> tx.mirror().setup()))
                    .isEmpty();
            assertThat(camera.mounting()).map(Mounting::rotation).contains(Rotation.HALF);
        }
    }

    @Test
    void whoAsksLaterFindsWhatWasDone() {
        try (var store = DeviceStore.open(folder)) {
            start(store);
            desk.set(SETUP);
            desk.asDelivered();

            var trail = store.inTransaction(tx -> tx.auditTrail(2));
            assertThat(trail).extracting(AuditEntry::event).containsOnly(AuditEntry.Event.MIRROR_SET_UP);
            assertThat(trail)
                    .extracting(AuditEntry::detail)
                    .containsExactly(
                            "as delivered", "rotation 90, not mirrored, tilt 7.5, turn -2.0, height 12.0, size 130.0");
            assertThat(trail).extracting(AuditEntry::at).containsOnly(NOW);
        }
    }

    @Test
    void aSetUpThatCanNoLongerBeIsNotUsed() {
        try (var store = DeviceStore.open(folder)) {
            store.inTransaction(tx -> {
                tx.mirror().set(new MirrorRow(45, false, 0, 0, 0, 100));
                return tx;
            });
            start(store);

            assertThat(desk.view().asDelivered()).isTrue();
        }
    }

    @Test
    void nothingIsTakenThatCantBeKept() {
        try (var store = DeviceStore.open(folder)) {
            start(store);
            desk.storeCloses();

            assertThatIllegalStateException().isThrownBy(() -> desk.set(SETUP));
            assertThat(told).isEmpty();
            assertThat(desk.view().asDelivered()).isTrue();
        }
    }

    private void start(DeviceStore store) {
        desk.storeOpened(store);
        camera.start(new Settings(
                folder,
                Optional.empty(),
                folder,
                CameraSpec.parse("0"),
                new Mounting(CROP, Rotation.HALF, Mirroring.MIRRORED),
                Duration.ofHours(1),
                Optional.empty(),
                folder,
                SelfHealing.STAYING));
    }
}

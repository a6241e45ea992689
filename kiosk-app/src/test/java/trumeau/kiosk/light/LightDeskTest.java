package trumeau.kiosk.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static trumeau.kiosk.light.ArtNetLightingTest.lighting;
import static trumeau.kiosk.light.ArtNetLightingTest.node;
import static trumeau.kiosk.light.ArtNetLightingTest.receive;

import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.settings.LightPreset;

class LightDeskTest {

    private static final byte DAYLIGHT = (byte) 255;
    private static final byte EVENING = 40;
    private static final int FIRST_CHANNEL = ArtDmx.HEADER;

    @TempDir
    Path folder;

    private final List<Optional<String>> told = new ArrayList<>();

    @Test
    void aShoppersLightGoesWithTheVisitAndStaffsStays() throws IOException {
        try (var node = node();
                var store = DeviceStore.open(folder)) {
            var desk = desk(lighting(node.getLocalPort()));
            desk.storeOpened(store);

            desk.choose(LightPreset.DAYLIGHT);
            desk.wish(LightPreset.EVENING);
            awaitLevel(node, EVENING);
            desk.visitEnded();

            awaitLevel(node, DAYLIGHT);
            assertThat(told).containsExactly(Optional.of("daylight"), Optional.of("evening"), Optional.of("daylight"));
            desk.storeCloses();
        }
    }

    @Test
    void whereStaffChoseNoneAShoppersLightGoesBackToTheShops() throws IOException {
        try (var node = node();
                var store = DeviceStore.open(folder)) {
            var desk = desk(lighting(node.getLocalPort()));
            desk.storeOpened(store);
            desk.visitEnded();
            assertThat(desk.view().shown()).isEmpty();

            desk.wish(LightPreset.EVENING);
            desk.visitEnded();

            assertThat(desk.view().shown()).isPresent().isNotEqualTo(Optional.of("evening"));
            awaitLevel(node, DAYLIGHT);
            desk.storeCloses();
        }
    }

    @Test
    void afterARestartTheLampsAreToldByThemselvesAndAgainAndAgain() throws IOException {
        try (var node = node();
                var store = DeviceStore.open(folder)) {
            desk(lighting(node.getLocalPort())).choose(LightPreset.DAYLIGHT);
            var before = desk(lighting(node.getLocalPort()));
            before.storeOpened(store);
            before.choose(LightPreset.EVENING);
            before.storeCloses();

            var after = desk(lighting(node.getLocalPort()));
            after.storeOpened(store);

            assertThat(after.view().shown()).contains("evening");
            awaitLevel(node, EVENING);
            awaitLevel(node, EVENING);
            after.storeCloses();
            assertThat(store.<List<AuditEntry>>inTransaction(tx -> tx.auditTrail(1)))
                    .extracting(AuditEntry::event, AuditEntry::detail)
                    .containsExactly(tuple(AuditEntry.Event.LIGHT_CHOSEN, "evening"));
        }
    }

    @Test
    void aLightThatDidNotChangeIsNotToldAsChanged() throws IOException {
        int port;
        try (var gone = node()) {
            port = gone.getLocalPort();
        }
        var desk = desk(lighting(port));

        assertThatThrownBy(() -> desk.wish(LightPreset.DAYLIGHT)).isInstanceOf(LightException.class);
        assertThat(desk.view().shown()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whereThereIsNothingToLightWithNothingCanBeChosen() {
        var desk = desk(new NoLighting());
        assertThat(desk.view()).isEqualTo(new LightView(List.of(), Optional.empty()));
        desk.visitEnded();
        assertThat(told).isEmpty();
    }

    private LightDesk desk(Lighting lighting) {
        return new LightDesk(lighting, InstantSource.fixed(Instant.EPOCH), List.of(light -> told.add(light.shown())));
    }

    private static void awaitLevel(DatagramSocket node, byte level) throws IOException {
        byte[] packet;
        do {
            packet = receive(node);
        } while (packet[FIRST_CHANNEL] != level);
    }
}

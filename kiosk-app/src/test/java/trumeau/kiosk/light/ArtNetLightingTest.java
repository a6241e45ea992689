package trumeau.kiosk.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.settings.LightPreset;
import trumeau.kiosk.settings.LightSettings;

/** Against a socket that listens as a node does; no node was asked. */
class ArtNetLightingTest {

    private static final int UNIVERSE = 0x1234;

    @Test
    void aPresetArrivesAsOneArtDmxPacket() throws IOException {
        try (var node = node()) {
            lighting(node.getLocalPort()).show(LightPreset.DAYLIGHT);

            var packet = receive(node);
            assertThat(new String(packet, 0, 8, StandardCharsets.US_ASCII)).isEqualTo("Art-Net\0");
            assertThat(Arrays.copyOfRange(packet, 8, 12))
                    .as("OpDmx, low byte first, and protocol 14, high byte first")
                    .containsExactly(0x00, 0x50, 0, 14);
            assertThat(packet[12]).as("sequence").isEqualTo((byte) 1);
            assertThat(Arrays.copyOfRange(packet, 14, 18))
                    .as("sub-net and universe, net, length")
                    .containsExactly(0x34, 0x12, 0, 4);
            assertThat(Arrays.copyOfRange(packet, 18, packet.length))
                    .as("channels 1 to 4; 3 is the last, and lengths are even")
                    .containsExactly((byte) 255, 0, (byte) 180, 0);
        }
    }

    @Test
    void packetsAreNumberedRoundWithoutANought() throws IOException {
        try (var node = node()) {
            var lighting = lighting(node.getLocalPort());
            var packet = new byte[0];
            for (var i = 0; i < 3; i++) {
                lighting.show(LightPreset.EVENING);
                packet = receive(node);
            }
            assertThat(packet[12]).isEqualTo((byte) 3);
        }
        assertThat(ArtDmx.packet(255, 0, levels(1, 1))[12]).isEqualTo((byte) 255);
    }

    @Test
    void theLastChannelMakesAFullPacket() {
        assertThat(ArtDmx.packet(1, 0, levels(512, 9)))
                .hasSize(ArtDmx.HEADER + 512)
                .endsWith(9);
    }

    @Test
    void onlyWhatHasChannelsCanBeChosen() {
        assertThat(lighting(1).presets()).containsExactly(LightPreset.DAYLIGHT, LightPreset.EVENING);
        assertThatIllegalArgumentException().isThrownBy(() -> lighting(1).show(LightPreset.SHOP));
        assertThat(new NoLighting().presets()).isEmpty();
    }

    @Test
    void whereNobodyListensThatIsSaidWithWhatToCheck() throws IOException {
        int port;
        try (var gone = node()) {
            port = gone.getLocalPort();
        }
        assertThatThrownBy(() -> lighting(port).show(LightPreset.DAYLIGHT))
                .isInstanceOf(LightException.class)
                .hasMessageContaining("takes no Art-Net at port " + port)
                .hasMessageContaining("check that the node is on");
    }

    @Test
    void aNameThatNobodyHasIsSaid() {
        var settings = new LightSettings("no-such-node.invalid", 6454, 0, Map.of(LightPreset.DAYLIGHT, levels(1, 255)));
        assertThatThrownBy(() -> new ArtNetLighting(settings).show(LightPreset.DAYLIGHT))
                .isInstanceOf(LightException.class)
                .hasMessageContaining("no machine is called no-such-node.invalid")
                .hasMessageContaining("trumeau.light.address");
    }

    static DatagramSocket node() throws IOException {
        var node = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        node.setSoTimeout(10_000);
        return node;
    }

    static byte[] receive(DatagramSocket node) throws IOException {
        var packet = new DatagramPacket(new byte[600], 600);
        node.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    static ArtNetLighting lighting(int port) {
        var daylight = levels(1, 255);
        daylight.put(3, 180);
        return new ArtNetLighting(new LightSettings(
                "127.0.0.1",
                port,
                UNIVERSE,
                Map.of(LightPreset.DAYLIGHT, daylight, LightPreset.EVENING, levels(1, 40))));
    }

    private static SortedMap<Integer, Integer> levels(int channel, int level) {
        return new TreeMap<>(Map.of(channel, level));
    }
}

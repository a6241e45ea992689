package trumeau.kiosk.light;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import trumeau.kiosk.settings.LightPreset;
import trumeau.kiosk.settings.LightSettings;

/**
 * Lamps behind an Art-Net node. A node acknowledges nothing: that nobody listens is known only where its machine says
 * so at once.
 */
public final class ArtNetLighting implements Lighting {

    private static final int LISTENS_MS = 50;
    private static final int LAST_SEQUENCE = 255;

    private final LightSettings settings;
    private int sequence;

    public ArtNetLighting(LightSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<LightPreset> presets() {
        return settings.presets().keySet().stream().sorted().toList();
    }

    @Override
    public synchronized void show(LightPreset preset) {
        var levels = settings.presets().get(preset);
        if (levels == null) {
            throw new IllegalArgumentException("no channels were set for light " + preset.code());
        }
        sequence = sequence % LAST_SEQUENCE + 1;
        send(ArtDmx.packet(sequence, settings.universe(), levels));
    }

    private void send(byte[] packet) {
        var host = settings.host();
        try (var socket = new DatagramSocket()) {
            socket.connect(InetAddress.getByName(host), settings.port());
            socket.send(new DatagramPacket(packet, packet.length));
            hearRefusal(socket);
        } catch (UnknownHostException e) {
            throw new LightException("no machine is called " + host + "; check trumeau.light.address", e);
        } catch (PortUnreachableException e) {
            throw new LightException(
                    host + " takes no Art-Net at port " + settings.port()
                            + "; check that the node is on, and trumeau.light.address",
                    e);
        } catch (IOException e) {
            throw new LightException(
                    "the light at " + host + ":" + settings.port() + " can't be reached (" + e.getMessage()
                            + "); check the cable and trumeau.light.address",
                    e);
        }
    }

    /** A machine on which nobody listens says so, and that is heard by whoever listens himself. */
    private static void hearRefusal(DatagramSocket socket) throws IOException {
        socket.setSoTimeout(LISTENS_MS);
        try {
            socket.receive(new DatagramPacket(new byte[1], 1));
        } catch (SocketTimeoutException e) {
            Objects.requireNonNull(e); // silence is what a node answers
        }
    }
}

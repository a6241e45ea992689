package trumeau.kiosk.light;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;

/**
 * The packet of Art-Net 4 that sets the levels of a universe: id, OpCode (little-endian), protocol version 14,
 * sequence, physical port, Port-Address (low byte first), length (big-endian, even) and as many levels.
 */
final class ArtDmx {

    static final int HEADER = 18;

    private static final byte[] ID = "Art-Net\0".getBytes(StandardCharsets.US_ASCII);
    private static final short OP_DMX = 0x5000;
    private static final short VERSION = 14;

    private ArtDmx() {}

    /**
     * One packet.
     *
     * @param sequence 1 to 255, counting round, so that a node can put packets in order
     * @param universe a Port-Address of 15 bits
     * @param levels by channel, from 1; channels between them get 0
     */
    static byte[] packet(int sequence, int universe, SortedMap<Integer, Integer> levels) {
        var length = (levels.lastKey() + 1) / 2 * 2;
        var packet = ByteBuffer.allocate(HEADER + length);
        packet.put(ID).order(ByteOrder.LITTLE_ENDIAN).putShort(OP_DMX);
        packet.order(ByteOrder.BIG_ENDIAN)
                .putShort(VERSION)
                .put((byte) sequence)
                .put((byte) 0);
        packet.order(ByteOrder.LITTLE_ENDIAN).putShort((short) universe);
        packet.order(ByteOrder.BIG_ENDIAN).putShort((short) length);
        levels.forEach((channel, level) -> packet.put(HEADER + channel - 1, (byte) level.intValue()));
        return packet.array();
    }
}

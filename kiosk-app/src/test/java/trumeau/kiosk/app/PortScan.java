package trumeau.kiosk.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program that tells which TCP ports of a host answer, on one line; run where a stranger would stand. */
final class PortScan {

    private static final int PATIENCE_MS = 500;

    private PortScan() {}

    /** Host, first port, last port. */
    public static void main(String... arguments) {
        var open = IntStream.rangeClosed(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                .filter(port -> answers(arguments[0], port))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        System.out.println(open);
    }

    private static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

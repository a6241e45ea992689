package trumeau.kiosk.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request written by hand, so that no client library puts its Host and Origin right. */
final class RawRequest {

    private static final int PATIENCE_MS = 10_000;

    private RawRequest() {}

    /** The head of the answer. */
    static String answer(int port, String requestLine, List<String> headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            var text = requestLine + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            var head = new StringBuilder();
            var in = socket.getInputStream();
            for (var next = in.read(); next >= 0 && head.indexOf("\r\n\r\n") < 0; next = in.read()) {
                head.append((char) next);
            }
            return head.toString();
        }
    }
}

package trumeau.kiosk.phone;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A request written by hand over TLS, so that no client library puts its Host and Origin right. */
final class TlsRequest {

    private static final int PATIENCE_MS = 10_000;

    private TlsRequest() {}

    /** What came back. */
    record Answer(int status, List<String> headers, String body) {

        Optional<String> header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        String cookie() {
            return header("Set-Cookie").orElse("").split(";", 2)[0];
        }
    }

    static Answer send(int port, String requestLine, String body, String... headers) throws IOException {
        try (var socket = connect(port)) {
            var length =
                    body.isEmpty() ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
            var head = requestLine + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n"
                    + length + "\r\n" + body;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static SSLSocket connect(int port, String... protocols) throws IOException {
        var socket = (SSLSocket) trusting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        return socket;
    }

    private static Answer read(String text) {
        var parts = text.split("\r\n\r\n", 2);
        var lines = Arrays.asList(parts[0].split("\r\n", -1));
        var status = lines.get(0).split(" ", -1);
        return new Answer(
                status.length > 1 ? Integer.parseInt(status[1]) : 0,
                lines.stream().skip(1).toList(),
                parts.length > 1 ? parts[1] : "");
    }

    /** Trusts any certificate, as a test of what is behind it. */
    private static SSLContext trusting() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

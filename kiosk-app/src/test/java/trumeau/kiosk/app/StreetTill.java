package trumeau.kiosk.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A program that pushes a figure by TLS, as a till elsewhere in the store's network does, and trusts one certificate
 * only; tells the statuses on one line.
 */
final class StreetTill {

    private StreetTill() {}

    /** The certificate's PEM file, the address as {@code https://10.77.0.1:8443}, a token, and paths. */
    public static void main(String... arguments) throws Exception {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusting(Path.of(arguments[0])))
                .build();
        var statuses = new ArrayList<String>();
        for (var i = 3; i < arguments.length; i++) {
            var request = HttpRequest.newBuilder(URI.create(arguments[1] + arguments[i]))
                    .header("Authorization", "Bearer " + arguments[2])
                    .header("Origin", arguments[1])
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"figures\":[]}"))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            statuses.add(Integer.toString(answer.statusCode()));
        }
        System.out.println(String.join(" ", statuses));
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "kiosk", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return context;
    }
}

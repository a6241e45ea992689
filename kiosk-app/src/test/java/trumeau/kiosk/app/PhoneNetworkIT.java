package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the app answers, seen from another network: nobody, or phones and tills by TLS. */
class PhoneNetworkIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MAIN = 8080;
    private static final int PHONE = 8443;
    private static final int LAST = 65_535;
    private static final String TOKEN = "a-till-of-the-other-room";
    private static final String FIGURES = "/api/figures";

    @TempDir
    Path data;

    private TwoNetworks networks;

    @BeforeEach
    void layTheWire() throws InterruptedException {
        try {
            networks = new TwoNetworks();
        } catch (IOException e) {
            abort("no network namespaces here, so nobody looked from outside; run as root with iproute2 ("
                    + e.getMessage() + ")");
        }
    }

    @AfterEach
    void takeItDown() throws IOException {
        if (networks != null) {
            networks.close();
        }
    }

    @Test
    void withoutThePhoneNoPortAnswers() throws Exception {
        var app = serve(Map.of("TRUMEAU_STAFF_PIN", "246810"));
        try {
            until(MAIN, "127.0.0.1");
            assertThat(networks.openFromTheStreet(TwoNetworks.SHOP, 1, LAST)).isEmpty();
        } finally {
            end(app);
        }
    }

    @Test
    void withThePhoneItsTlsPortAnswersAndNoOther() throws Exception {
        var app = serve(Map.of("TRUMEAU_STAFF_PIN", "246810", "TRUMEAU_PHONE_LISTEN", "0.0.0.0:" + PHONE));
        try {
            until(PHONE, TwoNetworks.SHOP);
            assertThat(networks.openFromTheStreet(TwoNetworks.SHOP, 1, LAST)).isEqualTo(Integer.toString(PHONE));
        } finally {
            end(app);
        }
    }

    @Test
    void aTillPushesThereAndGetsNothingElse() throws Exception {
        var app = serve(Map.of(
                "TRUMEAU_STAFF_PIN",
                "246810",
                "TRUMEAU_PHONE_LISTEN",
                "0.0.0.0:" + PHONE,
                "TRUMEAU_FIGURES_TOKEN",
                TOKEN));
        try {
            until(PHONE, TwoNetworks.SHOP);
            assertThat(networks.openFromTheStreet(TwoNetworks.SHOP, 1, LAST)).isEqualTo(Integer.toString(PHONE));
            // there is no release yet that a figure could be about
            assertThat(push(TOKEN, FIGURES)).isEqualTo("503");
            assertThat(push(TOKEN + "x", FIGURES)).isEqualTo("401");
            assertThat(push(TOKEN, "/api/staff/login", "/api/recommendations", "/api/recognize", "/q/health"))
                    .isEqualTo("404 404 404 404");
        } finally {
            end(app);
        }
    }

    @Test
    void withoutATokenNoTillIsHeard() throws Exception {
        var app = serve(Map.of("TRUMEAU_STAFF_PIN", "246810", "TRUMEAU_PHONE_LISTEN", "0.0.0.0:" + PHONE));
        try {
            until(PHONE, TwoNetworks.SHOP);
            assertThat(push(TOKEN, FIGURES)).isEqualTo("404");
        } finally {
            end(app);
        }
    }

    @Test
    void withoutAPinThePhoneStaysShut() throws Exception {
        var app = serve(Map.of("TRUMEAU_PHONE_LISTEN", "0.0.0.0:" + PHONE));
        try {
            until(MAIN, "127.0.0.1");
            assertThat(networks.openFromTheStreet(TwoNetworks.SHOP, 1, LAST)).isEmpty();
        } finally {
            end(app);
        }
    }

    /** The statuses that a till gets which trusts the certificate of this device only. */
    private String push(String token, String... paths) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of(
                data.resolve("phone/certificate.pem").toString(), "https://" + TwoNetworks.SHOP + ":" + PHONE, token));
        arguments.addAll(List.of(paths));
        return networks.saidInTheStreet(StreetTill.class, arguments.toArray(String[]::new));
    }

    private Process serve(Map<String, String> environment) throws IOException {
        var serve = Packaged.command(
                List.of(), "serve", "--data", data.toString(), "--port", Integer.toString(MAIN), "--camera", "browser");
        var builder = new ProcessBuilder(networks.inTheShop(serve))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(Packaged.TARGET.resolve("phone-network.log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void until(int port, String host) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (networks.openInTheShop(host, port, port).isEmpty()) {
            assertThat(System.nanoTime()).as("port %d opens", port).isLessThan(end);
            Thread.sleep(500);
        }
    }

    private static void end(Process app) throws InterruptedException {
        app.destroy();
        app.waitFor();
    }
}

package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.StoreProfile;
import trumeau.kiosk.fixture.TillProfile;

@QuarkusTest
@TestProfile(TillProfile.class)
class LightApiTest {

    private static final int FIRST_CHANNEL = 18;

    @Test
    void aShopperChoosesAmongWhatThereIs() throws IOException {
        var address = ConfigProvider.getConfig().getValue("trumeau.light.address", String.class);
        var port = Integer.parseInt(address.split(":", 2)[1]);
        try (var node = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            node.setSoTimeout(10_000);
            wish("evening")
                    .statusCode(200)
                    .body("shown", equalTo("evening"))
                    .body("presets", contains("daylight", "evening"));

            var packet = new DatagramPacket(new byte[600], 600);
            node.receive(packet);
            assertThat(packet.getData()[FIRST_CHANNEL]).isEqualTo((byte) 40);
        }
    }

    @Test
    void whatHasNoChannelsIsNoLight() {
        wish("shop")
                .statusCode(404)
                .body("code", equalTo("light-unknown"))
                .body("detail", equalTo("preset is one of daylight, evening"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/api/light")
                .then()
                .statusCode(404);
    }

    @Test
    void aLightThatDoesNotAnswerIsAProblemWithWhatToCheck() {
        wish("daylight")
                .statusCode(503)
                .body("code", equalTo("light-unreached"))
                .body("detail", containsString("check that the node is on"));
    }

    @Test
    void staffsLightNeedsThePin() {
        given().contentType(ContentType.JSON)
                .body(Map.of("preset", "daylight"))
                .put("/api/staff/light")
                .then()
                .statusCode(401);
        var ticket = given().contentType(ContentType.JSON)
                .body(Map.of("pin", StoreProfile.PIN))
                .post("/api/staff/login")
                .cookie("trumeau-staff");
        given().cookie("trumeau-staff", ticket)
                .contentType(ContentType.JSON)
                .body(Map.of("preset", "shop"))
                .put("/api/staff/light")
                .then()
                .statusCode(404)
                .body("code", equalTo("light-unknown"));
    }

    private static ValidatableResponse wish(String preset) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("preset", preset))
                .put("/api/light")
                .then();
    }
}

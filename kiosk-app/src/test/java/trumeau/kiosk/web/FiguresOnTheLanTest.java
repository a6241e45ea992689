package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.TillProfile;
import trumeau.kiosk.phone.PhoneService;

/** The port that the store's network reaches, as a till knows it. */
@QuarkusTest
@TestProfile(TillProfile.class)
class FiguresOnTheLanTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    @Inject
    PhoneService phones;

    @BeforeEach
    void theFirstReleaseServes() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
        Waiting.until(() -> !phones.pages().isEmpty());
    }

    @Test
    void aTillsPushByTlsIsOnTheItemsPage() {
        till(TillProfile.TOKEN)
                .contentType("text/csv")
                .body("item,size,stock\nblue-2,S,6\n")
                .post("/api/figures")
                .then()
                .statusCode(200)
                .body("taken", equalTo(1));

        given().get("/api/items/blue-2")
                .then()
                .body("variants.find { it.size == 'S' }.stock", equalTo(6))
                .body("variants.source", hasItem("pos"));
    }

    @Test
    void withAnotherTokenNothingIsTaken() {
        till("another-till-of-another-store")
                .contentType("text/csv")
                .body("item,size,stock\nblue-2,S,5\n")
                .post("/api/figures")
                .then()
                .statusCode(401)
                .body("code", equalTo("wrong-token"));
    }

    /** As the app itself lists its routes, so that none is forgotten here. */
    @Test
    void noOtherRouteOfTheAppIsThereWhateverTheTillShows() throws IOException, InterruptedException {
        var found = new TreeMap<String, Integer>();
        var asked = 0;
        var paths = JSON.readTree(given().get("/q/openapi?format=json").asByteArray())
                .path("paths");
        for (var path : paths.properties()) {
            for (var method : path.getValue().properties()) {
                var line = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                var status = status(line);
                asked++;
                if (status != 404) {
                    found.put(line, status);
                }
            }
        }
        assertThat(asked).isGreaterThan(40);
        // the picture is a phone's too: it wants a phone that is logged in
        assertThat(found).isEqualTo(Map.of("POST /api/figures", 400, "GET /api/pictures/{sha256}", 401));
    }

    private int status(String line) throws InterruptedException {
        Thread.sleep(120); // slower than too fast
        var parts = line.split(" ", 2);
        return till(TillProfile.TOKEN)
                .header("Origin", address())
                .contentType("application/json")
                .body("{}")
                .request(parts[0], PARAMETER.matcher(parts[1]).replaceAll("x"))
                .statusCode();
    }

    /** Each request on a connection of its own, since the port has few for one address. */
    private RequestSpecification till(String token) {
        return given().relaxedHTTPSValidation()
                .baseUri(address())
                .port(-1)
                .header("Connection", "close")
                .header("Authorization", "Bearer " + token);
    }

    private String address() {
        return phones.pages().get(0).replaceFirst("/phone$", "");
    }
}

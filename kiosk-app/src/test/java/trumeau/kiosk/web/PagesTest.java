package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.StoreProfile;

@QuarkusTest
@TestProfile(StoreProfile.class)
class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kiosk", "/mirror", "/staff", "/api/store", "/q/health"})
    void nothingIsLoadedFromOutsideAndNobodyMayFrameIt(String path) {
        given().get(path)
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("Permissions-Policy", allOf(containsString("camera=(self)"), containsString("microphone=()")))
                .header("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kiosk", "/mirror", "/staff"})
    void eachScreenHasItsShortAddress(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("<script type=\"module\""));
    }

    @Test
    void whatIsNamedByItsContentIsKeptAndDataIsNot() {
        assertThat(Pages.caching("/assets/kiosk-3f2a.js")).contains("immutable");
        assertThat(Pages.caching("/kiosk.html")).isEqualTo("no-cache");
        assertThat(Pages.caching("/api/scene")).isEqualTo("no-store");
    }
}

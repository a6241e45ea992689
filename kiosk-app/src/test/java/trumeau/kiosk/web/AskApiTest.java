package trumeau.kiosk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.fixture.TillProfile;
import trumeau.kiosk.overlay.Dressing;
import trumeau.kiosk.phone.PhoneService;
import trumeau.kiosk.request.Reply;
import trumeau.kiosk.request.RequestDesk;
import trumeau.kiosk.session.Visit;

/** A shopper's own phone, from the code on the mirror to the answer. */
@QuarkusTest
@TestProfile(TillProfile.class)
class AskApiTest {

    private static final String CODE = "/api/visit/phone-code";
    private static final Map<String, String> RED_S = Map.of("itemId", "red-0", "size", "S", "colour", "red");

    @Inject
    PhoneService phones;

    @Inject
    RequestDesk desk;

    @Inject
    Dressing dressing;

    @Inject
    Visit visit;

    @BeforeEach
    void linIsOnDuty() throws InterruptedException {
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
        Waiting.until(() -> !phones.pages().isEmpty());
        desk.onDuty("Lin");
    }

    @AfterEach
    void theVisitEnds() {
        visit.end();
        desk.offDuty("Lin");
    }

    @Test
    void whatTheMirrorPutsOnIsAskedForAndAnswered() {
        dressing.wear("a-page", "red-0");
        var pass = pass();
        phone().get(pass)
                .then()
                .statusCode(200)
                .body("things[0].itemId", equalTo("red-0"))
                .body("things[0].worn", equalTo(true))
                .body("onDuty", equalTo(true));

        phone(RED_S).post(pass + "/requests").then().statusCode(200).body("requests[0].state", equalTo("waiting"));
        assertThat(desk.ofThisVisit()).hasSize(1);
        desk.answer(desk.ofThisVisit().get(0).id(), "Lin", Reply.COMING);

        phone().get(pass)
                .then()
                .body("requests[0].state", equalTo("answered"))
                .body("requests[0].staff", equalTo("Lin"))
                .body("requests[0].reply", equalTo("coming"));
    }

    @Test
    void whatAnotherAskedIsNobodyElses() {
        var mine = pass();
        phone(RED_S).post(mine + "/requests").then().statusCode(200);
        var other = pass();

        phone().get(other).then().statusCode(200).body("requests", empty());
        var id = desk.ofThisVisit().get(0).id();
        phone(Map.of())
                .post(other + "/requests/" + id + "/withdraw")
                .then()
                .statusCode(404)
                .body("code", equalTo("request-unknown"));
        phone(Map.of()).post(mine + "/requests/" + id + "/withdraw").then().statusCode(200);
    }

    @Test
    void aTouchAndAPhoneHaveTheSameLimits() {
        var pass = pass();
        desk.offDuty("Lin");
        phone(RED_S).post(pass + "/requests").then().statusCode(409).body("code", equalTo("nobody-on-duty"));
        phone(Map.of("itemId", "nothing", "size", "S", "colour", "red"))
                .post(pass + "/requests")
                .then()
                .statusCode(404)
                .body("code", equalTo("item-unknown"));
    }

    @Test
    void theVisitsEndIsThePasss() {
        var pass = pass();
        phone().get(pass).then().statusCode(200);
        visit.end();

        phone().get(pass).then().statusCode(410).contentType("application/problem+json");
        phone(RED_S).post(pass + "/requests").then().statusCode(410).body("code", equalTo("pass-over"));
        assertThat(desk.ofThisVisit()).isEmpty();
    }

    @Test
    void whoHasLeftTheMirrorIsToldOfTheAnswerOnly() {
        dressing.wear("a-page", "red-0");
        var asking = pass();
        phone(RED_S).post(asking + "/requests").then().statusCode(200);
        var looking = pass();
        phone().get(looking).then().statusCode(200);
        given().delete(CODE).then().statusCode(204);

        phone().get(asking)
                .then()
                .statusCode(200)
                .body("here", equalTo(false))
                .body("things", empty())
                .body("requests", hasSize(1));
        phone().get(looking).then().statusCode(410);
    }

    /** As the phone has it from the code on the glass. */
    private String pass() {
        var link = given().get(CODE).then().statusCode(200).extract().<String>path("link");
        assertThat(link).startsWith(address() + "/ask#");
        return "/api/ask/" + link.substring(link.indexOf('#') + 1);
    }

    private RequestSpecification phone() {
        return given().relaxedHTTPSValidation()
                .baseUri(address())
                .port(-1)
                .header("Connection", "close")
                .header("Origin", address());
    }

    private RequestSpecification phone(Map<String, String> body) {
        return phone().contentType(ContentType.JSON).body(body);
    }

    private String address() {
        return phones.pages().get(0).replaceFirst("/phone$", "");
    }
}

package trumeau.kiosk.web;

import io.restassured.RestAssured;

/** The address of the app under test, as a page of its own would name it. */
final class Own {

    private Own() {}

    static String origin() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }
}

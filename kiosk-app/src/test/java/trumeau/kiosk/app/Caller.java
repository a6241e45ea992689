package trumeau.kiosk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Somebody who talks to the app over HTTP.
 *
 * @param header the one that lets him or her in, with its value
 */
record Caller(HttpClient http, URI app, String header, String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A status and what came with it. */
    record Answer(int status, JsonNode body) {}

    /** The staff at their console. */
    static Caller staff(URI app, String pin) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var login = HttpRequest.newBuilder(app.resolve("/api/staff/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"pin\":\"" + pin + "\"}"))
                .build();
        var cookie = http.send(login, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return new Caller(http, app, "Cookie", cookie.split(";", 2)[0]);
    }

    /** A till. */
    static Caller till(URI app, String token) {
        return new Caller(HttpClient.newHttpClient(), app, "Authorization", "Bearer " + token);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    Answer send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(app.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header(header, value)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
    }
}

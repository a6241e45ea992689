package trumeau.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.StreamSupport;
import trumeau.kiosk.mirror.LatencyDesk;
import trumeau.kiosk.overlay.Dressing;
import trumeau.kiosk.overlay.ScreenWatch;
import trumeau.kiosk.overlay.ScreenWatch.Parting;
import trumeau.kiosk.overlay.ScreenWatch.Visibility;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.CameraService;

/** Hears what a page tells of its shopper and of itself. */
@ApplicationScoped
class PageSigns {

    private static final long LONGEST_LATENCY_MS = 2_000;
    private static final long LONGEST_AGE_MS = Duration.ofDays(1).toMillis();

    /** What a mirror's page is told of beside its shopper. */
    @Dependent
    record Mirrors(Dressing dressing, LatencyDesk latency, StillPages stills) {
        @Inject
        Mirrors {
            Objects.requireNonNull(stills, "stills");
            Objects.requireNonNull(dressing, "dressing");
            Objects.requireNonNull(latency, "latency");
        }
    }

    private final Visit visit;
    private final LivePages pages;
    private final CameraService camera;
    private final ScreenWatch screens;
    private final Mirrors mirrors;

    @Inject
    PageSigns(Visit visit, LivePages pages, CameraService camera, ScreenWatch screens, Mirrors mirrors) {
        this.mirrors = mirrors;
        this.visit = visit;
        this.pages = pages;
        this.camera = camera;
        this.screens = screens;
    }

    void hear(String type, WebSocketConnection page, JsonNode message) {
        switch (type) {
            case "touched" -> {
                visit.touched();
                pages.touched(page);
            }
            case "ended" -> {
                mirrors.dressing().takeOff(page.id());
                mirrors.stills().cancel(page);
                visit.end();
            }
            case "wear" -> wear(page, message.path("item").asText());
            case "still" ->
                mirrors.stills().ask(page, message, mirrors.dressing().worn(page.id()));
            case "no-still" -> mirrors.stills().cancel(page);
            case "alive" -> alive(page, message);
            case "flashed" -> flashed(message);
            case "bye" -> screens.gone(page.id(), Parting.CLOSED);
            case "notice-shown" -> camera.noticeShown(page.id());
            case "start-camera" -> {
                visit.touched();
                camera.agreed();
            }
            default -> {
                // a ping, or a word of a newer page
            }
        }
    }

    /** No item: what was put on is taken off. */
    private void wear(WebSocketConnection page, String item) {
        if (item.isEmpty()) {
            mirrors.dressing().takeOff(page.id());
        } else {
            mirrors.dressing().wear(page.id(), item);
        }
    }

    private void flashed(JsonNode message) {
        var latencies = StreamSupport.stream(message.path("latenciesMs").spliterator(), false)
                .map(JsonNode::asLong)
                .filter(latency -> latency >= 0 && latency < LONGEST_LATENCY_MS)
                .toList();
        mirrors.latency().seen(message.path("run").asInt(-1), latencies);
    }

    /** A page that is closed or loads itself anew said so before; one that crashed did not. */
    void gone(WebSocketConnection page) {
        screens.gone(page.id(), Parting.BROKE_OFF);
        camera.pageGone(page.id());
        mirrors.stills().cancel(page);
        mirrors.dressing().takeOff(page.id());
    }

    /** Staff come and go: nobody expects their page to be there. */
    private void alive(WebSocketConnection page, JsonNode message) {
        var screen = LiveReception.screen(page);
        if (!screen.equals(LiveReception.STAFF)) {
            var age = Math.max(
                    0, Math.min(LONGEST_AGE_MS, message.path("renderedAgeMs").asLong(LONGEST_AGE_MS)));
            var seen = message.path("hidden").asBoolean() ? Visibility.HIDDEN : Visibility.VISIBLE;
            var told = new ScreenWatch.Page(page.id(), screen, () -> pages.reload(page));
            screens.alive(told, Duration.ofMillis(age), seen);
        }
    }
}

package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import trumeau.kiosk.shop.GarmentView;
import trumeau.kiosk.shop.PhotoDesk;

/** "Your turn": one photo, looked at and forgotten. */
@Path("/api/recognize")
public final class RecognizeResource {

    private static final long PATIENCE_S = 5;
    /** One at a time: the camera's own frames need the recogniser too. */
    private static final int AT_ONCE = 1;

    private static final int WAITING = 4;

    private final PhotoDesk desk;
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore looking = new Semaphore(AT_ONCE, true);

    @Inject
    RecognizeResource(PhotoDesk desk) {
        this.desk = desk;
    }

    /** The answer: at most one garment. */
    public record Recognised(List<GarmentView> garments) {}

    @POST
    @Consumes({"image/jpeg", "image/png", "image/webp", "application/octet-stream"})
    @Operation(summary = "The garment in a picture (JPEG, PNG or WebP, at most 20 MB), with cards")
    public Recognised recognise(byte[] picture) throws InterruptedException {
        if (picture.length == 0) {
            throw new ProblemException(ProblemKind.PICTURE_EMPTY, "send the picture's bytes as the body");
        }
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            return inTurn(picture);
        } finally {
            places.release();
        }
    }

    private Recognised inTurn(byte[] picture) throws InterruptedException {
        if (!looking.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
            throw busy();
        }
        try {
            return desk.recognise(picture)
                    .map(Recognised::new)
                    .orElseThrow(() -> new ProblemException(ProblemKind.NO_RELEASE, "no release was installed yet"));
        } finally {
            looking.release();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(Problem.of(ProblemKind.BUSY, "other pictures are being looked at")
                .retryAfter(PATIENCE_S));
    }
}

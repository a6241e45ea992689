package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.speech.Saying;
import trumeau.kiosk.speech.Speaker;
import trumeau.kiosk.speech.Tongue;

/** The device's voice, for a page whose browser has none. */
@Path("/api/speech")
public final class SpeechResource {

    private final Speaker speaker;

    @Inject
    SpeechResource(Speaker speaker) {
        this.speaker = speaker;
    }

    /** A text in one of the pages' languages. */
    public record Said(Optional<String> language, Optional<String> text) {

        Saying saying() {
            var tongue = Tongue.of(language.orElse(""))
                    .orElseThrow(
                            () -> new ProblemException(ProblemKind.BAD_REQUEST, "language is en, zh, es, de or ar"));
            try {
                return new Saying(tongue, text.orElse(""));
            } catch (IllegalArgumentException e) {
                throw new ProblemException(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
            }
        }
    }

    @POST
    @Produces({"audio/wav", Problem.MEDIA_TYPE})
    @Operation(summary = "Says a text of at most 500 characters: a WAV file, which is kept nowhere")
    public byte[] say(@Nullable Said said) {
        return speaker.say(Body.required(said).saying());
    }
}

package trumeau.kiosk.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import trumeau.kiosk.light.LightException;
import trumeau.kiosk.speech.SpeechException;
import trumeau.kiosk.teach.TeachingRefused;
import trumeau.vision.VisionException;

/** Answers with a problem whatever goes wrong in a resource. */
final class Problems {

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    @ServerExceptionMapper
    Response known(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    Response picture(VisionException e) {
        return answer(Problem.of(ProblemKind.of(e.reason()), String.valueOf(e.getMessage())));
    }

    @ServerExceptionMapper
    Response teaching(TeachingRefused e) {
        return answer(Problem.of(ProblemKind.of(e.reason()), String.valueOf(e.getMessage())));
    }

    @ServerExceptionMapper
    Response speech(SpeechException e) {
        return answer(Problem.of(ProblemKind.of(e.reason()), String.valueOf(e.getMessage())));
    }

    @ServerExceptionMapper
    Response light(LightException e) {
        return answer(Problem.of(ProblemKind.LIGHT_UNREACHED, String.valueOf(e.getMessage())));
    }

    @ServerExceptionMapper
    Response json(JacksonException e) {
        return answer(Problem.of(ProblemKind.BAD_REQUEST, e.getOriginalMessage()));
    }

    /** JSON of another shape; the framework has a mapper for it that would come first, and says nothing. */
    @ServerExceptionMapper
    Response shape(MismatchedInputException e) {
        return json(e);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e) {
        var kind = ProblemKind.ofStatus(e.getResponse().getStatus());
        return answer(Problem.of(kind, kind.title()));
    }

    /** What nobody foresaw: told to the log, not to the asker. */
    @ServerExceptionMapper
    Response unforeseen(RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "a request failed", e);
        return answer(Problem.of(ProblemKind.FAILED, "see the app's log"));
    }

    private static Response answer(Problem problem) {
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        problem.retryAfterSeconds().ifPresent(seconds -> answer.header("Retry-After", seconds));
        return answer.build();
    }
}

package trumeau.kiosk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** Problem details of RFC 9457, with the code that the pages have words for. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Problem(
        String type, String title, int status, String detail, String code, Optional<Long> retryAfterSeconds) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemKind kind, String detail) {
        return new Problem(
                "urn:trumeau:problem:" + kind.code(),
                kind.title(),
                kind.status(),
                detail,
                kind.code(),
                Optional.empty());
    }

    Problem retryAfter(long seconds) {
        return new Problem(type, title, status, detail, code, Optional.of(seconds));
    }
}

package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.session.Wishes;
import trumeau.kiosk.shop.ChoosableView;
import trumeau.kiosk.shop.PreferenceDesk;
import trumeau.kiosk.shop.SeenView;
import trumeau.kiosk.taste.Preferences;
import trumeau.kiosk.taste.ProfileVerdict;
import trumeau.kiosk.taste.SizeKind;

/** What the shopper declares by choice, for this visit; each answer has the cards made anew. */
@Path("/api/visit/preferences")
public final class PreferencesResource {

    private static final int LONGEST_CODE = 4096;

    private final PreferenceDesk desk;

    @Inject
    PreferencesResource(PreferenceDesk desk) {
        this.desk = desk;
    }

    /**
     * What is declared; what is absent is not asked for.
     *
     * @param sizes by the code of their kind: {@code letters} or a category
     */
    public record Declared(
            Optional<Map<String, List<String>>> sizes,
            Optional<BigDecimal> budget,
            Optional<List<String>> colours,
            Optional<List<String>> departments,
            Optional<List<String>> patterns) {

        Preferences preferences() {
            var kinds = new HashMap<SizeKind, List<String>>();
            sizes.orElse(Map.of()).forEach((kind, values) -> kinds.put(new SizeKind(kind), present(values)));
            return new Preferences(kinds, budget, present(colours), present(departments), present(patterns));
        }

        private static List<String> present(Optional<List<String>> values) {
            return present(values.orElse(List.of()));
        }

        private static List<String> present(@Nullable List<String> values) {
            if (values == null || values.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("each value must be a text, not null");
            }
            return values;
        }
    }

    /** Whether what was declared counts. */
    public record Used(Optional<Boolean> on) {}

    /** A code as it was scanned. */
    public record Scanned(Optional<String> code) {}

    @GET
    @Operation(summary = "What can be declared in this store")
    public ChoosableView choosable() {
        return desk.choosable()
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_RELEASE, "no release serves yet"));
    }

    @PUT
    @Operation(summary = "Declares this instead of what was declared before; what suits comes first in each row")
    public SeenView prefer(@Nullable Declared body) {
        try {
            return desk.prefer(Body.required(body).preferences())
                    .orElseThrow(() -> new ProblemException(
                            ProblemKind.BAD_REQUEST, "this store has no such size, colour, department or pattern"));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    @PUT
    @Path("/use")
    @Operation(summary = "Whether what was declared counts")
    public SeenView use(@Nullable Used body) {
        return desk.use(Body.required(body).on().orElse(false) ? Wishes.Use.ON : Wishes.Use.OFF);
    }

    @DELETE
    @Operation(summary = "Forgets what was declared")
    public SeenView forget() {
        return desk.forget();
    }

    @POST
    @Path("/profile")
    @Operation(summary = "Takes preferences from the shopper's own code; one that is not right changes nothing")
    public void profile(@Nullable Scanned body) {
        var code = Body.required(body).code().orElse("");
        if (code.length() > LONGEST_CODE) {
            throw new ProblemException(ProblemKind.PROFILE_TOO_LONG, "no code holds so much");
        }
        if (desk.read(code) instanceof ProfileVerdict.Refused refused) {
            throw new ProblemException(ProblemKind.of(refused.reason()), "declare it by touch instead");
        }
    }
}

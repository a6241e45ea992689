package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import trumeau.kiosk.session.Wishes;
import trumeau.kiosk.taste.Choosable;
import trumeau.kiosk.taste.Preferences;
import trumeau.kiosk.taste.ProfileText;
import trumeau.kiosk.taste.ProfileVerdict;
import trumeau.kiosk.wiring.Serving;

/** Takes what a shopper declares, by touch or by a code of his or her own. Nothing is ever guessed. */
@ApplicationScoped
public class PreferenceDesk {

    private final Serving serving;
    private final WishDesk wishes;
    private final HandDesk hand;

    @Inject
    public PreferenceDesk(Serving serving, WishDesk wishes, HandDesk hand) {
        this.serving = serving;
        this.wishes = wishes;
        this.hand = hand;
    }

    /** What can be declared here; empty when no release serves. */
    public Optional<ChoosableView> choosable() {
        return serving.ask(generation -> ChoosableView.of(Choosable.of(generation.catalogue())));
    }

    /** Declares this instead of what was declared before; empty, and nothing changed, when the store knows no such. */
    public Optional<SeenView> prefer(Preferences declared) {
        var known =
                serving.ask(generation -> Choosable.of(generation.catalogue()).knows(declared));
        return known.filter(yes -> yes).map(yes -> take(declared));
    }

    /** What was declared counts from now on, or does not. */
    public SeenView use(Wishes.Use use) {
        var seen = wishes.use(use);
        hand.tell();
        return seen;
    }

    /** Nothing is declared any more. */
    public SeenView forget() {
        return take(Preferences.NONE);
    }

    /** Reads a code that claims to be a profile; unless it is taken, nothing is changed. */
    public ProfileVerdict read(String code) {
        var verdict = serving.ask(generation -> ProfileText.read(
                        code,
                        Choosable.of(generation.catalogue()),
                        generation.config().currency()))
                .orElse(new ProfileVerdict.Refused(ProfileVerdict.Reason.NO_RELEASE));
        if (verdict instanceof ProfileVerdict.Taken taken) {
            take(taken.preferences());
        }
        return verdict;
    }

    private SeenView take(Preferences declared) {
        var seen = wishes.prefer(declared);
        hand.tell();
        return seen;
    }
}

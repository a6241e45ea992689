package trumeau.kiosk.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.PresenceSink;
import trumeau.vision.presence.Presence;

/**
 * A visit at a mirror ends soon after its sensor said that nobody is there any more, without a question: who comes next
 * should find it empty. Where a kiosk is open, too, its shopper is asked, since one sensor can't tell two screens
 * apart.
 */
@ApplicationScoped
public class EmptyMirror implements PresenceSink {

    private final Visit visit;
    private final OpenPages pages;

    @Inject
    public EmptyMirror(Visit visit, OpenPages pages) {
        this.visit = visit;
        this.pages = pages;
    }

    @Override
    public void noticed(Presence presence) {
        visit.unattended(presence == Presence.LEFT && pages.onlyAMirrorIsOpen());
    }

    /** Who knows. */
    @Override
    public void failed() {
        visit.unattended(false);
    }
}

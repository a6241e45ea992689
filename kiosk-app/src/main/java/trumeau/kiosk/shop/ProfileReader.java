package trumeau.kiosk.shop;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import trumeau.kiosk.taste.ProfileText;
import trumeau.vision.tag.TagRead;

/** Hears which codes the camera reads, and takes a shopper's own profile from among them. */
@ApplicationScoped
public class ProfileReader implements LiveScene.Listener {

    private final PreferenceDesk desk;
    private final List<HandListener> listeners;

    @Inject
    public ProfileReader(PreferenceDesk desk, @All List<HandListener> listeners) {
        this.desk = desk;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void sceneChanged(SceneView scene) {}

    @Override
    public void strangeTag(TagRead tag) {
        if (ProfileText.claimsToBe(tag.text())) {
            var verdict = desk.read(tag.text()).code();
            listeners.forEach(listener -> listener.profileRead(verdict));
        }
    }
}

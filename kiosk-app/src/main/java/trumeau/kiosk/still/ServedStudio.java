package trumeau.kiosk.still;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import trumeau.kiosk.overlay.Dressed;
import trumeau.kiosk.overlay.Dressing;
import trumeau.kiosk.wiring.Serving;
import trumeau.vision.body.Body;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.pipeline.FineLook;

/** Items and recogniser of the generation that serves. */
@ApplicationScoped
class ServedStudio implements Studio {

    private final Dressing dressing;
    private final Serving serving;

    @Inject
    ServedStudio(Dressing dressing, Serving serving) {
        this.dressing = dressing;
        this.serving = serving;
    }

    @Override
    public Optional<Dressed> lay(String item, Frame frame, Body body, WornLayers worn) {
        return dressing.lay(item, frame, body, worn);
    }

    @Override
    public Optional<Look> look(Frame frame, Box region) {
        var lease = serving.lease();
        var look = lease.flatMap(held -> held.generation().recogniser().lookFinely(frame, region));
        if (look.isEmpty()) {
            lease.ifPresent(Serving.Lease::close);
            return Optional.empty();
        }
        return Optional.of(new Leased(look.get(), lease.orElseThrow()));
    }

    private record Leased(FineLook look, Serving.Lease lease) implements Look {

        @Override
        public int steps() {
            return look.steps();
        }

        @Override
        public void step() {
            look.step();
        }

        @Override
        public WornLayers layers() {
            return look.layers();
        }

        @Override
        public void close() {
            lease.close();
        }
    }
}

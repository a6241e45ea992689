package trumeau.kiosk.shop;

import java.util.List;
import trumeau.device.config.Screen;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.serve.DemoMark;

/** The store as the pages introduce it. */
public record StoreView(
        String name,
        List<String> languages,
        boolean demoData,
        List<String> categories,
        int itemCount,
        ScreenView screen) {

    /** The kiosk's glass: diagonal in inches, height of its lower edge above the floor. */
    public record ScreenView(double diagonal, int bottomEdgeMm) {

        static ScreenView of(Screen screen) {
            return new ScreenView(screen.diagonal(), screen.bottomEdgeMm());
        }
    }

    /** All that the pages speak, ISO 639-1. */
    public static final List<String> LANGUAGES = List.of("en", "zh", "es", "de", "ar");

    /** Before the first release came. */
    public static final StoreView WAITING =
            new StoreView("", LANGUAGES, false, List.of(), 0, ScreenView.of(Screen.UNSET));

    public static StoreView of(ServingGeneration serving) {
        var catalogue = serving.catalogue();
        return new StoreView(
                serving.config().storeName(),
                serving.config().languages(),
                DemoMark.marks(catalogue) || serving.release().provenance().anySimulated(),
                catalogue.categories(),
                catalogue.size(),
                ScreenView.of(serving.config().screen()));
    }
}

package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.floor.Area;
import trumeau.kiosk.floor.Fixture;
import trumeau.kiosk.floor.Point;
import trumeau.kiosk.floor.Rail;
import trumeau.kiosk.floor.StoreMap;
import trumeau.kiosk.floor.Way;

/** What surrounds an item; each part is absent where the release doesn't tell it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AroundView(Optional<FloorView> floor, Optional<ElsewhereView> elsewhere, FitView fit) {

    /**
     * The floor with the item's rail; metres from the upper left.
     *
     * @param rail the code of the rail where the item hangs
     * @param kiosk where this device stands
     * @param way from the kiosk to the rail
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FloorView(
            List<Point> outline,
            List<Rail> rails,
            List<Fixture> fixtures,
            List<Area> areas,
            String rail,
            Optional<Point> kiosk,
            Optional<WayView> way) {

        static FloorView of(StoreMap map, String rail, Optional<Way> way) {
            return new FloorView(
                    map.outline(),
                    map.rails(),
                    map.fixtures(),
                    map.areas(),
                    rail,
                    map.kiosk().map(stand -> stand.at()),
                    way.map(WayView::of));
        }
    }

    /**
     * How to walk there.
     *
     * @param steps about how many
     * @param side where the rail is for somebody who looks at the kiosk: ahead, right, behind or left
     */
    public record WayView(List<Point> points, int steps, String side) {

        static WayView of(Way way) {
            return new WayView(way.points(), way.steps(), way.side().code());
        }
    }
}

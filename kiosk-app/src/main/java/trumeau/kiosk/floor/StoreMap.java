package trumeau.kiosk.floor;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The floor of one store.
 *
 * @param outline its corners in their order along the wall; 3 to 60
 * @param rails where goods hang or lie, none upon another; at most 500
 * @param fixtures what people look for beside the goods; at most 40
 * @param areas parts of the floor that have a name; at most 40
 * @param kiosk where the device stands; without it no way is shown
 */
public record StoreMap(
        List<Point> outline,
        List<Rail> rails,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Fixture> fixtures,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Area> areas,
        Optional<Stand> kiosk) {

    private static final int MOST_CORNERS = 60;
    private static final int MOST_RAILS = 500;
    private static final int MOST_OTHERS = 40;

    public StoreMap {
        outline = List.copyOf(outline);
        rails = List.copyOf(rails);
        fixtures = List.copyOf(fixtures);
        areas = List.copyOf(areas);
        Objects.requireNonNull(kiosk, "kiosk");
        require(outline.size() >= 3 && outline.size() <= MOST_CORNERS, "the outline has 3 to 60 corners");
        require(!rails.isEmpty() && rails.size() <= MOST_RAILS, "a map has 1 to 500 rails");
        require(Math.max(fixtures.size(), areas.size()) <= MOST_OTHERS, "at most 40 fixtures and 40 areas");
        requireApart(rails);
        var floor = new Outline(outline);
        rails.forEach(rail -> requireOn(floor, rail.plot(), "rail " + rail.code()));
        fixtures.forEach(each -> requireOn(floor, each.plot(), "a fixture at " + each.x() + ", " + each.y()));
        areas.forEach(area -> requireOn(floor, area.plot(), "area " + area.name()));
        kiosk.ifPresent(stand -> require(floor.holds(stand.at()), "the kiosk stands outside the outline"));
    }

    /** The rail of this code. */
    public Optional<Rail> rail(String code) {
        return rails.stream().filter(rail -> rail.code().equals(code)).findFirst();
    }

    private static void requireApart(List<Rail> rails) {
        for (var one = 0; one < rails.size(); one++) {
            for (var other = one + 1; other < rails.size(); other++) {
                var a = rails.get(one);
                var b = rails.get(other);
                require(!a.code().equals(b.code()), "two rails have the code " + a.code());
                require(
                        !a.plot().covers(b.plot()),
                        "the rails " + a.code() + " and " + b.code() + " lie upon each other");
            }
        }
    }

    private static void requireOn(Outline floor, Plot plot, String what) {
        require(floor.holds(plot), what + " lies outside the outline, or across it");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

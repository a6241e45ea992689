package trumeau.vision.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the palette's name of a measured colour. Some names have further shades beside their own, as a camera sees
 * white cloth in a shop's light as light grey, and black cloth as dark grey.
 */
final class Palette {

    private static final Map<ColourName, List<Integer>> FURTHER = Map.of(
            ColourName.BLACK, List.of(0x0A0A0A, 0x2C2C2E),
            ColourName.WHITE, List.of(0xDEDEDE, 0xE4E6EA),
            ColourName.GREY, List.of(0x55585C, 0x6F7276, 0xB4B6B9),
            ColourName.NAVY, List.of(0x182038, 0x2B3656),
            ColourName.BLUE, List.of(0x3B78C8, 0x2440A0),
            ColourName.GREEN, List.of(0x1E5B32, 0x63A86B),
            ColourName.RED, List.of(0x9E2028, 0xE04848),
            ColourName.PINK, List.of(0xD96C94, 0xF2CBD3),
            ColourName.PURPLE, List.of(0x4B2F66, 0xA98CC4),
            ColourName.BROWN, List.of(0x4A3325, 0x8A6244));

    private static final List<Shade> SHADES = shades();

    private Palette() {}

    private record Shade(ColourName name, Lab lab) {}

    static ColourName nearest(Lab colour) {
        var best = SHADES.get(0);
        var least = Double.MAX_VALUE;
        for (var shade : SHADES) {
            var difference = shade.lab.difference(colour);
            if (difference < least) {
                least = difference;
                best = shade;
            }
        }
        return best.name;
    }

    private static List<Shade> shades() {
        var shades = new ArrayList<Shade>();
        for (var name : ColourName.values()) {
            shades.add(new Shade(name, Lab.of(name.rgb())));
            FURTHER.getOrDefault(name, List.of()).forEach(rgb -> shades.add(new Shade(name, Lab.of(rgb))));
        }
        return List.copyOf(shades);
    }
}

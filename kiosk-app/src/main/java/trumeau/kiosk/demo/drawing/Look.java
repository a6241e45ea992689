package trumeau.kiosk.demo.drawing;

/**
 * What one drawn garment looks like; all of it follows from the fields.
 *
 * @param category one of the ten categories, for example {@code t-shirt}
 * @param cut a cut of that category, for example {@code crew}
 * @param colour code of the main colour
 * @param secondColour code of the colour of prints, ribs and soles
 * @param pattern plain, striped, checked, dotted, floral or graphic
 * @param seed decides all that the other fields leave open, such as sleeve length and pockets
 */
public record Look(String category, String cut, String colour, String secondColour, String pattern, long seed) {

    /** Checks that the category, the cut, the colours and the pattern are known. */
    public Look {
        Cut.of(category, cut);
        Tint.named(colour);
        Tint.named(secondColour);
        Pattern.named(pattern);
    }

    Cut tailoring() {
        return Cut.of(category, cut);
    }
}

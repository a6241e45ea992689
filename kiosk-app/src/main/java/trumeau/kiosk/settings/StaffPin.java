package trumeau.kiosk.settings;

/**
 * The PIN of the staff console as it was set; never printed.
 *
 * @param digits 6 to 12 digits
 */
public record StaffPin(String digits) {

    public StaffPin {
        if (!digits.matches("[0-9]{6,12}")) {
            throw new IllegalArgumentException("must be 6 to 12 digits");
        }
    }

    @Override
    public String toString() {
        return "StaffPin[******]";
    }
}

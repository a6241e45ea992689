package trumeau.kiosk.request;

/**
 * The name of a staff member as shoppers see it; typed anew at each login and never kept.
 *
 * @param value 1 to 24 letters, digits, spaces, dots, apostrophes and hyphens
 */
public record StaffName(String value) {

    public StaffName {
        if (!value.matches("[\\p{L}\\p{M}\\p{Nd} .'’-]{1,24}") || value.isBlank()) {
            throw new IllegalArgumentException("a name has 1 to 24 letters, as shoppers are to see it");
        }
    }
}

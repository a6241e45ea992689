package trumeau.recommender.serve;

import java.util.Optional;

/** Which departments one outfit can come from. */
final class Departments {

    static final String UNISEX = "unisex";

    private Departments() {}

    /** Whether something of the other department may be worn with it; what is for all, or of none, may. */
    static boolean agree(String department, Optional<String> other) {
        return other.isEmpty()
                || department.equalsIgnoreCase(other.get())
                || UNISEX.equalsIgnoreCase(department)
                || UNISEX.equalsIgnoreCase(other.get());
    }
}

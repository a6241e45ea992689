package trumeau.vision.body;

import java.util.Optional;

/**
 * Keeps looking through the same square while the body hardly moves in it: a square that trembles with the points makes
 * them tremble more. For one thread.
 */
public final class SteadySquare {

    /** Of the side, between centres. */
    private static final double MOST_SHIFT = 0.03;
    /** Of the side. */
    private static final double MOST_GROWTH = 0.06;

    private static final double MOST_TURN = Math.toRadians(4);

    private Optional<BodySquare> kept = Optional.empty();

    /** Where to look next: the kept square while this one is near to it, else this one, which is kept from now on. */
    public BodySquare next(BodySquare wanted) {
        var used = kept.filter(square -> isNear(square, wanted)).orElse(wanted);
        kept = Optional.of(used);
        return used;
    }

    private static boolean isNear(BodySquare square, BodySquare wanted) {
        var shift = Math.hypot(wanted.x() - square.x(), wanted.y() - square.y()) / square.side();
        var growth = Math.abs(wanted.side() - square.side()) / square.side();
        var turn = Math.abs(Math.IEEEremainder(wanted.angle() - square.angle(), 2 * Math.PI));
        return shift <= MOST_SHIFT && growth <= MOST_GROWTH && turn <= MOST_TURN;
    }
}

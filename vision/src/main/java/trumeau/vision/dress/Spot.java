package trumeau.vision.dress;

/** A place in a picture, in its pixels or in shares of it, as whoever gives it says. */
public record Spot(double x, double y) {

    public Spot {
        if (!Double.isFinite(x + y)) {
            throw new IllegalArgumentException("no place: x=" + x + " y=" + y);
        }
    }

    /** So far on the way to another, 0 here and 1 there; beyond both, too. */
    public Spot towards(Spot other, double share) {
        return new Spot(x + share * (other.x - x), y + share * (other.y - y));
    }

    /** Moved. */
    public Spot plus(double across, double down) {
        return new Spot(x + across, y + down);
    }

    /** The distance. */
    public double to(Spot other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}

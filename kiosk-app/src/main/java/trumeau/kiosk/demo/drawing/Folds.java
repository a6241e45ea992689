package trumeau.kiosk.demo.drawing;

/** How a cloth falls: the shape of its folds as heights in units; u across, v along the fall. */
enum Folds {
    /** Lies nearly flat, like a pressed knit. */
    CALM,
    /** Long folds along the fall that grow towards the hem. */
    HANGING,
    /** Creases in all directions, as after wearing. */
    CRUMPLED,
    /** Rolls across the fall, as in a down jacket. */
    QUILTED,
    /** Sharp pressed pleats along the fall. */
    PLEATED,
    /** Fine ribs along the fall, as in cuffs. */
    RIBBED,
    /** A hard surface with no folds. */
    STIFF;

    double heightAt(Noise noise, double u, double v, double fallen) {
        return switch (this) {
            case CALM ->
                1.1 * noise.at(u * 0.05, v * 0.04)
                        + 0.25 * noise.creased((u + v) * 0.04 + 9, (v - u) * 0.018)
                        + 0.25 * noise.at(u * 0.17, v * 0.12);
            case HANGING -> hanging(noise, u, v, fallen) + 0.3 * noise.at(u * 0.1, v * 0.06);
            case CRUMPLED -> crumpled(noise, u, v);
            case QUILTED -> 2.0 * Math.pow(Math.abs(Math.sin(v * 0.42)), 0.55) + 0.7 * noise.rough(u * 0.22, v * 0.2);
            case PLEATED -> pleated(u) + 0.15 * noise.at(u * 0.2, v * 0.04);
            case RIBBED -> 0.16 * Math.cos(u * 5.2) + 0.4 * noise.at(u * 0.08, v * 0.08);
            case STIFF -> 0.15 * noise.at(u * 0.08, v * 0.08);
        };
    }

    private static double hanging(Noise noise, double u, double v, double fallen) {
        double bent = u + 3 * noise.at(u * 0.04 + 7, v * 0.02);
        double wave = noise.at(bent * 0.2, v * 0.008) + 0.5 * noise.at(bent * 0.45 + 31, v * 0.012);
        return (0.25 + 2.2 * fallen) * wave;
    }

    private static double crumpled(Noise noise, double u, double v) {
        double lean = noise.at(u * 0.03, v * 0.03) * 14;
        double falling = noise.creased((u + v) * 0.075, (v - u + lean) * 0.03);
        double rising = noise.creased((u - v) * 0.07 + 40, (u + v + lean) * 0.032);
        return 0.55 * falling + 0.55 * rising + 1.5 * noise.at(u * 0.07, v * 0.06) + 0.5 * noise.at(u * 0.2, v * 0.13);
    }

    private static double pleated(double u) {
        double part = u / 2.7 - Math.floor(u / 2.7);
        return part < 0.75 ? 0.8 * part / 0.75 : 0.8 * (1 - part) / 0.25;
    }
}

package trumeau.kiosk.demo.drawing;

/** The surface of a cloth, seen close: how its brightness varies and how much it shines. */
enum Weave {
    JERSEY(0.16, 0.05),
    POPLIN(0.22, 0.03),
    DENIM(0.10, 0.12),
    WOOL(0.06, 0.10),
    KNIT(0.08, 0.10),
    NYLON(0.36, 0.02),
    LEATHER(0.36, 0.04),
    SATIN(0.40, 0.02),
    CANVAS(0.12, 0.09);

    private final double gloss;
    private final double grain;

    Weave(double gloss, double grain) {
        this.gloss = gloss;
        this.grain = grain;
    }

    double gloss() {
        return gloss;
    }

    /** Brightness factor around 1 at a place of the cloth, in units. */
    double shadeAt(Noise noise, double u, double v) {
        double fine = noise.at(u * 7, v * 7) - 0.5;
        double structure =
                switch (this) {
                    case DENIM ->
                        0.5 * Math.sin((u + v) * 9)
                                + 1.2 * (noise.at(u * 0.12, v * 0.05) - 0.5)
                                + (noise.at(u * 5, v * 0.8) - 0.5);
                    case WOOL -> 1.3 * (noise.at(u * 3.2, v * 3.2) - 0.5);
                    case KNIT -> 0.55 * Math.cos(u * 8) + 0.35 * Math.sin(v * 9 + Math.cos(u * 8));
                    case CANVAS -> 0.35 * Math.sin(u * 8) * Math.sin(v * 8);
                    case JERSEY, POPLIN -> 0.4 * (noise.at(u * 9, v * 2.5) - 0.5);
                    case NYLON, LEATHER, SATIN -> noise.at(u * 2, v * 2) - 0.5;
                };
        return 1 + grain * (fine + structure);
    }
}

package trumeau.vision.body;

/**
 * The 1-euro filter of one number over time: smooth while it hardly moves, quick when it does. After Casiez, Roussel
 * and Vogel, CHI 2012.
 */
final class OneEuro {

    private final double leastCutoff;
    private final double beta;
    private final double speedCutoff;
    private boolean started;
    private double value;
    private double speed;

    /**
     * A filter that has seen nothing.
     *
     * @param leastCutoff of a number that stands still, in Hz: the lower, the smoother and the later
     * @param beta how much quicker it becomes, in Hz for each unit a second; what a unit is, each number says
     * @param speedCutoff of the speed, in Hz
     */
    OneEuro(double leastCutoff, double beta, double speedCutoff) {
        this.leastCutoff = leastCutoff;
        this.beta = beta;
        this.speedCutoff = speedCutoff;
    }

    /**
     * The next number.
     *
     * @param unit in which its speed is told, more than 0: of a point its body's size, so that a far one is as quick
     * @param seconds since the last one, more than 0
     */
    double next(double measured, double unit, double seconds) {
        if (!started) {
            started = true;
            value = measured;
            return value;
        }
        speed += weight(speedCutoff, seconds) * ((measured - value) / seconds - speed);
        value += weight(leastCutoff + beta * Math.abs(speed) / unit, seconds) * (measured - value);
        return value;
    }

    private static double weight(double cutoff, double seconds) {
        var time = 2 * Math.PI * cutoff * seconds;
        return time / (time + 1);
    }
}

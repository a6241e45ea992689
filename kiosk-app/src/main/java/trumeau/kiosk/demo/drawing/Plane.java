package trumeau.kiosk.demo.drawing;

/** A rectangle of numbers, one per pixel. */
@SuppressWarnings("ArrayRecordComponent") // a pixel buffer, shared on purpose and never compared
record Plane(int width, int height, float[] values) {

    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    float at(int x, int y) {
        int cx = Math.max(0, Math.min(width - 1, x));
        int cy = Math.max(0, Math.min(height - 1, y));
        return values[cy * width + cx];
    }

    /** The plane smoothed by two box filters in each direction, nearly a Gaussian; a new plane. */
    Plane blurred(int radius) {
        float[] from = values.clone();
        float[] to = new float[from.length];
        for (int pass = 0; pass < 2; pass++) {
            for (int y = 0; y < height; y++) {
                box(from, to, y * width, 1, width, radius);
            }
            for (int x = 0; x < width; x++) {
                box(to, from, x, width, height, radius);
            }
        }
        return new Plane(width, height, from);
    }

    private static void box(float[] from, float[] to, int start, int step, int count, int radius) {
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += from[start + Math.max(0, Math.min(count - 1, i)) * step];
        }
        float share = 1f / (2 * radius + 1);
        for (int i = 0; i < count; i++) {
            to[start + i * step] = sum * share;
            int out = Math.max(0, i - radius);
            int in = Math.min(count - 1, i + radius + 1);
            sum += from[start + in * step] - from[start + out * step];
        }
    }
}

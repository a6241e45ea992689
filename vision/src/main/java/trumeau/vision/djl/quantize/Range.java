package trumeau.vision.djl.quantize;

/**
 * Which values an activation takes, and so how a byte stands for them (Jacob et al., Quantization and Training of
 * Neural Networks for Efficient Integer-Arithmetic-Only Inference, CVPR 2018): value = scale x (byte - zeroPoint). Zero
 * is always among them, as it pads the pictures.
 */
record Range(float least, float most) {

    private static final int LEVELS = 255;

    Range {
        if (!(least <= 0 && most >= 0) || Float.isInfinite(least) || Float.isInfinite(most)) {
            throw new IllegalArgumentException("a range holds zero and ends somewhere, not " + least + ".." + most);
        }
    }

    /** A step; 1 for what is always zero. */
    float scale() {
        return most == least ? 1 : (most - least) / LEVELS;
    }

    /** The byte that means zero, 0..255. */
    int zeroPoint() {
        return Math.max(0, Math.min(LEVELS, Math.round(-least / scale())));
    }
}

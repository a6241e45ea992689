package trumeau.vision.attribute;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Names the colour of cloth as eyes do: its pixels are counted by the nearest of some shades, as they are and as grey
 * light would show them, and the square roots of the shares vote for names (multinomial logistic regression). The
 * shades and their votes stand in {@code palette.csv}, which {@code vision/training/palette.py} learns from photos that
 * were named by eye; see ADR 15. After van de Weijer et al., Learning Color Names for Real-World Applications, IEEE TIP
 * 18(7), 2009.
 */
final class Palette {

    private static final int BITS = 5;
    private static final int NAMES = ColourName.values().length;
    private static final int FIRST_VOTE = 4;
    private static final Palette LEARNT = read();

    private final byte[] nearest;
    private final double[][] seenVotes;
    private final double[][] greyVotes;
    private final double[] start;

    private Palette(List<String[]> rows) {
        var shades = rows.stream()
                .filter(row -> row[0].equals("seen"))
                .map(row -> new Lab(Double.parseDouble(row[1]), Double.parseDouble(row[2]), Double.parseDouble(row[3])))
                .toArray(Lab[]::new);
        this.seenVotes = votes(rows, "seen");
        this.greyVotes = votes(rows, "in-grey-light");
        this.start = votes(rows, "none")[0];
        this.nearest = new byte[1 << (3 * BITS)];
        for (var cell = 0; cell < nearest.length; cell++) {
            nearest[cell] = (byte) nearestOf(shades, Lab.of(middleOf(cell)));
        }
    }

    /**
     * How likely each name is.
     *
     * @param rgb the garment's pixels, 0xRRGGBB, at least one
     */
    static ColourChances chances(int[] rgb, SceneLight light) {
        return LEARNT.named(rgb, light);
    }

    private ColourChances named(int[] rgb, SceneLight light) {
        var seen = new int[seenVotes.length];
        var grey = new int[greyVotes.length];
        for (var pixel : rgb) {
            seen[nearest[cellOf(pixel)]]++;
            grey[nearest[cellOf(light.asInGreyLight(pixel))]]++;
        }
        var sums = start.clone();
        vote(seenVotes, seen, rgb.length, sums);
        vote(greyVotes, grey, rgb.length, sums);
        var highest = Arrays.stream(sums).max().orElseThrow();
        var weights = new float[NAMES];
        for (var i = 0; i < NAMES; i++) {
            weights[i] = (float) Math.exp(sums[i] - highest);
        }
        return ColourChances.of(weights);
    }

    private static void vote(double[][] votes, int[] counts, int pixels, double[] sums) {
        for (var shade = 0; shade < counts.length; shade++) {
            var weight = Math.sqrt((double) counts[shade] / pixels);
            for (var i = 0; i < sums.length; i++) {
                sums[i] += weight * votes[shade][i];
            }
        }
    }

    private static int cellOf(int rgb) {
        var cut = 8 - BITS;
        return (((rgb >> (16 + cut)) & 31) << (2 * BITS)) | (((rgb >> (8 + cut)) & 31) << BITS) | ((rgb & 0xFF) >> cut);
    }

    private static int middleOf(int cell) {
        var cut = 8 - BITS;
        var corner = ((cell >> (2 * BITS)) << (16 + cut)) | (((cell >> BITS) & 31) << (8 + cut)) | ((cell & 31) << cut);
        return corner + 0x040404;
    }

    private static int nearestOf(Lab[] shades, Lab colour) {
        var best = 0;
        for (var i = 1; i < shades.length; i++) {
            if (shades[i].squaredDistance(colour) < shades[best].squaredDistance(colour)) {
                best = i;
            }
        }
        return best;
    }

    private static double[][] votes(List<String[]> rows, String pixels) {
        return rows.stream()
                .filter(row -> row[0].equals(pixels))
                .map(row -> Arrays.stream(row, FIRST_VOTE, FIRST_VOTE + NAMES)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Palette read() {
        try (var stream = Palette.class.getResourceAsStream("palette.csv")) {
            if (stream == null) {
                throw new IllegalStateException("palette.csv is missing in the application");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var rows = lines.lines().map(line -> line.split(",", -1)).toList();
            var names = Arrays.stream(ColourName.values()).map(ColourName::code).toList();
            if (!names.equals(List.of(rows.get(0)).subList(FIRST_VOTE, FIRST_VOTE + names.size()))) {
                throw new IllegalStateException("palette.csv was learnt for other names than " + names);
            }
            return new Palette(rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package trumeau.kiosk.demo.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * How one piece of cloth lies: its folds, the direction it falls in and how full it is.
 *
 * @param angle direction of the fall in radians, 0 = downwards, positive turns it to the left of the picture
 * @param top where the fall begins, in units along it
 * @param flare how much folds fan out per unit of fall
 * @param depth factor on the folds' height
 * @param puff how much the piece bulges, 0 = flat
 */
record Drape(Folds folds, double angle, double top, double flare, double depth, double puff, List<Tuck> tucks) {

    Drape {
        tucks = List.copyOf(tucks);
    }

    static Drape of(Folds folds) {
        return new Drape(folds, 0, 15, 0, 1, 1, List.of());
    }

    Drape turned(double radians) {
        return new Drape(folds, radians, top, flare, depth, puff, tucks);
    }

    Drape fanned(double from, double perUnit) {
        return new Drape(folds, angle, from, perUnit, depth, puff, tucks);
    }

    Drape deep(double factor) {
        return new Drape(folds, angle, top, flare, factor, puff, tucks);
    }

    Drape puffed(double fullness) {
        return new Drape(folds, angle, top, flare, depth, fullness, tucks);
    }

    Drape tucked(Tuck... more) {
        List<Tuck> all = new ArrayList<>(tucks);
        all.addAll(List.of(more));
        return new Drape(folds, angle, top, flare, depth, puff, all);
    }

    /** Adds each crease and its mirror image. */
    Drape tuckedBothSides(Tuck... more) {
        Drape both = tucked(more);
        for (Tuck tuck : more) {
            both = both.tucked(tuck.mirrored());
        }
        return both;
    }

    double heightAt(Noise noise, double x, double y, double u, double v) {
        double fanned = u / (1 + flare * Math.max(0, v - top));
        double height = depth * folds.heightAt(noise, fanned, v, Math.max(0, Math.min(1, (v - top) / 70)));
        for (Tuck tuck : tucks) {
            height += tuck.heightAt(x, y);
        }
        return height;
    }
}

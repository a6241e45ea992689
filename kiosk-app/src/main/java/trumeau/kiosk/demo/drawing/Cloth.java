package trumeau.kiosk.demo.drawing;

/** A cloth to cut from: its colours and its surface. */
record Cloth(Print print, Weave weave, int base) {

    static Cloth plain(int rgb, Weave weave) {
        return new Cloth((u, v) -> rgb, weave, rgb);
    }

    /** The same cloth, brighter or darker; a factor under 1 darkens. */
    Cloth shaded(double factor) {
        int other = factor < 1 ? 0x101014 : 0xFFFFFF;
        double part = Math.abs(factor - 1);
        Print own = print;
        return new Cloth((u, v) -> Tint.blend(own.rgbAt(u, v), other, part), weave, Tint.blend(base, other, part));
    }

    Cloth woven(Weave other) {
        return new Cloth(print, other, base);
    }
}

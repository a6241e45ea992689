package trumeau.kiosk.wiring;

/** Knows figures that are newer than a release's. */
public interface GoodsSource {

    /** The released goods with all that is newer over them; asked before a generation serves. */
    Goods over(Goods released);
}

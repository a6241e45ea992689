package trumeau.kiosk.elsewhere;

import trumeau.kiosk.artefact.StrictJson;

/** An {@link Elsewhere} as JSON; docs/help/neighbours.md is its schema. */
public final class ElsewhereFile {

    private static final StrictJson.Form FORM = new StrictJson.Form("neighbours", 1, 40_000_000);

    private ElsewhereFile() {}

    /**
     * Reads what is elsewhere.
     *
     * @throws IllegalArgumentException that names the member and what is wrong with it
     */
    public static Elsewhere read(byte[] bytes) {
        return StrictJson.read(FORM, bytes, Elsewhere.class);
    }

    public static byte[] write(Elsewhere elsewhere) {
        return StrictJson.write(FORM, elsewhere);
    }
}

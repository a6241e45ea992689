package trumeau.kiosk.fit;

import trumeau.kiosk.artefact.StrictJson;

/** {@link ReleasedFits} as JSON; docs/help/fit.md is its schema. */
public final class ReleasedFitsFile {

    private static final StrictJson.Form FORM = new StrictJson.Form("fit counts", 1, 20_000_000);

    private ReleasedFitsFile() {}

    /**
     * Reads counts.
     *
     * @throws IllegalArgumentException that names the member and what is wrong with it
     */
    public static ReleasedFits read(byte[] bytes) {
        return StrictJson.read(FORM, bytes, ReleasedFits.class);
    }

    public static byte[] write(ReleasedFits fits) {
        return StrictJson.write(FORM, fits);
    }
}

package trumeau.kiosk.dress;

import trumeau.kiosk.artefact.StrictJson;

/** {@link CutOuts} as JSON. */
public final class CutOutsFile {

    private static final StrictJson.Form FORM = new StrictJson.Form("cut-outs", 1, 200_000_000);

    private CutOutsFile() {}

    /**
     * Reads cut-outs.
     *
     * @throws IllegalArgumentException that names the member and what is wrong with it
     */
    public static CutOuts read(byte[] bytes) {
        return StrictJson.read(FORM, bytes, CutOuts.class);
    }

    public static byte[] write(CutOuts cuts) {
        return StrictJson.write(FORM, cuts);
    }
}

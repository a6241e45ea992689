package trumeau.kiosk.floor;

import trumeau.kiosk.artefact.StrictJson;

/** A {@link StoreMap} as JSON; docs/help/store-map.md is its schema. */
public final class StoreMapFile {

    private static final StrictJson.Form FORM = new StrictJson.Form("store map", 1, 200_000);

    private StoreMapFile() {}

    /**
     * Reads a map.
     *
     * @throws IllegalArgumentException that names the member and what is wrong with it
     */
    public static StoreMap read(byte[] bytes) {
        return StrictJson.read(FORM, bytes, StoreMap.class);
    }

    public static byte[] write(StoreMap map) {
        return StrictJson.write(FORM, map);
    }
}

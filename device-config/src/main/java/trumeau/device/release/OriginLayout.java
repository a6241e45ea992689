package trumeau.device.release;

/** Where things lie in an origin; paths are relative, with {@code /}. */
public final class OriginLayout {

    /** The one file that says which release is current: a header line with the signature, then the manifest. */
    public static final String RELEASE = "release.signed";

    /** Largest {@link #RELEASE} that is read: 4 MB. */
    public static final int LARGEST_RELEASE = 4_000_000;

    private OriginLayout() {}

    /** Where the content with this digest lies; content never changes under its path. */
    public static String blob(Sha256 sha256) {
        return "blobs/sha256/" + sha256.hex().substring(0, 2) + "/" + sha256.hex();
    }
}

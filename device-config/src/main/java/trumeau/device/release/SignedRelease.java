package trumeau.device.release;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import trumeau.device.release.ReleaseVerdict.Reason;
import trumeau.device.release.ReleaseVerdict.Refused;

/**
 * A manifest and its signature in one file, so that no reader ever meets one without the other.
 *
 * <p>The file is one ASCII line {@code trumeau-release 1 KEYID SIGNATURE} (key id in hexadecimal, signature in base64),
 * a line feed, and the exact bytes of the manifest, which alone are signed (Ed25519, RFC 8032).
 */
public final class SignedRelease {

    private static final String MAGIC = "trumeau-release 1 ";
    private static final int LONGEST_HEADER = 256;
    private static final int SIGNATURE_BYTES = 64;

    private final Sha256 keyId;
    private final byte[] signature;
    private final byte[] manifest;

    private SignedRelease(Sha256 keyId, byte[] signature, byte[] manifest) {
        this.keyId = keyId;
        this.signature = signature;
        this.manifest = manifest;
    }

    /** The file that says {@code release} is signed by {@code key}. */
    public static byte[] write(Release release, TrustedKey key, PrivateKey secret) {
        var manifest = ReleaseManifest.write(release);
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(manifest);
            var header = new SignedRelease(key.id(), signer.sign(), manifest).header();
            var file = Arrays.copyOf(header, header.length + manifest.length);
            System.arraycopy(manifest, 0, file, header.length, manifest.length);
            return file;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key for Ed25519", e);
        }
    }

    /** Splits the file; empty unless its header line is, byte for byte, as {@link #write} writes it. */
    static Optional<SignedRelease> parse(byte[] file) {
        var end = lineEnd(file);
        if (end < 0) {
            return Optional.empty();
        }
        try {
            var header = new String(file, 0, end, StandardCharsets.US_ASCII);
            var space = header.indexOf(' ', MAGIC.length());
            var keyId = new Sha256(header.substring(MAGIC.length(), Math.max(space, MAGIC.length())));
            var signature = Base64.getDecoder().decode(header.substring(space + 1));
            var signed = new SignedRelease(keyId, signature, Arrays.copyOfRange(file, end + 1, file.length));
            return signed.isWrittenAs(file) ? Optional.of(signed) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Why the signature is not to be believed; empty if it is. */
    Optional<Refused> check(Map<Sha256, TrustedKey> keys) {
        var key = keys.get(keyId);
        if (key == null) {
            return Optional.of(
                    new Refused(Reason.UNKNOWN_KEY, "signed by key " + keyId + ", which is not trusted here"));
        }
        return key.signed(manifest, signature)
                ? Optional.empty()
                : Optional.of(new Refused(Reason.BAD_SIGNATURE, "the release is not what key " + keyId + " signed"));
    }

    byte[] manifest() {
        return manifest.clone();
    }

    private boolean isWrittenAs(byte[] file) {
        var header = header();
        return signature.length == SIGNATURE_BYTES
                && header.length <= file.length
                && Arrays.equals(header, 0, header.length, file, 0, header.length);
    }

    private byte[] header() {
        var line = MAGIC + keyId.hex() + " " + Base64.getEncoder().encodeToString(signature) + "\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    private static int lineEnd(byte[] file) {
        var magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
        if (file.length < magic.length || !Arrays.equals(magic, 0, magic.length, file, 0, magic.length)) {
            return -1;
        }
        for (int i = magic.length; i < Math.min(file.length, LONGEST_HEADER); i++) {
            if (file[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

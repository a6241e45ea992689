package trumeau.device.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import trumeau.device.DeviceException;
import trumeau.device.DeviceException.Reason;
import trumeau.device.disk.DurableFiles;
import trumeau.device.release.Release;
import trumeau.device.release.SignedRelease;
import trumeau.device.release.TrustedKey;

/**
 * An origin's Ed25519 key pair. It lies with the publisher, never on a device.
 *
 * <p>{@code origin.key} holds the secret (PKCS#8, PEM, mode 0600), {@code origin.pub} what devices are told.
 */
public final class OriginKeys {

    private static final String SECRET = "origin.key";
    private static final String PUBLIC = "origin.pub";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final TrustedKey key;
    private final PrivateKey secret;

    private OriginKeys(TrustedKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** Makes a new pair in {@code folder}; one that is there already is never overwritten. */
    public static OriginKeys create(Path folder) {
        var secretFile = folder.resolve(SECRET);
        if (Files.exists(secretFile)) {
            throw new DeviceException(Reason.KEYS_EXIST, secretFile + " is there already; it is not overwritten");
        }
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var keys = new OriginKeys(new TrustedKey(pair.getPublic()), pair.getPrivate());
            keys.store(folder);
            return keys;
        } catch (IOException e) {
            throw new DeviceException(Reason.NOT_WRITABLE, "can't write keys to " + folder + ": " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 15 or newer has Ed25519", e);
        }
    }

    /** Reads the pair that {@link #create} made. */
    public static OriginKeys load(Path folder) {
        var secretFile = folder.resolve(SECRET);
        try {
            if (!Files.isRegularFile(secretFile)) {
                throw new DeviceException(
                        Reason.KEYS_MISSING, "no " + secretFile + "; make keys with `trumeau origin init`");
            }
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(secretFile))) {
                throw new DeviceException(
                        Reason.KEYS_UNSAFE, "others may read " + secretFile + "; run chmod 600 on it");
            }
            var key = TrustedKey.parse(Files.readString(folder.resolve(PUBLIC)));
            return matching(key, secret(Files.readString(secretFile)), folder);
        } catch (IOException e) {
            throw new DeviceException(Reason.KEYS_MISSING, "can't read keys in " + folder + ": " + e.getMessage(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DeviceException(Reason.KEYS_MALFORMED, secretFile + " holds no Ed25519 key (PKCS#8, PEM)", e);
        }
    }

    /** What devices must trust; its {@link TrustedKey#text} is to be printed. */
    public TrustedKey publicKey() {
        return key;
    }

    byte[] sign(Release release) {
        return SignedRelease.write(release, key, secret);
    }

    private void store(Path folder) throws IOException {
        DurableFiles.createFolders(folder);
        var pem = BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret.getEncoded()) + END;
        var fresh = folder.resolve(SECRET + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(fresh, pem);
        DurableFiles.force(fresh);
        DurableFiles.replace(folder.resolve(PUBLIC), (key.text() + "\n").getBytes(StandardCharsets.US_ASCII));
        DurableFiles.rename(fresh, folder.resolve(SECRET));
    }

    private static PrivateKey secret(String pem) throws GeneralSecurityException {
        if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
            throw new IllegalArgumentException("no PEM");
        }
        var encoded = Base64.getMimeDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static OriginKeys matching(TrustedKey key, PrivateKey secret, Path folder) throws GeneralSecurityException {
        var probe = "one pair?".getBytes(StandardCharsets.US_ASCII);
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(secret);
        signer.update(probe);
        var signature = signer.sign();
        signer.initVerify(key.key());
        signer.update(probe);
        if (!signer.verify(signature)) {
            throw new DeviceException(
                    Reason.KEYS_MALFORMED, SECRET + " and " + PUBLIC + " in " + folder + " are no pair");
        }
        return new OriginKeys(key, secret);
    }
}

package trumeau.device.release;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import trumeau.device.release.Provenance.Source;

/** Releases for the tests of this package. */
final class Given {

    static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    static final KeyPair PAIR = pair();
    static final TrustedKey KEY = new TrustedKey(PAIR.getPublic());

    private Given() {}

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static Artefact artefact(String name) {
        var content = name.getBytes(StandardCharsets.UTF_8);
        return new Artefact(new ArtefactName(name), ArtefactKind.PICTURE, Sha256.of(content), content.length);
    }

    static Release release(long number) {
        return new Release(
                1,
                new ReleaseNumber(number),
                NOW,
                NOW.plus(Duration.ofDays(30)),
                new Provenance(Source.STORE, Source.SIMULATED),
                "Maison Trumeau 店",
                List.of(artefact("catalogue.jsonl"), artefact("pictures/a.jpg")));
    }

    static byte[] signed(Release release) {
        return SignedRelease.write(release, KEY, PAIR.getPrivate());
    }
}

package trumeau.device.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trumeau.device.DeviceException;

/**
 * A release as JSON. Reading is strict: no duplicate, unknown or missing member, no deep nesting, no second document.
 *
 * <p>Only bytes whose signature was verified are read, save by {@code OriginCheck} and tests.
 */
public final class ReleaseManifest {

    private static final int DEEPEST = 6;
    private static final int LONGEST_TEXT = 1_000;
    private static final Set<String> MEMBERS =
            Set.of("formatVersion", "number", "publishedAt", "expiresAt", "provenance", "storeName", "artefacts");
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_TEXT)
                            .maxNumberLength(20)
                            .maxDocumentLength(OriginLayout.LARGEST_RELEASE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReleaseManifest() {}

    /** The release in these bytes; a {@link DeviceException} RELEASE_MALFORMED says what is wrong with them. */
    public static Release read(byte[] bytes) {
        if (bytes.length > OriginLayout.LARGEST_RELEASE) {
            throw malformed(bytes.length + " bytes; at most " + OriginLayout.LARGEST_RELEASE + " may be", null);
        }
        try {
            return release(JSON.readTree(bytes));
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage(), e);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw malformed(String.valueOf(e.getMessage()), e);
        }
    }

    /** Equal releases give equal bytes. */
    public static byte[] write(Release release) {
        var root = JSON.createObjectNode()
                .put("formatVersion", release.formatVersion())
                .put("number", release.number().value())
                .put("publishedAt", release.publishedAt().toString())
                .put("expiresAt", release.expiresAt().toString());
        root.putObject("provenance")
                .put("stock", small(release.provenance().stock()))
                .put("interactions", small(release.provenance().interactions()));
        root.put("storeName", release.storeName());
        var artefacts = root.putArray("artefacts");
        release.artefacts().forEach(artefact -> write(artefact, artefacts.addObject()));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a release can always be written", e);
        }
    }

    private static void write(Artefact artefact, ObjectNode node) {
        node.put("name", artefact.name().value())
                .put("kind", small(artefact.kind()))
                .put("sha256", artefact.sha256().hex())
                .put("size", artefact.size());
    }

    private static Release release(JsonNode root) {
        var format = whole(root, "formatVersion");
        if (format != Release.FORMAT) {
            throw new IllegalArgumentException(
                    "a release of format " + format + "; this version reads format " + Release.FORMAT);
        }
        requireMembers(root, MEMBERS);
        return new Release(
                Release.FORMAT,
                new ReleaseNumber(whole(root, "number")),
                Instant.parse(text(root, "publishedAt")),
                Instant.parse(text(root, "expiresAt")),
                provenance(root.path("provenance")),
                text(root, "storeName"),
                artefacts(root.path("artefacts")));
    }

    private static Provenance provenance(JsonNode node) {
        requireMembers(node, Set.of("stock", "interactions"));
        return new Provenance(
                named(Provenance.Source.class, text(node, "stock")),
                named(Provenance.Source.class, text(node, "interactions")));
    }

    private static List<Artefact> artefacts(JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("artefacts is no list");
        }
        var artefacts = new ArrayList<Artefact>(node.size());
        node.forEach(each -> artefacts.add(artefact(each)));
        return artefacts;
    }

    private static Artefact artefact(JsonNode node) {
        requireMembers(node, Set.of("name", "kind", "sha256", "size"));
        return new Artefact(
                new ArtefactName(text(node, "name")),
                named(ArtefactKind.class, text(node, "kind")),
                new Sha256(text(node, "sha256")),
                whole(node, "size"));
    }

    private static void requireMembers(JsonNode node, Set<String> members) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("an object with " + members + " is missing");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw new IllegalArgumentException("unknown member " + Shown.of(name));
            }
        });
    }

    private static String text(JsonNode node, String member) {
        var value = node.path(member);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(member + " is missing or no text");
        }
        return value.textValue();
    }

    private static long whole(JsonNode node, String member) {
        var value = node.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(member + " is missing or no whole number");
        }
        return value.longValue();
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E named(Class<E> type, String text) {
        for (var value : type.getEnumConstants()) {
            if (small(value).equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException(Shown.of(text) + " is no " + type.getSimpleName());
    }

    private static DeviceException malformed(String why, @Nullable Throwable cause) {
        return new DeviceException(DeviceException.Reason.RELEASE_MALFORMED, "malformed release: " + why, cause);
    }
}

package trumeau.vision.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which camera, as an operator writes it: {@code 0}, {@code /dev/video0}, {@code file:clip.avi},
 * {@code dir:photos?hold=3s}, {@code mjpeg:http://host/stream}, {@code browser}, {@code demo}.
 *
 * @param scheme {@code v4l2}, {@code file}, {@code dir}, {@code mjpeg}, {@code browser}, {@code demo} or a new source's
 * @param target device, path or address; empty where the scheme needs none
 * @param options what follows the question mark (not for {@code mjpeg}, whose address keeps its own)
 */
public record CameraSpec(String scheme, String target, Map<String, String> options) {

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9-]*)(?::(.*)|(?=\\?)(.*))?");

    public CameraSpec {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(target, "target");
        options = Map.copyOf(options);
    }

    /**
     * Reads a spec.
     *
     * @throws IllegalArgumentException when it has none of the known forms
     */
    public static CameraSpec parse(String text) {
        var spec = text.strip();
        if (spec.matches("\\d+")) {
            return new CameraSpec("v4l2", "/dev/video" + spec, Map.of());
        }
        if (spec.startsWith("/dev/")) {
            return new CameraSpec("v4l2", spec, Map.of());
        }
        var matcher = SCHEME.matcher(spec);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "camera \"" + text + "\" is not understood; write 0, /dev/video0, file:clip.avi,"
                            + " dir:photos?hold=3s, mjpeg:http://..., browser or demo");
        }
        var rest = Objects.requireNonNullElse(matcher.group(2), Objects.requireNonNullElse(matcher.group(3), ""));
        var scheme = Objects.requireNonNull(matcher.group(1));
        return scheme.equals("mjpeg") ? new CameraSpec(scheme, rest, Map.of()) : withOptions(scheme, rest);
    }

    private static CameraSpec withOptions(String scheme, String rest) {
        var mark = rest.indexOf('?');
        if (mark < 0) {
            return new CameraSpec(scheme, rest, Map.of());
        }
        var options = new LinkedHashMap<String, String>();
        for (var option : rest.substring(mark + 1).split("&", -1)) {
            var pair = option.split("=", 2);
            if (pair.length != 2 || pair[0].isBlank()) {
                throw new IllegalArgumentException("camera option \"" + option + "\" must be name=value");
            }
            options.put(pair[0], pair[1]);
        }
        return new CameraSpec(scheme, rest.substring(0, mark), options);
    }

    /** The spec as it can be parsed again. */
    @Override
    public String toString() {
        if (scheme.equals("v4l2")) {
            return target;
        }
        var text = target.isEmpty() ? scheme : scheme + ":" + target;
        var separator = "?";
        for (var option : new java.util.TreeMap<>(options).entrySet()) {
            text += separator + option.getKey() + "=" + option.getValue();
            separator = "&";
        }
        return text;
    }
}

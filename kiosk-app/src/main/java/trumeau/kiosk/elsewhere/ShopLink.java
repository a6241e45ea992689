package trumeau.kiosk.elsewhere;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import trumeau.recommender.catalog.ItemId;

/**
 * Where the shop on the web shows an item.
 *
 * @param template an address with {@code {item}} where the item's id stands, as {@code https://shop.example/{item}}
 */
public record ShopLink(@JsonValue String template) {

    private static final String HOLE = "{item}";
    private static final String SCHEME = "https://";
    private static final int LONGEST = 300;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShopLink {
        if (template.length() > LONGEST || !template.startsWith(SCHEME) || !template.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("the shop's link begins with https:// and has at most " + LONGEST
                    + " letters, all of them ASCII, unlike \"" + shown(template) + "\"");
        }
        var path = template.indexOf('/', SCHEME.length());
        if (path < 0 || template.indexOf(HOLE) < path) {
            throw new IllegalArgumentException("the shop's link has {item} after the host, where the item's id stands,"
                    + " as https://shop.example/{item}; not \"" + shown(template) + "\"");
        }
        requireAddress(template);
    }

    /** The address of an item's page. */
    public String of(ItemId item) {
        return filled(
                template,
                URLEncoder.encode(item.value(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static void requireAddress(String template) {
        try {
            var address = new URI(filled(template, "T-1"));
            if (address.getHost() == null || address.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        "the shop's link names a host and no user: \"" + shown(template) + "\" doesn't");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the shop's link \"" + shown(template) + "\" is no address", e);
        }
    }

    private static String filled(String template, String item) {
        return template.replace(HOLE, item);
    }

    private static String shown(String template) {
        var line = template.replaceAll("[^\\x20-\\x7e]", "?");
        return line.length() <= 80 ? line : line.substring(0, 80) + "...";
    }
}

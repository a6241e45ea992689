package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import trumeau.kiosk.qr.QrSymbol;
import trumeau.kiosk.shop.AroundPages;
import trumeau.kiosk.shop.AroundView;
import trumeau.kiosk.shop.Card;
import trumeau.kiosk.shop.ItemPages;
import trumeau.kiosk.shop.ItemView;

/** The store's items and their pictures. */
@Path("/api")
public final class ItemsResource {

    private static final int MOST = 200;

    private final ItemPages items;
    private final AroundPages around;

    @Inject
    ItemsResource(ItemPages items, AroundPages around) {
        this.items = items;
        this.around = around;
    }

    /** Items for the attract screen. */
    public record ItemList(List<Card> items) {}

    @GET
    @Path("/items")
    @Operation(summary = "Items, those in stock first, the categories in turn")
    public ItemList list(@RestQuery Optional<String> category, @RestQuery @DefaultValue("60") int limit) {
        return new ItemList(items.list(category, Math.max(1, Math.min(MOST, limit))));
    }

    @GET
    @Path("/items/{id}")
    @Operation(summary = "One item with what is like it, goes with it and was also taken")
    public ItemView item(@RestPath String id) {
        return items.page(id).orElseThrow(() -> new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this id"));
    }

    @GET
    @Path("/items/{id}/around")
    @Operation(
            summary =
                    "Where an item hangs and the way to it, where else it can be had; each where the release tells it")
    public AroundView around(@RestPath String id) {
        return around.of(id).orElseThrow(() -> new ProblemException(ProblemKind.ITEM_UNKNOWN, "no item has this id"));
    }

    @GET
    @Path("/items/{id}/shop.svg")
    @Produces("image/svg+xml")
    @Operation(summary = "The address of an item in the shop on the web, as a QR code for the shopper's phone")
    public String shop(@RestPath String id) {
        return around.shop(id)
                .map(address -> QrSymbol.of(address).svg())
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "no shop on the web was told of"));
    }

    @GET
    @Path("/pictures/{sha256}")
    @Produces("image/jpeg")
    @Operation(summary = "A picture of the serving release, by its SHA-256")
    public java.nio.file.Path picture(@RestPath String sha256) {
        return items.picture(sha256)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "no picture has this SHA-256"));
    }

    @GET
    @Path("/pictures/{sha256}/cut-out")
    @Produces("image/png")
    @Operation(summary = "Which pixels of a picture are the item, as grey; only where it can be put on somebody")
    public java.nio.file.Path cutOut(@RestPath String sha256) {
        return items.cutOut(sha256)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "the item of this picture can't be put on, or no picture has this SHA-256"));
    }
}

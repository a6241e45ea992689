package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import trumeau.kiosk.console.SyncDesk;
import trumeau.kiosk.console.SyncView;
import trumeau.kiosk.shop.ItemPages;
import trumeau.kiosk.shop.StoreView;

/** The store, and how new what is known of it is. */
@Path("/api")
public final class StoreResource {

    private final ItemPages items;
    private final SyncDesk sync;

    @Inject
    StoreResource(ItemPages items, SyncDesk sync) {
        this.items = items;
        this.sync = sync;
    }

    @GET
    @Path("/store")
    @Operation(summary = "The store's name, languages and categories")
    public StoreView store() {
        return items.store();
    }

    @GET
    @Path("/sync")
    @Operation(summary = "Release, generation and the outcome of the last sync")
    public SyncView sync() {
        return sync.view();
    }
}

package trumeau.kiosk.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import trumeau.kiosk.request.Deed;
import trumeau.kiosk.request.Reply;
import trumeau.kiosk.request.RequestDesk;
import trumeau.kiosk.request.StaffName;
import trumeau.kiosk.shop.ItemPages;
import trumeau.kiosk.shop.QueueView;
import trumeau.kiosk.shop.RequestPages;

/** The queue of this device, with what its catalogue knows of each thing. */
@ApplicationScoped
class ShopQueue implements QueueDesk {

    private final RequestDesk desk;
    private final RequestPages pages;
    private final ItemPages items;

    @Inject
    ShopQueue(RequestDesk desk, RequestPages pages, ItemPages items) {
        this.desk = desk;
        this.pages = pages;
        this.items = items;
    }

    @Override
    public QueueView queue() {
        return pages.queue();
    }

    @Override
    public void onDuty(StaffName name) {
        desk.onDuty(name.value());
    }

    @Override
    public void offDuty(StaffName name) {
        desk.offDuty(name.value());
    }

    @Override
    public Deed take(String id, StaffName name) {
        return desk.take(id, name.value());
    }

    @Override
    public Deed answer(String id, StaffName name, Reply reply) {
        return desk.answer(id, name.value(), reply);
    }

    @Override
    public Optional<Path> picture(String sha256) {
        return items.picture(sha256);
    }
}

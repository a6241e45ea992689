package trumeau.kiosk.phone;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import trumeau.kiosk.request.Deed;
import trumeau.kiosk.request.Reply;
import trumeau.kiosk.request.Request;
import trumeau.kiosk.request.StaffName;
import trumeau.kiosk.request.Waits;
import trumeau.kiosk.shop.QueueView;
import trumeau.kiosk.shop.RequestView;
import trumeau.kiosk.wiring.Goods;
import trumeau.recommender.catalog.ItemId;

/** A desk with one request for a shirt; remembers what was done. */
final class FakeDesk implements QueueDesk {

    static final String ID = "6f1c";

    private static final Instant ASKED = Instant.parse("2026-01-02T03:04:05Z");

    final List<String> deeds = new CopyOnWriteArrayList<>();
    final AtomicInteger signs = new AtomicInteger();
    private final TreeSet<String> duty = new TreeSet<>();
    private Optional<String> staff = Optional.empty();
    private Optional<Reply> reply = Optional.empty();

    @Override
    public synchronized QueueView queue() {
        var state = reply.isPresent() ? "answered" : staff.isPresent() ? "taken" : "waiting";
        var request = new RequestView(
                ID,
                Optional.of("T-1"),
                Optional.of("Navy Oxford shirt"),
                Optional.of("M"),
                Optional.of("navy"),
                Optional.of("B3"),
                Optional.of(2),
                Optional.empty(),
                state,
                staff,
                reply.map(Reply::code),
                ASKED,
                12_000,
                90_000);
        var waits = new Waits(0, 0, Optional.empty(), Optional.empty());
        return new QueueView(new ArrayList<>(duty), waits, List.of(request));
    }

    @Override
    public synchronized void onDuty(StaffName name) {
        duty.add(name.value());
        signs.incrementAndGet();
    }

    @Override
    public synchronized void offDuty(StaffName name) {
        duty.remove(name.value());
    }

    @Override
    public synchronized Deed take(String id, StaffName name) {
        deeds.add("take " + id + " " + name.value());
        if (!id.equals(ID)) {
            return new Deed.Unknown();
        }
        if (staff.filter(has -> !has.equals(name.value())).isPresent()) {
            return new Deed.TakenByOther(staff.get());
        }
        staff = Optional.of(name.value());
        return new Deed.Done(request());
    }

    @Override
    public synchronized Deed answer(String id, StaffName name, Reply with) {
        var deed = take(id, name);
        deeds.add("answer " + id + " " + name.value());
        if (deed instanceof Deed.Done) {
            reply = Optional.of(with);
        }
        return deed;
    }

    @Override
    public Optional<Path> picture(String sha256) {
        return Optional.empty();
    }

    private Request request() {
        var wish = new Goods.Key(new ItemId("T-1"), "M", "navy");
        return new Request(ID, Optional.of(wish), ASKED, Duration.ofSeconds(90), Request.State.TAKEN, staff, reply);
    }
}

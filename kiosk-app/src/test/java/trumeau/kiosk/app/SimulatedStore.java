package trumeau.kiosk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import trumeau.kiosk.app.sim.Shopper.Deed;
import trumeau.kiosk.app.sim.Shopper.Leaving;
import trumeau.kiosk.app.sim.Shopper.Way;
import trumeau.kiosk.app.sim.SimulatedVisit;
import trumeau.kiosk.app.sim.SimulatedVisit.Network;
import trumeau.kiosk.app.sim.SimulatedVisit.Staff;
import trumeau.kiosk.app.sim.SimulatedVisit.Till;

/**
 * A store with one kiosk: the packaged app with its network and camera, a page, staff and a till, all of which a script
 * drives.
 */
final class SimulatedStore {

    static final String TOKEN = "simulated-till-0123456789";
    private static final int GARMENTS = 3;

    /** The wall of the attract screen shows that many; what is not there can be told apart from it. */
    private static final int ON_THE_WALL = 48;

    private final StoreNetwork network;
    private final RunningDemo app;
    private final SimulatedHands hands;
    private final SimulatedStaff staff;
    private final SimulatedTill till;
    private final Aftermath aftermath;
    private final List<JsonNode> items = new ArrayList<>();

    /** @param kiosk a page of the kiosk whose clock can be put forward */
    SimulatedStore(RunningDemo app, StoreNetwork network, HandedCamera camera, Page kiosk)
            throws IOException, InterruptedException {
        kiosk.waitForSelector("canvas[data-frame]");
        kiosk.getByTestId("attract-browse").waitFor();
        this.app = app;
        this.network = network;
        this.hands = new SimulatedHands(kiosk, camera, GARMENTS);
        this.staff = new SimulatedStaff(Caller.staff(app.address(), RunningDemo.PIN));
        this.till = new SimulatedTill(Caller.till(app.address(), TOKEN));
        app.get("/api/items?limit=200").path("items").forEach(items::add);
        items.subList(0, ON_THE_WALL).clear();
        this.aftermath = new Aftermath(app, kiosk);
    }

    /** Plays a visit and looks at what is left; answers in a line what came of it, without any time. */
    String play(SimulatedVisit visit) throws IOException, InterruptedException {
        staff.come(visit.staff());
        if (visit.network() == Network.AWAY) {
            network.goAway();
        }
        var words = new ArrayList<String>();
        var said = comesAndGoes(visit, words);
        if (visit.network() == Network.AWAY) {
            network.comeBack();
        }
        aftermath.requireNothingLeft(words);
        return said;
    }

    /** Fails when one of these words is on the screen, or anything of a visit anywhere. */
    void requireNothingLeft(List<String> words) throws IOException, InterruptedException {
        aftermath.requireNothingLeft(words);
    }

    /** @param words takes what was on the screen and must not stay there */
    private String comesAndGoes(SimulatedVisit visit, List<String> words) throws IOException, InterruptedException {
        var shopper = visit.shopper();
        var wanted = items.get(shopper.pick() % items.size());
        words.addAll(wordsOf(wanted));
        var said = new ArrayList<String>();
        var open = hands.find(shopper, wanted);
        said.add(shopper.way() == Way.HOLD ? "held" : open.equals(id(wanted)) ? "found" : "took another");
        var item = app.get("/api/items/" + open);
        words.addAll(wordsOf(item));
        for (var deed : shopper.deeds()) {
            said.add(does(deed, visit, item, words));
        }
        leave(visit);
        return String.join(", ", said);
    }

    Aftermath.Memory memory() throws IOException, InterruptedException {
        return aftermath.memory();
    }

    SimulatedStaff staff() {
        return staff;
    }

    private String does(Deed deed, SimulatedVisit visit, JsonNode item, List<String> words)
            throws IOException, InterruptedException {
        return switch (deed) {
            case ASKS_FOR_A_SIZE -> asks(visit, item);
            case SAYS_NOT_FOR_ME -> hands.refuse() ? "refused one" : "nothing to refuse";
            case SOMEBODY_ELSE_SCANS -> interrupted(visit, words);
            case CLOCK_JUMPS -> jumped();
        };
    }

    private String interrupted(SimulatedVisit visit, List<String> words) {
        var other = items.get((visit.shopper().pick() + 1) % items.size());
        words.addAll(wordsOf(other));
        hands.scan(other);
        return "somebody else's item came";
    }

    private String jumped() {
        hands.jump();
        return "the clock jumped";
    }

    private String asks(SimulatedVisit visit, JsonNode item) throws IOException, InterruptedException {
        for (var variant : item.path("variants")) {
            if (variant.path("stock").asInt() > 0
                    && variant.path("colour")
                            .equals(item.path("variants").path(0).path("colour"))) {
                return asks(visit, id(item), variant);
            }
        }
        return "no size is left";
    }

    private String asks(SimulatedVisit visit, String item, JsonNode variant) throws IOException, InterruptedException {
        till.tell(visit.till(), item, variant);
        var said = hands.ask(variant.path("size").asText());
        if (visit.till() == Till.SELLS_IT) {
            till.restock(item, variant);
            return "sold meanwhile";
        }
        if (!said.equals("waiting")) {
            return said;
        }
        var done = staff.act(visit.staff());
        if (visit.staff() != Staff.SLOW) {
            hands.awaitAnswer();
        }
        return done;
    }

    private void leave(SimulatedVisit visit) throws IOException, InterruptedException {
        if (visit.shopper().way() == Way.HOLD) {
            app.await("/api/scene", Duration.ofSeconds(30), scene -> scene.path("garments")
                    .isEmpty());
        }
        if (visit.shopper().leaving() == Leaving.WALKS_AWAY) {
            hands.walkAway();
        } else {
            hands.sayGoodbye();
        }
    }

    private static List<String> wordsOf(JsonNode item) {
        return List.of(id(item), item.path("title").asText());
    }

    private static String id(JsonNode item) {
        return item.path("itemId").asText();
    }
}

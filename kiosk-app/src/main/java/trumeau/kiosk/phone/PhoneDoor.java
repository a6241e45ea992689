package trumeau.kiosk.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import trumeau.kiosk.console.Entrance;
import trumeau.kiosk.console.LoginVerdict;
import trumeau.kiosk.console.PinLock;
import trumeau.kiosk.request.StaffName;

/** The phone's door: PIN and name in, a ticket out; and whether a request shows a good one. */
final class PhoneDoor {

    private static final String CSRF = "X-Trumeau-Csrf";

    private static final String NAME_IN_USE = "";

    private final PinLock lock;
    private final QueueDesk desk;
    private final PhoneTickets tickets;
    private final PhoneWork work;

    PhoneDoor(PinLock lock, PhoneEvents.Parts parts) {
        this.lock = lock;
        this.desk = parts.desk();
        this.tickets = parts.tickets();
        this.work = parts.work();
    }

    /** What a page is told of its own login. */
    record Login(String name, String csrf) {}

    void login(PhoneCall call) {
        var body = call.body();
        var name = name(body.path("name").asText(""));
        if (name.isEmpty()) {
            call.refuse(PhoneProblem.BAD_REQUEST);
            return;
        }
        var pin = body.path("pin").asText("");
        call.when(
                work.ask(() -> lock.tryPin(Entrance.PHONE, pin, () -> ticket(name.get()))),
                verdict -> answer(call, verdict));
    }

    /**
     * What this phone is logged in as. Its page asks again at each sign of life, and stays on duty by that, if on duty.
     */
    void me(PhoneCall call, PhoneTicket ticket) {
        call.when(work.ask(() -> stayOnDuty(ticket.name())), there -> tell(call, ticket));
    }

    private boolean stayOnDuty(StaffName name) {
        var duty = desk.queue().onDuty().contains(name.value());
        if (duty) {
            desk.onDuty(name);
        }
        return duty;
    }

    private static void tell(PhoneCall call, PhoneTicket ticket) {
        call.answer(new Login(ticket.name().value(), ticket.csrf()));
    }

    void logout(PhoneCall call, PhoneTicket ticket) {
        tickets.leave(ticket.secret());
        call.forget();
        var left = work.ask(() -> {
            desk.offDuty(ticket.name());
            return ticket;
        });
        call.when(left, gone -> call.done());
    }

    /** The ticket that a request shows; refuses it when there is none. */
    Optional<PhoneTicket> ticket(PhoneCall call) {
        var ticket = tickets.heard(call.secret());
        if (ticket.isEmpty()) {
            call.refuse(PhoneProblem.NOT_LOGGED_IN);
        }
        return ticket;
    }

    /** The ticket of a deed: the page must know the token, too. */
    Optional<PhoneTicket> ticketForDeed(PhoneCall call) {
        var ticket = ticket(call);
        var shown = String.valueOf(call.route().request().getHeader(CSRF));
        if (ticket.isPresent() && !same(ticket.get().csrf(), shown)) {
            call.refuse(PhoneProblem.NO_CSRF_TOKEN);
            return Optional.empty();
        }
        return ticket;
    }

    private String ticket(StaffName name) {
        return tickets.isThere(name) ? NAME_IN_USE : tickets.open(name).secret();
    }

    private void answer(PhoneCall call, LoginVerdict verdict) {
        if (verdict instanceof LoginVerdict.Opened opened) {
            var ticket = tickets.heard(opened.ticket());
            ticket.ifPresentOrElse(
                    good -> {
                        call.keep(good.secret());
                        tell(call, good);
                    },
                    () -> call.refuse(PhoneProblem.NAME_IN_USE));
        } else if (verdict instanceof LoginVerdict.TooManyTries tries) {
            call.refuse(PhoneProblem.TOO_MANY_TRIES, tries.retryAfter());
        } else {
            call.refuse(verdict instanceof LoginVerdict.WrongPin ? PhoneProblem.WRONG_PIN : PhoneProblem.CONSOLE_OFF);
        }
    }

    private static Optional<StaffName> name(String text) {
        try {
            return Optional.of(new StaffName(text.strip().replaceAll(" +", " ")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Takes as long for any other text of this length. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}

package trumeau.kiosk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.request.StaffName;

class PhoneTicketsTest {

    private static final StaffName LIN = new StaffName("Lin");

    private Instant now = Instant.parse("2026-11-01T12:00:00Z");
    private final PhoneTickets tickets = new PhoneTickets(() -> now, new SecureRandom());

    @Test
    void aPhoneThatSaysNothingIsNotThereWhateverIsAskedOfItsTicket() {
        var ticket = tickets.open(LIN);
        for (var second = 0; second < 50; second += 10) {
            now = now.plusSeconds(10);
            assertThat(tickets.isGood(ticket.secret())).isTrue();
        }
        assertThat(tickets.isThere(LIN)).isFalse();

        assertThat(tickets.heard(ticket.secret())).isPresent();
        assertThat(tickets.isThere(LIN)).isTrue();
    }

    @Test
    void anHourOfSilenceEndsATicket() {
        var ticket = tickets.open(LIN);
        now = now.plusSeconds(3_599);
        assertThat(tickets.isGood(ticket.secret())).isTrue();
        now = now.plusSeconds(1);

        assertThat(tickets.isGood(ticket.secret())).isFalse();
        assertThat(tickets.heard(ticket.secret())).isEmpty();
    }
}

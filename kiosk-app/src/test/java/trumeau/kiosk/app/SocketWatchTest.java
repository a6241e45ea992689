package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import trumeau.kiosk.app.SocketWatch.Talk;

/** Plants what {@link NoFrameIT} looks for: a watch that sees nobody must be one that can see. */
class SocketWatchTest {

    private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt";

    @Test
    void whoIsSpokenToElsewhereIsToldFromWhoIsHere() {
        var here = "   1: 0100007F:1F90 0100007F:C001 01 00000000:00000000 00:00000000 00000000  0  0 4711 1";
        var elsewhere = "   2: 0501A8C0:C002 0A0200C0:01BB 02 00000000:00000000 00:00000000 00000000  0  0 4712 1";

        var talks = SocketWatch.talks("tcp", List.of(HEAD, here, elsewhere));

        assertThat(talks).extracting(Talk::staysHere).containsExactly(true, false);
        assertThat(talks.get(1)).hasToString("tcp to /192.0.2.10:443");
    }

    @Test
    void theLongAddressesAreReadToo() {
        var here = "   1: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A "
                + "00000000:00000000 00:00000000 00000000  0  0 4711 1";
        var mapped = "   2: 0000000000000000FFFF00000100007F:C002 0000000000000000FFFF00000A0200C0:01BB 01 "
                + "00000000:00000000 00:00000000 00000000  0  0 4712 1";
        var elsewhere = "   3: B80D0120000000000000000001000000:C002 B80D0120000000000000000002000000:0035 01 "
                + "00000000:00000000 00:00000000 00000000  0  0 4713 1";

        var talks = SocketWatch.talks("tcp6", List.of(HEAD, here, mapped, elsewhere));

        assertThat(talks).extracting(Talk::staysHere).containsExactly(true, false, false);
        assertThat(talks.get(2)).hasToString("tcp6 to /[2001:db8:0:0:0:0:0:2]:53");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDoorThatIsOpenToTheNetworkIsSeen() throws Exception {
        try (var open = new ServerSocket(0);
                var answers = new DatagramSocket(0)) {
            assertThat(seen(talk -> talk.here().getPort() == open.getLocalPort()))
                    .isFalse();
            assertThat(seen(talk -> talk.here().getPort() == answers.getLocalPort()))
                    .isFalse();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aTalkThatStaysHereIsSeenToStayHere() throws Exception {
        try (var open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var caller = new Socket(open.getInetAddress(), open.getLocalPort())) {
            assertThat(seen(talk -> talk.there().equals(caller.getRemoteSocketAddress())))
                    .isTrue();
            assertThat(seen(talk ->
                            talk.here().equals(new InetSocketAddress(open.getInetAddress(), open.getLocalPort()))
                                    && talk.isDoor()))
                    .isTrue();
        }
    }

    /** Waits until this process is seen to have it; answers whether it stays here. */
    private static boolean seen(Predicate<Talk> which) throws IOException, InterruptedException {
        try (var watch = SocketWatch.over(ProcessHandle.current().pid())) {
            while (true) {
                var found = watch.seen().stream().filter(which).findFirst();
                if (found.isPresent()) {
                    return found.get().staysHere();
                }
                assertThat(watch.looks()).as("looks without it").isLessThan(200);
                Thread.sleep(10);
            }
        }
    }
}

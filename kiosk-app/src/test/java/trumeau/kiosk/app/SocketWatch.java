package trumeau.kiosk.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a process and its children talk to and who can talk to them, by TCP and UDP, as Linux' tables of sockets tell
 * it: looked at again and again until closed, with 20 ms between. A talk that is over sooner may be missed.
 */
final class SocketWatch implements AutoCloseable {

    private static final long PAUSE_MS = 20;
    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");

    private final ProcessHandle process;
    private final Set<Row> known = new HashSet<>();
    private final Set<Talk> seen = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::watch, "socket-watch");
    private final AtomicInteger looks = new AtomicInteger();

    /**
     * One socket.
     *
     * @param there port 0 when it has no other end: then whoever reaches {@code here} can talk to it
     */
    record Talk(String table, InetSocketAddress here, InetSocketAddress there) {

        boolean staysHere() {
            return (isDoor() ? here : there).getAddress().isLoopbackAddress();
        }

        boolean isDoor() {
            return there.getPort() == 0;
        }

        @Override
        public String toString() {
            return table + (isDoor() ? " open at " + here : " to " + there);
        }
    }

    private record Row(String inode, Talk talk) {}

    private SocketWatch(long pid) {
        process = ProcessHandle.of(pid).orElseThrow();
        thread.setDaemon(true);
    }

    /** Begins to watch. */
    static SocketWatch over(long pid) {
        var watch = new SocketWatch(pid);
        watch.thread.start();
        return watch;
    }

    /** All that was seen so far. */
    Set<Talk> seen() {
        return Set.copyOf(seen);
    }

    int looks() {
        return looks.get();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (process.isAlive()) {
                look();
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whose a socket is costs more to find out than that it is new. */
    private void look() {
        var rows = TABLES.stream()
                .flatMap(table ->
                        rows(table, lines(folder(process).resolve("net").resolve(table))))
                .filter(known::add)
                .toList();
        if (!rows.isEmpty()) {
            var own = Stream.concat(Stream.of(process), process.descendants())
                    .flatMap(one -> inodes(folder(one).resolve("fd")).stream())
                    .collect(Collectors.toSet());
            rows.stream()
                    .filter(row -> own.contains(row.inode()))
                    .map(Row::talk)
                    .forEach(seen::add);
        }
        looks.incrementAndGet();
    }

    private static Path folder(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            return List.of(); // it ended meanwhile
        }
    }

    /** The talks of a table as proc(5) describes it. */
    static List<Talk> talks(String table, List<String> lines) {
        return rows(table, lines).map(Row::talk).toList();
    }

    private static Stream<Row> rows(String table, List<String> lines) {
        return lines.stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(parts -> parts.length > 9)
                .map(parts -> new Row(parts[9], new Talk(table, address(parts[1]), address(parts[2]))));
    }

    /** The kernel writes each four bytes as one number of this machine, which has its lowest byte first. */
    private static InetSocketAddress address(String written) {
        var parts = written.split(":", 2);
        var bytes = HexFormat.of().parseHex(parts[0]);
        var turned = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            turned[i] = bytes[i / 4 * 4 + 3 - i % 4];
        }
        try {
            return new InetSocketAddress(InetAddress.getByAddress(turned), HexFormat.fromHexDigits(parts[1]));
        } catch (IOException e) {
            throw new IllegalStateException("no address: " + written, e);
        }
    }

    private static List<String> inodes(Path descriptors) {
        var found = new ArrayList<String>();
        try (var open = Files.list(descriptors)) {
            for (var one : (Iterable<Path>) open::iterator) {
                found.add(inode(one));
            }
        } catch (IOException e) {
            return found; // it ended meanwhile
        }
        return found;
    }

    /** Of a socket; else a name that no socket has. */
    private static String inode(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().replaceAll("^socket:\\[(\\d+)]$", "$1");
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }
}

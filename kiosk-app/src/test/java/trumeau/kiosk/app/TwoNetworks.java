package trumeau.kiosk.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two network namespaces with a wire between them: in one the app runs, in the other a stranger stands. Needs root and
 * iproute2; nothing outside is touched, and both are gone at the end.
 */
final class TwoNetworks implements AutoCloseable {

    static final String SHOP = "10.77.0.1";

    private final String shop = "trumeau-shop-" + ProcessHandle.current().pid();
    private final String street = "trumeau-street-" + ProcessHandle.current().pid();

    /** IOException, in words, where this machine does not permit it. */
    TwoNetworks() throws IOException, InterruptedException {
        try {
            ip("netns", "add", shop);
            ip("netns", "add", street);
            ip("-n", shop, "link", "add", "wire", "type", "veth", "peer", "name", "wire", "netns", street);
            ip("-n", shop, "addr", "add", SHOP + "/24", "dev", "wire");
            ip("-n", street, "addr", "add", "10.77.0.2/24", "dev", "wire");
            for (var space : List.of(shop, street)) {
                ip("-n", space, "link", "set", "wire", "up");
                ip("-n", space, "link", "set", "lo", "up");
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** A command that runs where the app does. */
    List<String> inTheShop(List<String> command) {
        return within(shop, command);
    }

    /** The ports of a host that answer in the shop itself. */
    String openInTheShop(String host, int first, int last) throws IOException, InterruptedException {
        return said(within(shop, scan(host, first, last)));
    }

    /** The ports of a host that answer a stranger. */
    String openFromTheStreet(String host, int first, int last) throws IOException, InterruptedException {
        return said(within(street, scan(host, first, last)));
    }

    /** What a program of these tests says, run where a stranger stands. */
    String saidInTheStreet(Class<?> program, String... arguments) throws IOException, InterruptedException {
        return said(within(street, program(program, arguments)));
    }

    @Override
    public void close() throws IOException {
        for (var space : List.of(shop, street)) {
            var process = new ProcessBuilder("ip", "netns", "del", space)
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
        }
    }

    private static List<String> scan(String host, int first, int last) {
        return program(PortScan.class, host, Integer.toString(first), Integer.toString(last));
    }

    private static List<String> program(Class<?> program, String... arguments) {
        var all = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                Packaged.TARGET.resolve("test-classes").toString(),
                program.getName()));
        all.addAll(Arrays.asList(arguments));
        return all;
    }

    private static List<String> within(String space, List<String> command) {
        var all = new ArrayList<>(List.of("ip", "netns", "exec", space));
        all.addAll(command);
        return all;
    }

    private static void ip(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("ip"));
        all.addAll(Arrays.asList(arguments));
        said(all);
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + words);
        }
        return words;
    }
}

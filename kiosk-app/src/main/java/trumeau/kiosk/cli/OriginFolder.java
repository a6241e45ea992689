package trumeau.kiosk.cli;

import java.nio.file.Path;

/**
 * What {@code origin init} makes: {@code public/} is what a web server serves, {@code keys/} is the publisher's secret
 * and never leaves it, {@code trust.keys} is copied to each device.
 */
record OriginFolder(Path root) {

    Path published() {
        return root.resolve("public");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path trust() {
        return root.resolve("trust.keys");
    }
}

package trumeau.kiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import trumeau.kiosk.demo.LocalOrigin;

/** The packaged app with the demo's store and its origin, and a browser: what most tests of the pages begin with. */
record OpenShop(Chromium browser, LocalOrigin origin, RunningDemo app) implements AutoCloseable {

    /**
     * Opens it and waits for the first garment. Skips the test, with the reason, where there is no Chromium.
     *
     * @param data the device's folder
     * @param fitted what is special about the device
     */
    static OpenShop open(Path data, UnaryOperator<RunningDemo.Device> fitted) throws IOException, InterruptedException {
        var browser = Chromium.start();
        var store = Packaged.demoStore();
        var origin = LocalOrigin.serve(store.resolve("origin"), 0);
        var app = RunningDemo.serve(fitted.apply(new RunningDemo.Device(store, data, origin.address())));
        app.awaitGarment();
        return new OpenShop(browser, origin, app);
    }

    @Override
    public void close() {
        browser.close();
        app.close();
        origin.close();
    }
}

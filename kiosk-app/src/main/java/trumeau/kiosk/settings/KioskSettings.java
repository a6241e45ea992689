package trumeau.kiosk.settings;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * The keys as an operator writes them: system property, environment ({@code TRUMEAU_CAMERA}) or
 * {@code application.properties} in the data folder. Texts, so that {@link Settings#of} can report all wrong values at
 * once. The port is {@code quarkus.http.port} (1..65535, default 8080); the host is always 127.0.0.1.
 */
@StaticInitSafe
@ConfigMapping(prefix = "trumeau")
public interface KioskSettings {

    /**
     * Folder that keeps all that this device knows; made when it is missing; one app at a time. The default,
     * {@code ${XDG_DATA_HOME:-~/.local/share}/trumeau}, stands in application.properties, since the folder's own
     * application.properties must be found by it.
     */
    String data();

    /** Where releases are published: an http or https address of a folder. Without it the app serves what it has. */
    Optional<String> origin();

    /** File with the public keys that releases of the origin are signed with. */
    @WithDefault("${trumeau.data}/trust.keys")
    String trust();

    /**
     * Which camera: {@code 0}, {@code /dev/video0}, {@code file:clip.avi}, {@code dir:photos?hold=3s&pan=4%},
     * {@code mjpeg:http://host/stream}, {@code browser} or {@code demo}.
     */
    @WithDefault("0")
    String camera();

    /** How far the camera's picture must be turned clockwise to stand upright: 0, 90, 180 or 270 degrees. */
    @WithDefault("0")
    String cameraRotation();

    /** Whether the camera's picture comes with left and right changed: {@code true} or {@code false}. */
    @WithDefault("false")
    String cameraMirrored();

    /** The part of the camera's picture to use: x, y, width, height, each 0..1, of the picture as it comes. */
    @WithDefault("0,0,1,1")
    String cameraCrop();

    /** How often to ask the origin, an ISO-8601 duration, PT10S to PT24H; a random part is added. */
    @WithDefault("PT1H")
    String syncInterval();

    /**
     * The staff's PIN, 6 to 12 digits, for a device that is set up by others than its staff; it counts over one that
     * was set before. Without it the PIN is set at {@code /staff}. Kept only as a hash.
     */
    Optional<String> staffPin();

    /**
     * What a system of the store must send with figures of stock and price, 24 to 200 letters and digits; without it
     * none are taken. With it they are taken at {@code phone.listen} too.
     */
    Optional<String> figuresToken();

    /** A CSV or JSON file that a system of the store writes figures of stock and price to; without it none is read. */
    Optional<String> figuresFile();

    /**
     * The program that speaks where the browser has no voice: a path, or a name that is looked for in {@code PATH}.
     * Where there is none, only the browser's own voices are heard.
     */
    @WithDefault("espeak-ng")
    String speechProgram();

    /** The staff's phone. */
    Phone phone();

    /**
     * The listener for the staff's phones and for figures that a till pushes, the only one that the network reaches.
     */
    interface Phone {

        /**
         * Where to listen, by TLS only: {@code 192.168.1.20:8443}, or {@code 0.0.0.0:8443} for every address of this
         * device. Without it, and until there is a PIN, nothing listens.
         */
        Optional<String> listen();

        /** Names under which phones reach this device, besides its addresses: {@code kiosk3.store.lan,...}. */
        Optional<String> names();

        /** PEM file with the certificate and those that signed it; without it one is made in the data folder. */
        Optional<String> certificate();

        /** PEM file with the certificate's private key (PKCS #8); set both or none. */
        Optional<String> key();

        /**
         * Whether a mirror shows shoppers a code by which their own phones ask staff through the same port,
         * {@code true} or {@code false}. Best with a certificate of the store's own, since phones warn of any other.
         */
        @WithDefault("false")
        String shoppers();
    }

    /** What lights the place before a mirror, by Art-Net. */
    Light light();

    /** A node that speaks Art-Net, and the lights that staff and shoppers may choose; without it none can be chosen. */
    interface Light {

        /** The node: {@code 192.168.1.50}, or with a port other than 6454 {@code 192.168.1.50:7000}. */
        Optional<String> address();

        /** Its Port-Address: net, sub-net and universe as one number, 0 to 32767. */
        @WithDefault("0")
        String universe();

        /** Channels and levels that are like daylight: {@code 1:255,2:180}; other channels get 0. */
        Optional<String> daylight();

        /** Those that are like an evening indoors. */
        Optional<String> evening();

        /** Those that are like the shop itself. */
        Optional<String> shop();
    }

    /** Where events go up. */
    Inbox inbox();

    /** The inbox that takes what happened here and others should learn, without persons; docs/events.md says what. */
    interface Inbox {

        /** An http or https address of a folder that takes files; without it events wait on this device. */
        Optional<String> address();

        /** What the inbox wants to be sent as {@code Authorization: Bearer}, 16 to 4000 letters and digits. */
        Optional<String> token();

        /**
         * Whether a visit's items are told at its end, for training: {@code on} or {@code off}. No shopper is told, and
         * what few visits have in common stays out of what is learnt; a store asks its own rules first.
         */
        @WithDefault("off")
        String visits();

        /** How often to send what waits, an ISO-8601 duration, PT10S to PT24H; a random part is added. */
        @WithDefault("PT15M")
        String interval();
    }

    /**
     * Whether the app may end itself with status 75 when nothing milder helps, for a supervisor to start it again:
     * {@code on} or {@code off}. It reloads pages and restarts its pipeline in any case.
     */
    @WithDefault("on")
    String heal();

    /** After how long without rendering a screen is ill, an ISO-8601 duration, PT2S to PT60S. */
    @WithDefault("PT20S")
    String screenLimit();

    /** Folder where the inference engine unpacks itself (450 MB); made when it is missing. */
    @WithDefault("${DJL_CACHE_DIR:${user.home}/.djl.ai}")
    String engineCache();
}

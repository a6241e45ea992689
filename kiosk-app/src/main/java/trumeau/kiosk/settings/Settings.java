package trumeau.kiosk.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.Mounting;

/** The settings with every value checked. */
public record Settings(
        Path data,
        Optional<URI> origin,
        Path trust,
        CameraSpec camera,
        Mounting mounting,
        Duration syncInterval,
        Optional<StaffPin> staffPin,
        Path engineCache,
        SelfHealing healing) {

    public Settings {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(trust, "trust");
        Objects.requireNonNull(camera, "camera");
        Objects.requireNonNull(mounting, "mounting");
        Objects.requireNonNull(syncInterval, "syncInterval");
        Objects.requireNonNull(staffPin, "staffPin");
        Objects.requireNonNull(engineCache, "engineCache");
        Objects.requireNonNull(healing, "healing");
    }

    /**
     * Checks all values.
     *
     * @throws SettingsException with every wrong value at once
     */
    public static Settings of(KioskSettings written) {
        var reader = new SettingsReader();
        var data = reader.read("trumeau.data", written.data(), SettingsReader::folder);
        var origin = reader.readIfThere("trumeau.origin", written.origin(), WebAddress::folder);
        var trust = reader.read("trumeau.trust", written.trust(), SettingsReader::folder);
        var camera = reader.read("trumeau.camera", written.camera(), CameraSpec::parse);
        var rotation = reader.read("trumeau.camera-rotation", written.cameraRotation(), SettingsReader::rotation);
        var mirroring = reader.read("trumeau.camera-mirrored", written.cameraMirrored(), SettingsReader::mirroring);
        var crop = reader.read("trumeau.camera-crop", written.cameraCrop(), SettingsReader::crop);
        var interval = reader.read("trumeau.sync-interval", written.syncInterval(), SettingsReader::interval);
        var pin = reader.readIfThere("trumeau.staff-pin", written.staffPin(), StaffPin::new);
        var cache = reader.read("trumeau.engine-cache", written.engineCache(), SettingsReader::folder);
        var unused = List.of(
                reader.readIfThere("trumeau.figures-token", written.figuresToken(), SettingsReader::token),
                reader.readIfThere("trumeau.figures-file", written.figuresFile(), SettingsReader::folder),
                reader.read("trumeau.speech-program", written.speechProgram(), SettingsReader::program));
        PhoneSettings.check(reader, written.phone());
        InboxSettings.check(reader, written.inbox());
        LightSettings.check(reader, written.light());
        var ending = reader.read("trumeau.heal", written.heal(), SettingsReader::ending);
        var limit = reader.read("trumeau.screen-limit", written.screenLimit(), SettingsReader::screenLimit);
        reader.throwIfAnyIsWrong();
        return new Settings(
                data.get(),
                origin,
                trust.get(),
                camera.get(),
                new Mounting(crop.get(), rotation.get(), mirroring.get()),
                interval.get(),
                pin,
                cache.get(),
                new SelfHealing(ending.get(), limit.get()));
    }
}

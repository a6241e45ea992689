package trumeau.device.sync;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trumeau.device.disk.DurableFiles;
import trumeau.device.release.Artefact;
import trumeau.device.release.Release;
import trumeau.device.release.Sha256;
import trumeau.device.store.Generation;

/** The generations as folders: {@code gen-N} is complete, {@code gen-N.tmp} is being built. */
final class GenerationFolders {

    /** The signed release as it came, beside its artefacts; no artefact can have this name. */
    static final String SIGNED = ".release.signed";

    private static final Pattern COMPLETE = Pattern.compile("gen-([1-9][0-9]{0,17})");

    private final Path folder;

    GenerationFolders(Path folder) {
        this.folder = folder;
    }

    Path complete(long number) {
        return folder.resolve("gen-" + number);
    }

    Path unfinished(long number) {
        return folder.resolve("gen-" + number + ".tmp");
    }

    /** The numbers of the folders that are complete. */
    List<Long> numbers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> COMPLETE.matcher(entry.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .toList();
        }
    }

    /** Deletes all but the folders of these generations. */
    void keepOnly(Collection<Generation> generations) throws IOException {
        var kept = generations.stream().map(Generation::folder).toList();
        if (Files.isDirectory(folder)) {
            try (var entries = Files.newDirectoryStream(folder)) {
                for (var entry : entries) {
                    if (!kept.contains(entry)) {
                        DurableFiles.deleteTree(entry);
                    }
                }
            }
            DurableFiles.force(folder);
        }
    }

    /** Files of these generations by their content, as far as it is still what it should be. */
    static Map<Sha256, Path> contents(Collection<Generation> generations, Collection<Artefact> wanted)
            throws IOException {
        var found = new HashMap<Sha256, Path>();
        var digests = wanted.stream().map(Artefact::sha256).collect(Collectors.toSet());
        for (var generation : generations) {
            for (var artefact : generation.manifest().artefacts()) {
                var file = generation.file(artefact.name());
                if (digests.contains(artefact.sha256())
                        && !found.containsKey(artefact.sha256())
                        && holds(file, artefact)) {
                    found.put(artefact.sha256(), file);
                }
            }
        }
        return found;
    }

    /** Makes {@code gen-N.tmp} from files that are here, and waits until all of it lies on the disk. */
    Path build(long number, Release release, Map<Sha256, Path> files, byte[] signed) throws IOException {
        var building = unfinished(number);
        DurableFiles.deleteTree(building);
        DurableFiles.createFolders(building);
        for (var artefact : release.artefacts()) {
            var target = building.resolve(artefact.name().value());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            linkOrCopy(Objects.requireNonNull(files.get(artefact.sha256()), "content"), target);
        }
        Files.write(building.resolve(SIGNED), signed);
        DurableFiles.forceTree(building);
        return building;
    }

    void finish(long number) throws IOException {
        DurableFiles.deleteTree(complete(number));
        DurableFiles.rename(unfinished(number), complete(number));
    }

    void discard(long number) throws IOException {
        DurableFiles.deleteTree(unfinished(number));
        DurableFiles.deleteTree(complete(number));
    }

    /** Whether every artefact of the generation is here with its signed content. */
    static boolean isWhole(Generation generation) throws IOException {
        for (var artefact : generation.manifest().artefacts()) {
            if (!holds(generation.file(artefact.name()), artefact)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Path file, Artefact artefact) throws IOException {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == artefact.size()
                    && Sha256.ofFile(file).equals(artefact.sha256());
        } catch (FileSystemException e) {
            return false;
        }
    }

    private static void linkOrCopy(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(from, to);
        }
    }
}

package dev.slipway.desk;

import dev.slipway.git.RemoteUrl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Something beside the platform folder that its catalog is read from, too.
///
/// @param target how it is written down: an absolute path, or the address of a repository
/// @param home what it must stay in: for a repository, Slipway's copy of it
/// @param place where it is on this computer
public record Source(Kind kind, String target, Path home, Path place) {

    /// What a source is.
    public enum Kind {
        /// One descriptor and what it leads to.
        FILE,
        /// All descriptors of a folder, as its own configuration has it.
        FOLDER,
        /// A repository on a server, of which Slipway keeps a copy.
        REPOSITORY
    }

    static Source file(Path file) {
        return new Source(Kind.FILE, file.toString(), file, file);
    }

    static Source folder(Path folder) {
        return new Source(Kind.FOLDER, folder.toString(), folder, folder);
    }

    /// `copies` is the folder of all copies.
    static Source repository(RemoteUrl url, Path copies) {
        Path copy = copies.resolve(url.folder());
        Path place = copy.resolve(url.path()).normalize();
        return new Source(
                Kind.REPOSITORY, url.toString(), copy, place.startsWith(copy) ? place : copy);
    }

    /// Whether something is there, and no link of a repository leads out of its copy.
    public boolean isThere() {
        try {
            return place.toRealPath().startsWith(home.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /// The address of a repository; empty for what is on this computer.
    public Optional<RemoteUrl> url() {
        return kind == Kind.REPOSITORY ? RemoteUrl.parse(target).value() : Optional.empty();
    }

    /// Whether one descriptor is meant, and not a folder of them.
    boolean isDescriptor() {
        return isDescriptor(place.toString());
    }

    static boolean isDescriptor(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    /// What it is called on screens.
    public String name() {
        Path last = place.getFileName();
        return url().map(RemoteUrl::name).orElse(last == null ? target : last.toString());
    }
}

package dev.slipway.catalog;

import dev.slipway.files.FileSource;

/// A folder to read and where to start in it. `name` is what screens call it; where several roots
/// are read, it is the first part of every path.
public record Root(String name, FileSource files, Start start, String path) {

    /// How the descriptors are found.
    public enum Start {
        /// The `catalog.locations` of `app-config.yaml`, where it has some; else a scan.
        FOLDER,
        /// All descriptors of the tree, without skeletons of templates.
        SCAN,
        /// One descriptor file and all that its Locations lead to.
        FILE
    }

    public static Root folder(String name, FileSource files) {
        return new Root(name, files, Start.FOLDER, "app-config.yaml");
    }

    public static Root scan(String name, FileSource files) {
        return new Root(name, files, Start.SCAN, "");
    }

    public static Root file(String name, FileSource files, String path) {
        return new Root(name, files, Start.FILE, path);
    }
}

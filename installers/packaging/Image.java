package packaging;

import java.nio.file.Path;

/// The places in the folder that runs where it stands.
///
/// @param home its root
record Image(Path home) {

    Path app() {
        return home.resolve("lib/app");
    }

    Path runtime() {
        return home.resolve("lib/runtime");
    }

    Path mainJar() {
        return app().resolve("slipway.jar");
    }

    /// What Java needs to start `face` at once. Each face has its own: all that a cache holds is
    /// loaded at every start.
    Path classCache(Face face) {
        return app().resolve(face.word() + ".aot");
    }

    Path documents() {
        return home.resolve("share/doc/slipway");
    }
}

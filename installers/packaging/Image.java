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

    Path classCache() {
        return app().resolve("slipway.aot");
    }

    Path documents() {
        return home.resolve("share/doc/slipway");
    }
}

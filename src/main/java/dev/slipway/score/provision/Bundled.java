package dev.slipway.score.provision;

import dev.slipway.base.Where;
import dev.slipway.score.model.Target;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The provisioner files that come with the product: the peers' own defaults, unchanged, and
/// Slipway's for the types that real files ask for beyond them.
public final class Bundled {
    private static final String PREFIX = "bundled:";
    private static final String SUFFIX = ".provisioners.yaml";

    private Bundled() {}

    /// The defaults of the target's tool.
    public static ProvisionerFile defaults(Target target) {
        return read(target.tool() + SUFFIX, target);
    }

    /// The defaults as they stand in the file that `init` writes.
    public static String defaultsText(Target target) {
        return required(target.tool() + SUFFIX);
    }

    /// The Score file that the peers' `init` begins a project with.
    public static String sample() {
        return required("sample.score.yaml");
    }

    /// What score-compose adds where no provisioner file has the type `environment`, so that
    /// folders that an older version began keep working.
    static Provisioner environment() {
        return new Provisioner(
                Provisioner.BUILT_IN,
                Where.file(PREFIX + "environment"),
                new Provisioner.Match("environment", Optional.of("default"), Optional.empty()),
                new Provisioner.Listing("", List.of(), List.of()),
                Map.of(),
                List.of());
    }

    /// `service`, `environment` and more; to be placed after the defaults, and left out where a run
    /// must equal the peer's.
    public static ProvisionerFile extras(Target target) {
        return read("extra-" + target.tool() + SUFFIX, target);
    }

    /// The text of one of these files by its path, `bundled:NAME`; empty for other paths.
    public static Optional<String> text(String path) {
        return holds(path) ? load(path.substring(PREFIX.length())) : Optional.empty();
    }

    /// Whether a path names one of these files.
    public static boolean holds(String path) {
        return path.startsWith(PREFIX) && path.endsWith(SUFFIX) && path.indexOf('/') < 0;
    }

    private static ProvisionerFile read(String name, Target target) {
        return ProvisionerFile.parse(PREFIX + name, required(name), target).value().orElseThrow();
    }

    private static String required(String name) {
        return load(name).orElseThrow(() -> new IllegalStateException("missing " + name));
    }

    private static Optional<String> load(String name) {
        String resource = "/dev/slipway/score/provisioners/" + name;
        try (InputStream in = Bundled.class.getResourceAsStream(resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

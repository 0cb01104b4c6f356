package dev.slipway.score.provision;

import dev.slipway.score.model.Target;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The provisioner files that come with the product: the peers' own defaults, unchanged, and
/// Slipway's for the types that real files ask for beyond them.
public final class Bundled {

    private Bundled() {}

    /// The defaults of the target's tool.
    public static ProvisionerFile defaults(Target target) {
        return read(target.tool() + ".provisioners.yaml", target);
    }

    /// `service`, `environment` and more; to be placed after the defaults, and left out where a run
    /// must equal the peer's.
    public static ProvisionerFile extras(Target target) {
        return read("extra-" + target.tool() + ".provisioners.yaml", target);
    }

    private static ProvisionerFile read(String name, Target target) {
        String resource = "/dev/slipway/score/provisioners/" + name;
        try (InputStream in = Bundled.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ProvisionerFile.parse("bundled:" + name, text, target).value().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

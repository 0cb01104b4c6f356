package dev.slipway.cluster.connect;

import dev.slipway.net.Redaction;

import java.util.Locale;
import java.util.Optional;

/// A cluster as a file names it. Nothing of it has been contacted.
///
/// @param name what people call it: the context's or the configured name
/// @param server its address, `https://host:6443`
/// @param authority the certificate that its own is checked with, PEM in Base64; empty for the
///   system's
/// @param unchecked whether its certificate is not checked at all
/// @param namespace the context's namespace
/// @param source where it was named, for people: `app-config.yaml`, `~/.kube/config`
public record ClusterTarget(
        String name,
        String server,
        String authority,
        boolean unchecked,
        Credential credential,
        Optional<String> namespace,
        String source) {

    /// Its address for people, without what may stand in it to sign in.
    public String address() {
        return Redaction.hide(server);
    }

    /// Whether a write must be typed out: its name says production.
    public boolean isProduction() {
        String word = name.toLowerCase(Locale.ROOT);
        return word.contains("prod") || word.contains("live");
    }

    /// The program that must run before the cluster can be asked.
    public Optional<Credential.Program> program() {
        return credential instanceof Credential.Program program
                ? Optional.of(program)
                : Optional.empty();
    }
}

package dev.slipway.cluster.connect;

import dev.slipway.net.Proxies;
import dev.slipway.net.Redaction;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A cluster as a file names it. Nothing of it has been contacted.
///
/// @param name what people call it: the context's or the configured name
/// @param server its address, `https://host:6443`
/// @param authority the certificate that its own is checked with, PEM in Base64; empty for the
///   system's
/// @param unchecked whether its certificate is not checked at all
/// @param namespace the context's namespace
/// @param proxy the address of what it is reached through; empty for what the environment names
/// @param source where it was named, for people: `app-config.yaml`, `~/.kube/config`
public record ClusterTarget(
        String name,
        String server,
        String authority,
        boolean unchecked,
        Credential credential,
        Optional<String> namespace,
        Optional<String> proxy,
        String source) {

    /// A target that names no proxy of its own.
    public ClusterTarget(
            String name,
            String server,
            String authority,
            boolean unchecked,
            Credential credential,
            Optional<String> namespace,
            String source) {
        this(name, server, authority, unchecked, credential, namespace, Optional.empty(), source);
    }

    /// The same, reached through what `environment` names for its address where it names nothing
    /// itself.
    public ClusterTarget through(Map<String, String> environment) {
        Optional<String> way = proxy.or(() -> named(environment));
        return new ClusterTarget(
                name, server, authority, unchecked, credential, namespace, way, source);
    }

    /// An address that is none is told when it is asked.
    private Optional<String> named(Map<String, String> environment) {
        try {
            return new Proxies(environment).address(URI.create(server));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Its address for people, and by which proxy, without what may stand in them to sign in.
    public String address() {
        return Redaction.hide(server)
                + proxy.map(way -> " through " + Redaction.hide(way)).orElse("");
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

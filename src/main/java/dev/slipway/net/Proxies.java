package dev.slipway.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The proxy that the environment names, as curl reads it: `HTTPS_PROXY`, `HTTP_PROXY` (either
/// case), `NO_PROXY` with host names and domain endings. Loopback is always reached directly.
public final class Proxies extends ProxySelector {
    private static final int USUAL_PORT = 1080;
    private final Map<String, String> environment;

    public Proxies(Map<String, String> environment) {
        this.environment = environment;
    }

    /// What `uri` is reached through, in words: `the proxy proxy.corp:3128`; empty for directly.
    public String words(URI uri) {
        Proxy proxy = select(uri).getFirst();
        return proxy.address() instanceof InetSocketAddress at
                ? "the proxy " + at.getHostString() + ":" + at.getPort()
                : "";
    }

    /// The address of the proxy for `uri`, `http://proxy.corp:3128`; empty for directly.
    public Optional<String> address(URI uri) {
        Proxy proxy = select(uri).getFirst();
        return proxy.address() instanceof InetSocketAddress at
                ? Optional.of("http://" + at.getHostString() + ":" + at.getPort())
                : Optional.empty();
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        String name = "https".equals(uri.getScheme()) ? "https_proxy" : "http_proxy";
        String proxy = named(name);
        if (proxy.isEmpty() || Address.isLoopback(host) || isExempt(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        URI address = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
        int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        return address.getHost() == null
                ? List.of(Proxy.NO_PROXY)
                : List.of(
                        new Proxy(
                                Proxy.Type.HTTP,
                                InetSocketAddress.createUnresolved(address.getHost(), port)));
    }

    private String named(String name) {
        return environment.getOrDefault(
                name, environment.getOrDefault(name.toUpperCase(Locale.ROOT), ""));
    }

    private boolean isExempt(String host) {
        for (String entry : named("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            String domain = entry.startsWith(".") ? entry.substring(1) : entry;
            if (entry.equals("*")
                    || !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException fault) {
        // the request itself reports it
    }
}

package dev.slipway.git;

import dev.slipway.net.Proxies;

import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.Locale;
import java.util.Map;

/// Opens connections to the server that the user agreed to, through the proxy that the environment
/// names, and to no other: a redirect within the server is followed, one to elsewhere is refused.
final class AgreedConnections implements HttpConnectionFactory {
    private final RemoteUrl url;
    private final Proxies proxies;
    private final JDKHttpConnectionFactory connections = new JDKHttpConnectionFactory();

    AgreedConnections(RemoteUrl url, Map<String, String> environment) {
        this.url = url;
        proxies = new Proxies(environment);
    }

    @Override
    public HttpConnection create(URL wanted) throws IOException {
        URI server = url.server();
        boolean ours =
                server.getScheme().equals(wanted.getProtocol())
                        && server.getHost().equals(wanted.getHost().toLowerCase(Locale.ROOT))
                        && port(server.getScheme(), server.getPort())
                                == port(wanted.getProtocol(), wanted.getPort());
        if (!ours) {
            throw new LedElsewhere(wanted.getProtocol() + "://" + wanted.getAuthority());
        }
        return connections.create(wanted, proxies.select(server).getFirst());
    }

    /// JGit would take the proxy of the whole program; ours is the one of this talk.
    @Override
    public HttpConnection create(URL wanted, Proxy usual) throws IOException {
        return create(wanted);
    }

    private static int port(String scheme, int port) {
        return port >= 0 ? port : scheme.equals("https") ? 443 : 80;
    }

    /// The server leads to another one.
    static final class LedElsewhere extends IOException {
        private static final long serialVersionUID = 1L;

        LedElsewhere(String place) {
            super(place);
        }
    }
}

package dev.slipway.net;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a server is: scheme, host, port and a path that all requests begin with. A user and
/// password in the address become a header and are never shown.
public final class Address {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private final URI base;
    private final Optional<String> authorization;

    private Address(URI base, Optional<String> authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /// `http://host:9090/path` or `https://...`; a missing scheme, a query or a fragment is an
    /// error.
    public static Outcome<Address> parse(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
                return wrong(text, "it must begin with http:// or https:// and name a host");
            }
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return wrong(text, "it must end with the path, without ? and #");
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
            URI base =
                    URI.create(
                            scheme
                                    + "://"
                                    + uri.getHost()
                                    + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                                    + path);
            return Outcome.of(
                    new Address(base, Optional.ofNullable(uri.getUserInfo()).map(Address::basic)));
        } catch (URISyntaxException e) {
            return wrong(text, e.getReason());
        }
    }

    private static Outcome<Address> wrong(String text, String why) {
        return Outcome.failed(
                Problem.error(
                                "net.address",
                                Where.file(Redaction.hide(text)),
                                "this is not the address of a server: " + why)
                        .advise("write it like http://localhost:9090"));
    }

    private static String basic(String userAndPassword) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    /// The same server, asked with a bearer token.
    public Address withToken(String token) {
        return new Address(base, Optional.of("Bearer " + token));
    }

    /// Whether nothing leaves this machine.
    public boolean isLoopback() {
        return isLoopback(base.getHost());
    }

    /// Whether `host` is this machine.
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /// The address without any secret.
    public String shown() {
        return base.toString();
    }

    URI resolve(String path) {
        return URI.create(base + path);
    }

    Optional<String> authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return shown();
    }
}

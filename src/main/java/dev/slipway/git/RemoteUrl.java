package dev.slipway.git;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.net.Address;
import dev.slipway.net.Redaction;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a repository, or of a file or folder in one, as code hosts show it in a browser:
/// `https://host/owner/name`, `…/blob/main/catalog-info.yaml`, `…/-/tree/main/services`. Holds no
/// user and no password.
///
/// @param server scheme, host and port in lower case
/// @param name the path to the repository, without `.git` and slashes at its ends
/// @param branch empty for the one that the server calls its own
/// @param path the file or folder in the repository; empty for all of it
public record RemoteUrl(URI server, String name, Optional<String> branch, String path) {
    private static final Pattern INSIDE =
            Pattern.compile(
                    "(?<name>.+?)/(?:-/)?(?:blob|tree|raw|edit|src/branch)/(?<branch>[^/]+)(?:/(?<path>.*))?");
    private static final Pattern SECURE_SHELL = Pattern.compile("(?:ssh://)?git@([^:/]+)[:/](.+)");

    /// Reads what a person pasted.
    public static Outcome<RemoteUrl> parse(String text) {
        String shown = text.strip();
        Matcher shell = SECURE_SHELL.matcher(shown);
        if (shell.matches()) {
            return wrong(
                    shown,
                    "Slipway speaks to repositories over https",
                    "use https://%s/%s".formatted(shell.group(1), shell.group(2)));
        }
        try {
            URI uri = new URI(shown);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!List.of("http", "https").contains(scheme) || uri.getHost() == null) {
                return wrong(
                        shown,
                        "this is not the address of a repository",
                        "write it like https://github.com/owner/name");
            }
            if (uri.getUserInfo() != null) {
                return wrong(
                        shown,
                        "the address holds a user or a password",
                        "leave out what stands before @, and give the token by itself");
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            return inside(URI.create(scheme + "://" + host + port), uri.getPath(), shown);
        } catch (URISyntaxException e) {
            return wrong(
                    shown, "this is no address: " + e.getReason(), "check it for typing errors");
        }
    }

    private static Outcome<RemoteUrl> inside(URI server, String whole, String shown) {
        String trimmed = whole == null ? "" : whole.replaceAll("^/+|/+$", "");
        Matcher inside = INSIDE.matcher(trimmed);
        boolean deep = inside.matches();
        String name = (deep ? inside.group("name") : trimmed).replaceFirst("\\.git$", "");
        String path = deep && inside.group("path") != null ? inside.group("path") : "";
        boolean climbs = List.of((name + "/" + path).split("/", -1)).contains("..");
        if (name.isEmpty() || climbs || name.chars().anyMatch(Character::isISOControl)) {
            return wrong(
                    shown,
                    "this names no repository of the server",
                    "write it like https://github.com/owner/name");
        }
        Optional<String> branch = deep ? Optional.of(inside.group("branch")) : Optional.empty();
        return Outcome.of(new RemoteUrl(server, name, branch, path));
    }

    private static Outcome<RemoteUrl> wrong(String text, String why, String advice) {
        return Outcome.failed(
                Problem.error("git.address", Where.file(Redaction.hide(text)), why).advise(advice));
    }

    /// What git is given.
    public URI repository() {
        return server.resolve("/" + name.replace(" ", "%20") + ".git");
    }

    /// Host and port, as `git credential` and people name the server.
    public String host() {
        return server.getAuthority();
    }

    /// The last part of the name, which its copy is called.
    public String shortName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// Where its copy stands below a folder of copies: a path of plain names.
    public String folder() {
        return (host().replace(':', '_') + "/" + name)
                .replaceAll("[^A-Za-z0-9._/-]", "_")
                .replaceAll("(^|/)\\.", "$1_");
    }

    /// Whether a password would travel readable.
    public boolean isReadable() {
        return server.getScheme().equals("http") && !Address.isLoopback(server.getHost());
    }

    /// The address as people know it.
    @Override
    public String toString() {
        String inside =
                branch.map(b -> "/tree/" + b + (path.isEmpty() ? "" : "/" + path)).orElse("");
        return server + "/" + name + inside;
    }
}

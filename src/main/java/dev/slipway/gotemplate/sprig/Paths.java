package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoTypes;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Go's `path` and sprig's `url.go`; the `os` forms behave as on Linux, wherever we run.
final class Paths {

    private Paths() {}

    static Functions functions() {
        return Functions.builder()
                .add("base", 1, c -> base(c.text(0)))
                .alias("osBase", "base")
                .add("dir", 1, c -> clean(c.text(0).substring(0, c.text(0).lastIndexOf('/') + 1)))
                .alias("osDir", "dir")
                .add("clean", 1, c -> clean(c.text(0)))
                .alias("osClean", "clean")
                .add("ext", 1, c -> extension(c.text(0)))
                .alias("osExt", "ext")
                .add("isAbs", 1, c -> c.text(0).startsWith("/"))
                .alias("osIsAbs", "isAbs")
                .add("urlParse", 1, c -> parse(c.text(0)))
                .add("urlJoin", 1, Paths::join)
                .build();
    }

    private static String base(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        String trimmed = path.replaceFirst("/++$", "");
        String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        return last.isEmpty() ? "/" : last;
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.indexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
    }

    private static String clean(String path) {
        boolean rooted = path.startsWith("/");
        List<String> kept = new ArrayList<>();
        for (String part : path.split("/")) {
            boolean climbs = part.equals("..");
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (climbs && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!climbs || !rooted) {
                kept.add(part);
            }
        }
        String joined = (rooted ? "/" : "") + String.join("/", kept);
        return joined.isEmpty() ? "." : joined;
    }

    private static Object parse(String text) {
        try {
            URI uri = new URI(text);
            boolean opaque = uri.isOpaque();
            String authority = Objects.toString(uri.getRawAuthority(), "");
            String host = authority.substring(authority.lastIndexOf('@') + 1);
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            parts.put("scheme", Objects.toString(uri.getScheme(), ""));
            parts.put("host", host);
            parts.put("hostname", hostname(host));
            parts.put("path", Objects.toString(uri.getPath(), ""));
            parts.put("query", Objects.toString(uri.getRawQuery(), ""));
            parts.put("opaque", opaque ? uri.getRawSchemeSpecificPart() : "");
            parts.put("fragment", Objects.toString(uri.getFragment(), ""));
            parts.put("userinfo", authority.substring(0, Math.max(0, authority.lastIndexOf('@'))));
            return parts;
        } catch (URISyntaxException e) {
            throw new GoError("unable to parse url: parse \"" + text + "\": " + e.getReason());
        }
    }

    private static String hostname(String host) {
        String name = host.replaceFirst(":[0-9]*$", "");
        return name.startsWith("[") && name.endsWith("]")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    private static Object join(Call call) {
        Map<String, @Nullable Object> parts = call.map(0);
        String scheme = part(parts, "scheme");
        String opaque = part(parts, "opaque");
        String user = part(parts, "userinfo");
        String host = part(parts, "host");
        String path = part(parts, "path");
        StringBuilder out = new StringBuilder(scheme.isEmpty() ? "" : scheme + ":");
        if (opaque.isEmpty()) {
            boolean authority = !host.isEmpty() || !user.isEmpty();
            out.append(authority ? "//" : "").append(user.isEmpty() ? "" : user + "@");
            out.append(host);
            out.append(authority && !path.isEmpty() && !path.startsWith("/") ? "/" : "");
            out.append(escaped(path));
        } else {
            out.append(opaque);
        }
        String query = part(parts, "query");
        String fragment = part(parts, "fragment");
        out.append(query.isEmpty() ? "" : "?" + query);
        return out.append(fragment.isEmpty() ? "" : "#" + escaped(fragment)).toString();
    }

    private static String escaped(String path) {
        try {
            return path.isEmpty()
                    ? ""
                    : new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            return path;
        }
    }

    private static String part(Map<String, @Nullable Object> parts, String key) {
        Object value = parts.getOrDefault(key, "");
        if (value instanceof String text) {
            return text;
        }
        throw new GoError(
                "unable to parse "
                        + key
                        + " key, must be of type string, but "
                        + GoTypes.kind(value)
                        + " found");
    }
}

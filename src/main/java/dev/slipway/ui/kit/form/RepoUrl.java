package dev.slipway.ui.kit.form;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The value of Backstage's RepoUrlPicker, `github.com?owner=my-team&repo=orders`: a host and the
/// parts that its kind of host has, in Backstage's order.
record RepoUrl(String host, Map<String, String> parts) {
    private static final List<String> ORDER =
            List.of("owner", "repo", "organization", "workspace", "project");

    static RepoUrl parse(String text) {
        int mark = text.indexOf('?');
        Map<String, String> parts = new LinkedHashMap<>();
        for (String pair : (mark < 0 ? "" : text.substring(mark + 1)).split("&", -1)) {
            int equal = pair.indexOf('=');
            if (equal > 0) {
                parts.put(
                        pair.substring(0, equal),
                        URLDecoder.decode(pair.substring(equal + 1), StandardCharsets.UTF_8));
            }
        }
        return new RepoUrl(mark < 0 ? text : text.substring(0, mark), parts);
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    RepoUrl with(String name, String value) {
        Map<String, String> next = new LinkedHashMap<>(parts);
        next.put(name, value);
        return new RepoUrl(host, next);
    }

    RepoUrl at(String newHost) {
        return new RepoUrl(newHost, parts);
    }

    /// What this kind of host asks for besides the repository's name.
    List<String> asked() {
        if (host.equals("dev.azure.com") || host.contains("azure") || host.contains("tfs")) {
            return List.of("organization", "project");
        }
        if (host.equals("bitbucket.org")) {
            return List.of("workspace", "project");
        }
        if (host.contains("bitbucket")) {
            return List.of("project");
        }
        return List.of("owner");
    }

    /// Empty when nothing is answered.
    String print() {
        StringBuilder text = new StringBuilder();
        for (String name : ORDER) {
            boolean wanted = name.equals("repo") || asked().contains(name);
            if (wanted && !part(name).isEmpty()) {
                text.append(text.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(part(name), StandardCharsets.UTF_8));
            }
        }
        return host.isEmpty() && text.isEmpty() ? "" : host + text;
    }
}

package dev.slipway.goldenpath.action;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The value of a RepoUrlPicker, `github.com?owner=o&repo=r`; `parts` holds only what is given.
record RepoUrl(String host, Map<String, String> parts) {
    private static final List<String> KNOWN =
            List.of("owner", "organization", "workspace", "project", "repo");

    static Optional<RepoUrl> parse(String text) {
        int question = text.indexOf('?');
        String host = (question < 0 ? text : text.substring(0, question)).replaceFirst("/.*", "");
        if (!host.matches("[A-Za-z0-9][-A-Za-z0-9.]*(:\\d+)?") || question < 0) {
            return Optional.empty();
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : text.substring(question + 1).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.putIfAbsent(pair.substring(0, equals), decode(pair.substring(equals + 1)));
            }
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : KNOWN) {
            if (given.containsKey(name)) {
                parts.put(name, given.get(name));
            }
        }
        return parts.getOrDefault("repo", "").isEmpty()
                ? Optional.empty()
                : Optional.of(new RepoUrl(host.toLowerCase(java.util.Locale.ROOT), parts));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /// Who owns it: the first of owner, workspace, project, organization that is given.
    String ownerOrFolder() {
        for (String name : List.of("owner", "workspace", "project", "organization")) {
            if (!part(name).isEmpty()) {
                return part(name);
            }
        }
        return "";
    }
}

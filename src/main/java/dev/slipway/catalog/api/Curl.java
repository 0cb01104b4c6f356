package dev.slipway.catalog.api;

import dev.slipway.base.Shell;
import dev.slipway.catalog.api.ApiDefinition.Server;
import dev.slipway.catalog.api.Detail.Content;
import dev.slipway.catalog.api.Detail.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The line that calls an operation from a shell: required parameters with samples, a sample body,
/// credentials as variables of the shell.
record Curl(
        Operation operation,
        List<Server> servers,
        List<Field> fields,
        List<Content> request,
        List<String> credentials) {
    private static final String NO_SERVER = "https://localhost";

    String text() {
        List<String> parts = new ArrayList<>();
        String method = operation.verb().equals("GET") ? "" : "-X " + operation.verb() + " ";
        parts.add("curl " + method + Shell.quoted(address()));
        parts.addAll(credentials);
        for (Field field : fields) {
            if (field.place().equals("header") && field.required()) {
                parts.add("-H " + Shell.quoted(field.name() + ": " + value(field)));
            }
        }
        body(parts);
        return String.join(" \\\n  ", parts);
    }

    private String address() {
        String server = servers.isEmpty() ? "" : servers.getFirst().url();
        String base = server.contains("://") ? server : NO_SERVER + server;
        String path = operation.name();
        List<String> query = new ArrayList<>();
        for (Field field : fields) {
            if (field.place().equals("path")) {
                path = path.replace("{" + field.name() + "}", value(field));
            } else if (field.place().equals("query") && field.required()) {
                query.add(field.name() + "=" + value(field));
            }
        }
        String joined = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return joined + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private void body(List<String> parts) {
        Optional<Content> json =
                request.stream().filter(content -> content.media().contains("json")).findFirst();
        Optional<Content> any = json.or(() -> request.stream().findFirst());
        if (any.isEmpty()) {
            return;
        }
        Content content = any.get();
        if (!content.headers().isEmpty()) {
            String option = content.media().contains("multipart") ? "-F " : "--data-urlencode ";
            content.headers()
                    .forEach(
                            field ->
                                    parts.add(
                                            option
                                                    + Shell.quoted(
                                                            field.name() + "=" + value(field))));
            return;
        }
        parts.add("-H " + Shell.quoted("Content-Type: " + content.media()));
        Optional<String> given =
                content.example().filter(text -> text.startsWith("{") || text.startsWith("["));
        given.or(() -> content.shape().map(Sample::line))
                .filter(text -> json.isPresent())
                .ifPresent(text -> parts.add("-d " + Shell.quoted(text)));
    }

    /// A sample, or the name in capitals where the definition gives none.
    private static String value(Field field) {
        return field.shape()
                .example()
                .map(String::valueOf)
                .orElse(field.name().toUpperCase(java.util.Locale.ROOT));
    }
}

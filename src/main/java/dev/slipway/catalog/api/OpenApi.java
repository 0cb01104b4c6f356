package dev.slipway.catalog.api;

import dev.slipway.base.Problem;
import dev.slipway.catalog.api.ApiDefinition.Server;
import dev.slipway.catalog.api.ApiDefinition.Type;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// OpenAPI 2 (Swagger), 3.0 and 3.1.
final class OpenApi {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");
    private final YamlMap root;
    private final Refs refs;
    private final List<Problem> problems;
    private final boolean old;

    /// Parts of the text were left out, so what is empty may be their rest.
    private final boolean brokenBefore;

    private final List<Operation> operations = new ArrayList<>();
    private final Map<Operation, OpenApiCall> found = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();

    OpenApi(YamlMap root, Refs refs, List<Problem> problems) {
        this.root = root;
        this.refs = refs;
        this.problems = problems;
        old = root.get("swagger").isPresent();
        brokenBefore = !problems.isEmpty();
    }

    ApiDefinition read() {
        List<Server> servers = old ? oldServers() : servers(root);
        paths("paths", "", servers);
        paths("webhooks", "Webhooks", List.of());
        problems.addAll(refs.dangling());
        if (root.get("paths").isEmpty() && root.get("webhooks").isEmpty()) {
            problems.add(
                    Problem.warning("api.paths", root.where(), "the definition has no paths")
                            .advise("add `paths:` with at least one path"));
        }
        String version = Nodes.words(root, old ? "swagger" : "openapi");
        return new ApiDefinition(
                ("OpenAPI " + version).strip(),
                Nodes.text(root, "info", "title"),
                Nodes.words(root, "info", "version"),
                Nodes.text(root, "info", "description"),
                servers,
                operations,
                types(),
                problems,
                operation ->
                        Optional.ofNullable(found.get(operation))
                                .map(OpenApiCall::detail)
                                .orElse(Detail.NONE));
    }

    private List<Type> types() {
        List<YamlMap.Entry> schemas =
                old
                        ? Nodes.entries(root, "definitions")
                        : Nodes.entries(root, "components", "schemas");
        List<Type> types = new ArrayList<>();
        for (YamlMap.Entry entry : schemas) {
            Shape shape = SchemaShape.of(refs, entry.value());
            types.add(new Type(entry.key(), "schema", shape, entry.where().line()));
        }
        return types;
    }

    private void paths(String key, String group, List<Server> servers) {
        Optional<YamlNode> paths = root.get(key);
        if (paths.isPresent() && !(paths.get() instanceof YamlMap) && !paths.get().isNull()) {
            problems.add(
                    Problem.error(
                            "api.paths",
                            paths.get().where(),
                            key + " must be a mapping, not " + paths.get().kind()));
        }
        for (YamlMap.Entry path : Nodes.entries(root, key)) {
            if (path.key().startsWith("x-")) {
                continue;
            }
            if (path.value().isNull() && brokenBefore) {
                continue;
            }
            if (!(refs.resolved(path.value()) instanceof YamlMap item)) {
                problems.add(
                        Problem.error(
                                        "api.path",
                                        path.where(),
                                        path.key()
                                                + " must hold methods such as get, not "
                                                + path.value().kind())
                                .advise("indent the methods below the path"));
                continue;
            }
            for (YamlMap.Entry method : item.entries()) {
                if (METHODS.contains(method.key())) {
                    method(path, item, method, group, servers);
                }
            }
        }
    }

    private void method(
            YamlMap.Entry path,
            YamlMap item,
            YamlMap.Entry method,
            String group,
            List<Server> servers) {
        if (!(method.value() instanceof YamlMap body)) {
            problems.add(
                    Problem.error(
                            "api.operation",
                            method.where(),
                            method.key()
                                    + " of "
                                    + path.key()
                                    + " must be a mapping, not "
                                    + method.value().kind()));
            return;
        }
        String id = Nodes.text(body, "operationId");
        String summary = Nodes.text(body, "summary");
        String tag = Nodes.texts(body, "tags").stream().findFirst().orElse(group);
        int line = refs.line(body) == 0 ? path.where().line() : method.where().line();
        Operation operation =
                new Operation(
                        method.key().toUpperCase(Locale.ROOT),
                        path.key(),
                        summary.isEmpty()
                                ? firstLine(Nodes.text(body, "description"), id)
                                : summary,
                        id,
                        tag,
                        Nodes.yes(body, "deprecated"),
                        line);
        List<Server> own = servers(body).isEmpty() ? servers(item) : servers(body);
        List<YamlNode> parameters = parameters(item, body);
        operations.add(operation);
        found.put(
                operation,
                new OpenApiCall(
                        root,
                        refs,
                        old,
                        operation,
                        body,
                        parameters,
                        own.isEmpty() ? servers : own));
        check(operation, method, parameters, group.isEmpty());
    }

    private static String firstLine(String description, String otherwise) {
        return description.lines().findFirst().map(String::strip).orElse(otherwise);
    }

    /// Those of the path, except where the operation has one of the same name and place.
    private List<YamlNode> parameters(YamlMap item, YamlMap body) {
        Map<String, YamlNode> all = new java.util.LinkedHashMap<>();
        for (YamlMap from : List.of(item, body)) {
            for (YamlNode written : Nodes.items(from, "parameters")) {
                YamlNode parameter = refs.resolved(written);
                all.put(
                        Nodes.text(parameter, "in") + " " + Nodes.text(parameter, "name"),
                        parameter);
            }
        }
        return List.copyOf(all.values());
    }

    private void check(
            Operation operation, YamlMap.Entry method, List<YamlNode> parameters, boolean isPath) {
        Integer before =
                operation.id().isEmpty() ? null : ids.putIfAbsent(operation.id(), operation.line());
        if (before != null) {
            problems.add(
                    Problem.warning(
                                    "api.operation-id",
                                    method.value()
                                            .get("operationId")
                                            .orElse(method.value())
                                            .where(),
                                    "operationId "
                                            + operation.id()
                                            + " is used by line "
                                            + before
                                            + ", too")
                            .advise("generators of code need a different one for each operation"));
        }
        Matcher variable = VARIABLE.matcher(operation.name());
        while (isPath && variable.find()) {
            String name = variable.group(1);
            boolean declared =
                    parameters.stream()
                            .anyMatch(
                                    p ->
                                            Nodes.text(p, "in").equals("path")
                                                    && Nodes.text(p, "name").equals(name));
            if (!declared) {
                problems.add(
                        Problem.warning(
                                        "api.parameter",
                                        method.where(),
                                        "{"
                                                + name
                                                + "} of the path is no parameter of "
                                                + operation.key())
                                .advise("add a parameter with `in: path` and this name"));
            }
        }
    }

    private List<Server> servers(YamlMap from) {
        List<Server> servers = new ArrayList<>();
        for (YamlNode server : Nodes.items(from, "servers")) {
            String url = Nodes.text(server, "url");
            for (YamlMap.Entry variable : Nodes.entries(server, "variables")) {
                url =
                        url.replace(
                                "{" + variable.key() + "}",
                                Nodes.words(variable.value(), "default"));
            }
            if (!url.isEmpty()) {
                servers.add(new Server(url, Nodes.text(server, "description")));
            }
        }
        return servers;
    }

    private List<Server> oldServers() {
        String host = Nodes.text(root, "host");
        String base = Nodes.text(root, "basePath");
        if (host.isEmpty()) {
            return base.isEmpty() ? List.of() : List.of(new Server(base, ""));
        }
        List<String> schemes = Nodes.texts(root, "schemes");
        return (schemes.isEmpty() ? List.of("https") : schemes)
                .stream().map(scheme -> new Server(scheme + "://" + host + base, "")).toList();
    }
}

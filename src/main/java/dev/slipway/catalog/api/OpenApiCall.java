package dev.slipway.catalog.api;

import dev.slipway.catalog.api.ApiDefinition.Server;
import dev.slipway.catalog.api.Detail.Content;
import dev.slipway.catalog.api.Detail.Fact;
import dev.slipway.catalog.api.Detail.Field;
import dev.slipway.catalog.api.Detail.Section;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One operation of OpenAPI. `old` is OpenAPI 2, where bodies are parameters and media types stand
/// elsewhere.
record OpenApiCall(
        YamlMap root,
        Refs refs,
        boolean old,
        Operation operation,
        YamlMap body,
        List<YamlNode> parameters,
        List<Server> servers) {

    Detail detail() {
        List<Section> sections = new ArrayList<>();
        List<Field> fields = fields();
        if (!fields.isEmpty()) {
            sections.add(Section.fields("Parameters", fields));
        }
        List<Content> request = request();
        if (!request.isEmpty()) {
            String required = isRequired() ? "Request body" : "Request body, optional";
            sections.add(Section.contents(required, request));
        }
        List<Content> responses = responses();
        if (!responses.isEmpty()) {
            sections.add(Section.contents("Responses", responses));
        }
        String curl = new Curl(operation, servers, fields, request, credentials(security())).text();
        return new Detail(
                Nodes.text(body, "description"),
                facts(),
                sections,
                List.of(new Detail.Call("curl", curl)));
    }

    private boolean isRequired() {
        return old
                || body.get("requestBody")
                        .filter(b -> Nodes.yes(refs.resolved(b), "required"))
                        .isPresent();
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (YamlNode parameter : parameters) {
            String place = Nodes.text(parameter, "in");
            if (!place.equals("body") && !place.equals("formData")) {
                fields.add(field(parameter, Nodes.text(parameter, "name"), place));
            }
        }
        return fields;
    }

    private Field field(YamlNode parameter, String name, String place) {
        YamlNode media =
                Nodes.entries(parameter, "content").stream()
                        .findFirst()
                        .map(YamlMap.Entry::value)
                        .orElse(parameter);
        Shape shape = SchemaShape.of(refs, media.get("schema").orElse(parameter));
        String description = Nodes.text(parameter, "description");
        return new Field(name, place, Nodes.yes(parameter, "required"), description, shape);
    }

    private List<Content> request() {
        if (!old) {
            return body.get("requestBody")
                    .map(refs::resolved)
                    .map(request -> contents(request, ""))
                    .orElse(List.of());
        }
        List<Content> contents = new ArrayList<>();
        List<Field> form = new ArrayList<>();
        for (YamlNode parameter : parameters) {
            if (Nodes.text(parameter, "in").equals("body")) {
                for (String media : media("consumes")) {
                    contents.add(
                            content(
                                    "",
                                    media,
                                    Nodes.text(parameter, "description"),
                                    List.of(),
                                    parameter.get("schema"),
                                    Optional.empty(),
                                    parameter));
                }
            } else if (Nodes.text(parameter, "in").equals("formData")) {
                form.add(field(parameter, Nodes.text(parameter, "name"), "form"));
            }
        }
        if (!form.isEmpty()) {
            String media =
                    media("consumes").stream()
                            .filter(m -> m.contains("form"))
                            .findFirst()
                            .orElse("application/x-www-form-urlencoded");
            contents.add(new Content("", media, "", form, Optional.empty(), Optional.empty(), 0));
        }
        return contents;
    }

    private List<Content> responses() {
        List<Content> contents = new ArrayList<>();
        for (YamlMap.Entry entry : Nodes.entries(body, "responses")) {
            YamlNode response = refs.resolved(entry.value());
            if (!entry.key().startsWith("x-")) {
                contents.addAll(contents(response, entry.key()));
            }
        }
        return contents;
    }

    /// One for each media type; one without where there is none.
    private List<Content> contents(YamlNode node, String label) {
        List<Field> headers =
                Nodes.entries(node, "headers").stream()
                        .map(entry -> field(refs.resolved(entry.value()), entry.key(), "header"))
                        .toList();
        String description = Nodes.text(node, "description");
        List<Content> contents = new ArrayList<>();
        for (YamlMap.Entry media : Nodes.entries(node, "content")) {
            YamlNode value = media.value();
            contents.add(
                    content(
                            label,
                            media.key(),
                            description,
                            headers,
                            value.get("schema"),
                            example(value),
                            node));
        }
        if (contents.isEmpty()) {
            boolean schema = node.get("schema").isPresent();
            String media = schema ? String.join(", ", media("produces")) : "";
            contents.add(
                    content(
                            label,
                            media,
                            description,
                            headers,
                            node.get("schema"),
                            Nodes.shown(
                                    Nodes.entries(node, "examples").stream()
                                            .findFirst()
                                            .map(YamlMap.Entry::value)),
                            node));
        }
        return contents;
    }

    private Content content(
            String label,
            String media,
            String description,
            List<Field> headers,
            Optional<YamlNode> schema,
            Optional<String> example,
            YamlNode at) {
        return new Content(
                label,
                media,
                description,
                headers,
                schema.map(node -> SchemaShape.of(refs, node)),
                example,
                refs.line(at));
    }

    private Optional<String> example(YamlNode media) {
        Optional<YamlNode> named =
                Nodes.entries(media, "examples").stream()
                        .findFirst()
                        .map(entry -> refs.resolved(entry.value()))
                        .flatMap(node -> node.get("value"));
        return Nodes.shown(media.get("example").or(() -> named));
    }

    private List<String> media(String key) {
        List<String> own = Nodes.texts(body, key);
        List<String> all = own.isEmpty() ? Nodes.texts(root, key) : own;
        return all.isEmpty() ? List.of("application/json") : all;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (!operation.id().isEmpty()) {
            facts.add(new Fact("Operation", operation.id()));
        }
        List<String> tags = Nodes.texts(body, "tags");
        if (tags.size() > 1) {
            facts.add(new Fact("Tags", String.join(", ", tags)));
        }
        List<String> needs = new ArrayList<>();
        for (YamlNode one : security()) {
            List<String> all = new ArrayList<>();
            for (YamlMap.Entry entry :
                    one instanceof YamlMap map ? map.entries() : List.<YamlMap.Entry>of()) {
                List<String> scopes =
                        Nodes.items(one, entry.key()).stream()
                                .flatMap(scope -> scope.string().stream())
                                .toList();
                all.add(
                        scopes.isEmpty()
                                ? entry.key()
                                : entry.key() + " (" + String.join(", ", scopes) + ")");
            }
            needs.add(all.isEmpty() ? "nobody in particular" : String.join(" and ", all));
        }
        if (!needs.isEmpty()) {
            facts.add(new Fact("Security", String.join(", or ", needs)));
        }
        Nodes.entries(body, "callbacks").stream()
                .findFirst()
                .ifPresent(
                        unused ->
                                facts.add(
                                        new Fact(
                                                "Calls back",
                                                String.join(
                                                        ", ",
                                                        Nodes.entries(body, "callbacks").stream()
                                                                .map(YamlMap.Entry::key)
                                                                .toList()))));
        String docs = Nodes.text(body, "externalDocs", "url");
        if (!docs.isEmpty()) {
            facts.add(new Fact("More", docs));
        }
        return facts;
    }

    /// The requirements, of which one must hold.
    private List<YamlNode> security() {
        return body.get("security").isPresent()
                ? Nodes.items(body, "security")
                : Nodes.items(root, "security");
    }

    /// What a scheme of a requirement is.
    private Optional<YamlNode> scheme(String name) {
        return (old
                        ? root.at("securityDefinitions", name)
                        : root.at("components", "securitySchemes", name))
                .map(refs::resolved);
    }

    /// Options of curl for the first requirement.
    private List<String> credentials(List<YamlNode> needs) {
        List<String> options = new ArrayList<>();
        for (YamlMap.Entry need :
                needs.isEmpty() || !(needs.getFirst() instanceof YamlMap map)
                        ? List.<YamlMap.Entry>of()
                        : map.entries()) {
            scheme(need.key()).flatMap(OpenApiCall::credential).ifPresent(options::add);
        }
        return options;
    }

    private static Optional<String> credential(YamlNode scheme) {
        String type = Nodes.text(scheme, "type");
        boolean basic =
                type.equals("basic") || Nodes.text(scheme, "scheme").equalsIgnoreCase("basic");
        if (basic) {
            return Optional.of("-u \"$USERNAME:$PASSWORD\"");
        }
        if (type.equals("apiKey")) {
            return Nodes.text(scheme, "in").equals("header")
                    ? Optional.of("-H \"" + Nodes.text(scheme, "name") + ": $API_KEY\"")
                    : Optional.empty();
        }
        boolean bearer =
                type.equals("http") || type.startsWith("oauth") || type.startsWith("openId");
        return bearer ? Optional.of("-H \"Authorization: Bearer $TOKEN\"") : Optional.empty();
    }
}

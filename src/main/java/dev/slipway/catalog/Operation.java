package dev.slipway.catalog;

import dev.slipway.base.Outcome;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One thing an API can do, with its line (from 1) in the definition: `GET /orders`, `rpc Reserve`,
/// `channel order.created`, `Query.products`. `id` is what code calls it, empty where it has no
/// such name.
public record Operation(String verb, String name, String summary, String id, int line) {
    private static final int MOST = 1_000;
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern RPC = Pattern.compile("\\s*rpc\\s+(\\w+)\\s*\\(.*");
    private static final Pattern SERVICE = Pattern.compile("\\s*service\\s+(\\w+).*");
    private static final Pattern ROOT =
            Pattern.compile("\\s*(?:extend\\s+)?type\\s+(Query|Mutation|Subscription)\\b.*");
    private static final Pattern FIELD = Pattern.compile("\\s+(\\w+)\\s*(?:\\(.*|:.*)");

    Operation(String verb, String name, String summary, int line) {
        this(verb, name, summary, "", line);
    }

    /// What `text` offers; empty when the type is unknown or the text cannot be read.
    public static List<Operation> of(String type, String text) {
        List<Operation> found =
                switch (type.toLowerCase(Locale.ROOT)) {
                    case "openapi" -> openApi(text);
                    case "asyncapi" -> asyncApi(text);
                    case "grpc" -> grpc(text);
                    case "graphql" -> graphQl(text);
                    default -> List.of();
                };
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    private static List<Operation> openApi(String text) {
        List<Operation> found = new ArrayList<>();
        for (YamlMap.Entry path : members(text, "paths")) {
            if (!(path.value() instanceof YamlMap methods)) {
                continue;
            }
            for (YamlMap.Entry method : methods.entries()) {
                if (METHODS.contains(method.key())) {
                    String id = method.value().text("operationId").orElse("");
                    String summary = method.value().text("summary").orElse(id);
                    found.add(
                            new Operation(
                                    method.key().toUpperCase(Locale.ROOT),
                                    path.key(),
                                    summary,
                                    id,
                                    method.where().line()));
                }
            }
        }
        return found;
    }

    private static List<Operation> asyncApi(String text) {
        List<Operation> found = new ArrayList<>();
        for (YamlMap.Entry channel : members(text, "channels")) {
            String name = channel.value().text("address").orElse(channel.key());
            String summary =
                    channel.value()
                            .text("title")
                            .or(() -> channel.value().text("description"))
                            .orElse("");
            found.add(new Operation("channel", name, summary, channel.where().line()));
        }
        return found;
    }

    private static List<YamlMap.Entry> members(String text, String key) {
        Outcome<YamlNode> read = Yaml.readOne("definition", text, Dialect.CORE);
        Optional<YamlNode> node = read.value().flatMap(root -> root.get(key));
        return node.orElse(null) instanceof YamlMap map ? map.entries() : List.of();
    }

    private static List<Operation> grpc(String text) {
        List<Operation> found = new ArrayList<>();
        String service = "";
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher head = SERVICE.matcher(line);
            Matcher rpc = RPC.matcher(line);
            if (head.matches()) {
                service = head.group(1);
            } else if (rpc.matches()) {
                found.add(new Operation("rpc", rpc.group(1), service, number));
            }
        }
        return found;
    }

    private static List<Operation> graphQl(String text) {
        List<Operation> found = new ArrayList<>();
        String root = "";
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher type = ROOT.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (type.matches()) {
                root = type.group(1);
            } else if (line.startsWith("}")) {
                root = "";
            } else if (!root.isEmpty() && field.matches()) {
                found.add(new Operation(root.toLowerCase(Locale.ROOT), field.group(1), "", number));
            }
        }
        return found;
    }
}

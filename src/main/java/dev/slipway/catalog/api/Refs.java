package dev.slipway.catalog.api;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Follows `$ref` within a definition and into the files beside it. Addresses on the network are
/// not fetched.
final class Refs {
    private static final int LONGEST_CHAIN = 32;
    private static final int FILES = 200;
    private static final int REPORTED = 100;
    private final Map<String, Optional<YamlNode>> roots = new HashMap<>();
    private final Function<String, Optional<String>> files;
    private final String path;
    private boolean complete;

    Refs(String path, YamlMap root, Function<String, Optional<String>> files) {
        this.path = path;
        this.files = files;
        roots.put(path, Optional.of(root));
    }

    /// A node that references lead to, with the name that the last of them gives it.
    record Found(YamlNode node, String name) {}

    /// Where `node` leads: itself when it is no reference, nothing where one leads nowhere.
    Optional<Found> follow(YamlNode node) {
        Found at = new Found(node, "");
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Optional<String> ref = at.node.text("$ref");
            if (ref.isEmpty()) {
                return Optional.of(at);
            }
            Optional<YamlNode> next = target(at.node.where().path(), ref.get());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = new Found(next.get(), lastWord(ref.get()));
        }
        return Optional.empty();
    }

    YamlNode resolved(YamlNode node) {
        return follow(node).map(Found::node).orElse(node);
    }

    /// The line of a node of the definition itself; 0 for one of another file.
    int line(YamlNode node) {
        return node.where().path().equals(path) ? node.where().line() : 0;
    }

    /// `Order` of `#/components/schemas/Order` and of `./order.yaml`.
    static String lastWord(String ref) {
        String word = decoded(ref.substring(Math.max(ref.lastIndexOf('/'), ref.indexOf('#')) + 1));
        int dot = word.lastIndexOf('.');
        boolean file = ref.indexOf('#') < 0 && dot > 0;
        return file ? word.substring(0, dot) : word;
    }

    private Optional<YamlNode> target(String from, String ref) {
        int mark = ref.indexOf('#');
        String file = mark < 0 ? ref : ref.substring(0, mark);
        String pointer = mark < 0 ? "" : ref.substring(mark + 1);
        Optional<YamlNode> root =
                file.isEmpty() ? roots.getOrDefault(from, Optional.empty()) : file(from, file);
        return root.flatMap(node -> inside(node, pointer));
    }

    private Optional<YamlNode> file(String from, String file) {
        if (file.contains("://") || file.startsWith("/")) {
            return Optional.empty();
        }
        String wanted = beside(from, file);
        Optional<YamlNode> known = roots.get(wanted);
        if (known != null) {
            return known;
        }
        Optional<YamlNode> read =
                complete || roots.size() > FILES
                        ? Optional.empty()
                        : files.apply(wanted)
                                .flatMap(text -> Yaml.readOne(wanted, text, Dialect.CORE).value());
        roots.put(wanted, read);
        return read;
    }

    private static String beside(String from, String file) {
        Deque<String> parts = new ArrayDeque<>(List.of(from.split("/")));
        parts.pollLast();
        for (String part : decoded(file).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static Optional<YamlNode> inside(YamlNode root, String pointer) {
        Optional<YamlNode> node = Optional.of(root);
        for (String step : pointer.split("/")) {
            if (!step.isEmpty()) {
                String key = decoded(step).replace("~1", "/").replace("~0", "~");
                node = node.flatMap(at -> member(at, key));
            }
        }
        return node;
    }

    private static Optional<YamlNode> member(YamlNode node, String key) {
        if (node instanceof YamlList list && key.matches("\\d{1,6}")) {
            int index = Integer.parseInt(key);
            return index < list.items().size()
                    ? Optional.of(list.items().get(index))
                    : Optional.empty();
        }
        return node.get(key);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /// Every reference of the definition that leads nowhere. Reads all files that it leads to:
    /// whoever looks at details later reads no more.
    List<Problem> dangling() {
        List<Problem> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<YamlNode> open = new ArrayDeque<>();
        enter(path, seen, open);
        while (!open.isEmpty()) {
            YamlNode node = open.remove();
            switch (node) {
                case YamlMap map -> {
                    map.text("$ref").ifPresent(ref -> visit(ref, map, found, seen, open));
                    map.entries().forEach(entry -> open.add(entry.value()));
                }
                case YamlList list -> open.addAll(list.items());
                default -> {}
            }
        }
        complete = true;
        return found;
    }

    private void visit(
            String ref, YamlMap map, List<Problem> found, Set<String> seen, Deque<YamlNode> open) {
        String from = map.where().path();
        if (target(from, ref).isEmpty()) {
            if (found.size() < REPORTED) {
                found.add(leadsNowhere(ref, map.get("$ref").orElse(map).where()));
            }
        } else if (!ref.startsWith("#")) {
            enter(beside(from, ref.split("#", 2)[0]), seen, open);
        }
    }

    private void enter(String file, Set<String> seen, Deque<YamlNode> open) {
        if (seen.add(file)) {
            roots.getOrDefault(file, Optional.empty()).ifPresent(open::add);
        }
    }

    private static Problem leadsNowhere(String ref, Where where) {
        if (ref.contains("://")) {
            return Problem.info("api.ref", where, ref + " stands on the network: not fetched")
                    .advise("a copy beside the definition works without a network");
        }
        String what = ref.startsWith("#") ? "nothing in this definition" : "no file beside it";
        return Problem.error("api.ref", where, ref + " leads to " + what)
                .advise("check the spelling of the reference, or add what it names");
    }
}

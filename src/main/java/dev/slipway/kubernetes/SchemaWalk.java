package dev.slipway.kubernetes;

import dev.slipway.base.Fix;
import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.kubernetes.Schema.Field;
import dev.slipway.yaml.SourceText;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One object against its type. Optional fields may be null, as the published schemas allow.
final class SchemaWalk {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");

    /// What the YAML 1.1 readers of Kubernetes' tools take for a truth value, and YAML 1.2 does
    /// not.
    private static final Pattern OLD_TRUTH =
            Pattern.compile("[yYnN]|[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF");

    private static final int SHOWN_FIELDS = 15;
    private final Schema schema;
    private final Optional<SourceText> source;
    private final List<Problem> problems;

    SchemaWalk(Schema schema, Optional<SourceText> source, List<Problem> problems) {
        this.schema = schema;
        this.source = source;
        this.problems = problems;
    }

    void check(YamlMap root, String type) {
        fields(root, type, "", root.where());
    }

    /// No schema says what a name may be; the API server does. Roles are named more freely.
    void checkName(Manifest manifest) {
        String name = manifest.name();
        boolean free = manifest.group().equals("rbac.authorization.k8s.io");
        if (!name.isEmpty() && !free && !NAME.matcher(name).matches()) {
            problems.add(
                    Problem.warning(
                                    "kubernetes.name",
                                    manifest.tree()
                                            .at("metadata", "name")
                                            .map(YamlNode::where)
                                            .orElse(manifest.where()),
                                    "the name of "
                                            + manifest.kind()
                                            + " must be small letters, digits, '-' and '.', not "
                                            + quoted(name))
                            .advise("the schema accepts it, the API server refuses it"));
        }
    }

    /// `path` leads to the node, `key` is where its key stands.
    private void check(YamlNode node, String type, String path, Where key) {
        switch (type.charAt(0)) {
            case '[' -> list(node, type.substring(1), path, key);
            case '{' -> named(node, type.substring(1), path, key);
            case '*' -> {}
            default -> {
                if (type.length() > 1) {
                    fields(node, type, path, key);
                } else {
                    scalar(node, type.charAt(0), path, key);
                }
            }
        }
    }

    private void fields(YamlNode node, String type, String path, Where key) {
        if (!(node instanceof YamlMap map)) {
            wrong(node, path, key, "a mapping");
            return;
        }
        Map<String, Field> fields = schema.fields(type);
        for (YamlMap.Entry entry : map.entries()) {
            Field field = fields.get(entry.key());
            String inner = join(path, entry.key());
            if (field == null) {
                unknown(entry, type, fields, inner);
            } else if (!entry.value().isNull()) {
                check(entry.value(), field.type(), inner, entry.where());
            } else if (field.required()) {
                missing(type, inner, entry.where(), " is empty");
            }
        }
        fields.forEach(
                (name, field) -> {
                    if (field.required() && map.get(name).isEmpty()) {
                        missing(type, join(path, name), key, " is missing");
                    }
                });
    }

    private void missing(String type, String path, Where at, String what) {
        problems.add(
                Problem.error(
                        "kubernetes.missing-field",
                        at,
                        path + what + "; " + words(type) + " needs it"));
    }

    private void unknown(YamlMap.Entry entry, String type, Map<String, Field> fields, String path) {
        Optional<String> near = Similar.nearest(entry.key(), fields.keySet());
        String few =
                fields.size() <= SHOWN_FIELDS
                        ? "allowed here: " + String.join(", ", fields.keySet())
                        : "";
        String advice = near.map(word -> "did you mean \"" + word + "\"?").orElse(few);
        Problem problem =
                Problem.error(
                                "kubernetes.unknown-field",
                                entry.where(),
                                path + " is not a field of " + words(type))
                        .advise(advice);
        boolean taken = near.isPresent() && !fields.containsKey(entry.key());
        add(
                problem,
                taken
                        ? near.flatMap(
                                word ->
                                        source.flatMap(
                                                text ->
                                                        text.rename(
                                                                entry.where(), entry.key(), word)))
                        : Optional.empty());
    }

    private void list(YamlNode node, String item, String path, Where key) {
        if (!(node instanceof YamlList list)) {
            wrong(node, path, key, "a list");
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            YamlNode each = list.items().get(i);
            check(each, item, path + "[" + i + "]", each.where());
        }
    }

    private void named(YamlNode node, String value, String path, Where key) {
        if (!(node instanceof YamlMap map)) {
            wrong(node, path, key, "a mapping");
            return;
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (!entry.value().isNull()) {
                check(entry.value(), value, join(path, entry.key()), entry.where());
            }
        }
    }

    private void scalar(YamlNode node, char type, String path, Where key) {
        Object value = node.value();
        boolean fits =
                switch (type) {
                    case 's', 't', 'x' -> value instanceof String && !oldTruth(node);
                    case 'i' -> isWhole(value);
                    case 'n' -> value instanceof Number;
                    case 'b' -> value instanceof Boolean || oldTruth(node);
                    case 'o' -> value instanceof String || isWhole(value);
                    case 'q' -> value instanceof String || value instanceof Number;
                    default -> throw new IllegalStateException("no type " + type);
                };
        if (!fits) {
            wrong(
                    node,
                    path,
                    key,
                    switch (type) {
                        case 's', 'x' -> "a text";
                        case 't' -> "a time in quotes, as \"2026-01-31T12:00:00Z\"";
                        case 'i' -> "a whole number";
                        case 'n' -> "a number";
                        case 'b' -> "true or false";
                        case 'o' -> "a whole number or a text";
                        default -> "a quantity";
                    });
            return;
        }
        if (type == 'q' && Quantity.parse(String.valueOf(value)).isEmpty()) {
            refused(node, path, "a quantity, as 250m or 128Mi");
        }
        if (type == 'x' && value instanceof String text && !isBase64(text)) {
            refused(node, path, "base64 text (stringData takes plain text)");
        }
    }

    /// The published schemas accept it, the API server does not.
    private void refused(YamlNode node, String path, String wanted) {
        problems.add(
                Problem.warning("kubernetes.value", node.where(), path + " must be " + wanted)
                        .advise("the schema accepts it, the API server refuses it"));
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text.replace("\n", "").replace("\r", ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof BigInteger
                || (value instanceof Double number && number == Math.rint(number));
    }

    private static boolean oldTruth(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.style() == YamlScalar.Style.PLAIN
                && scalar.origin().step() == Origin.Step.SOURCE
                && OLD_TRUTH.matcher(scalar.text()).matches();
    }

    private void wrong(YamlNode node, String path, Where key, String wanted) {
        String seen = seen(node);
        Problem problem =
                Problem.error(
                        "kubernetes.type",
                        node.isNull() ? key : node.where(),
                        (path.isEmpty() ? "the object" : path)
                                + " must be "
                                + wanted
                                + ", not "
                                + seen);
        Optional<Fix> fix = Optional.empty();
        if (wanted.equals("a text") && node instanceof YamlScalar scalar && !node.isNull()) {
            problem = problem.advise("put it in quotes");
            fix = source.flatMap(t -> t.replace(node, "Put it in quotes", quoted(scalar.text())));
        } else if (node.string().orElse("").matches("-?(0|[1-9][0-9]{0,17})|true|false")) {
            problem = problem.advise("remove the quotes");
            fix = source.flatMap(t -> t.unquote(node, "Remove the quotes"));
        }
        add(problem, fix);
    }

    private void add(Problem problem, Optional<Fix> fix) {
        problems.add(fix.map(problem::fixedBy).orElse(problem));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String seen(YamlNode node) {
        if (oldTruth(node)) {
            return "the truth value that YAML 1.1 reads in " + ((YamlScalar) node).text();
        }
        if (!(node instanceof YamlScalar scalar) || node.isNull()) {
            return node.isNull() ? "empty" : node.kind();
        }
        String text = scalar.text();
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return scalar.value() instanceof String ? quoted(shown) : node.kind() + " (" + shown + ")";
    }

    /// `V1DeploymentSpec` as `DeploymentSpec`.
    private static String words(String type) {
        return type.replaceFirst("^(?:[A-Z][a-z]+)??V[0-9]+(?:(?:alpha|beta)[0-9]+)?(?=[A-Z])", "");
    }

    static String join(String path, String key) {
        if (!WORD.matcher(key).matches()) {
            return path + "[\"" + key + "\"]";
        }
        return path.isEmpty() ? key : path + "." + key;
    }
}

package dev.slipway.cluster.connect;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.cluster.model.Tree;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The contexts of a kubeconfig, each as a target. No program that it names is run, and nothing is
/// written back.
public final class Kubeconfig {
    private final Path folder;
    private final String shown;
    private final Tree root;

    private Kubeconfig(Path folder, String shown, Tree root) {
        this.folder = folder;
        this.shown = shown;
        this.root = root;
    }

    /// All contexts of the files that `KUBECONFIG` names, else of `~/.kube/config`; the first file
    /// that has a name keeps it, as with kubectl. No file is no problem.
    public static Outcome<List<ClusterTarget>> read(Map<String, String> environment) {
        Map<String, ClusterTarget> targets = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(environment)) {
            if (Files.isRegularFile(file)) {
                Outcome<List<ClusterTarget>> read = read(file, environment);
                problems.addAll(read.problems());
                read.value().ifPresent(all -> all.forEach(t -> targets.putIfAbsent(t.name(), t)));
            }
        }
        return Outcome.of(List.copyOf(targets.values()), problems);
    }

    private static List<Path> files(Map<String, String> environment) {
        String named = environment.getOrDefault("KUBECONFIG", "");
        if (named.isBlank()) {
            return Optional.ofNullable(environment.get("HOME"))
                    .map(home -> Path.of(home, ".kube", "config"))
                    .stream()
                    .toList();
        }
        List<Path> files = new ArrayList<>();
        for (String one : named.split(java.io.File.pathSeparator)) {
            if (!one.isBlank()) {
                files.add(Path.of(one));
            }
        }
        return files;
    }

    /// The contexts of one file.
    public static Outcome<List<ClusterTarget>> read(Path file, Map<String, String> environment) {
        try {
            Outcome<YamlNode> node =
                    Yaml.readOne(file.toString(), Files.readString(file), Dialect.OBJECTS);
            Path folder = file.toAbsolutePath().getParent();
            String home = environment.getOrDefault("HOME", "\0");
            String shown =
                    file.toString().replaceFirst("^" + java.util.regex.Pattern.quote(home), "~");
            return node.map(
                    tree ->
                            new Kubeconfig(
                                            folder == null ? Path.of("") : folder,
                                            shown,
                                            new Tree(tree.value()))
                                    .contexts());
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.error(
                                    "cluster.kubeconfig",
                                    Where.file(file.toString()),
                                    "the kubeconfig cannot be read")
                            .advise("check its permissions"));
        }
    }

    private List<ClusterTarget> contexts() {
        List<ClusterTarget> targets = new ArrayList<>();
        for (Tree context : root.items("contexts")) {
            Tree cluster = named("clusters", context.text("context", "cluster")).at("cluster");
            if (!cluster.text("server").isEmpty()) {
                String namespace = context.text("context", "namespace");
                targets.add(
                        new ClusterTarget(
                                context.text("name"),
                                cluster.text("server"),
                                data(cluster, "certificate-authority"),
                                cluster.isTrue("insecure-skip-tls-verify"),
                                credential(context.text("context", "user")),
                                Optional.of(namespace).filter(text -> !text.isEmpty()),
                                Optional.of(cluster.text("proxy-url"))
                                        .filter(text -> !text.isEmpty()),
                                shown));
            }
        }
        return targets;
    }

    private Tree named(String list, String name) {
        return root.items(list).stream()
                .filter(item -> item.text("name").equals(name))
                .findFirst()
                .orElse(new Tree(null));
    }

    private Credential credential(String name) {
        Tree user = named("users", name).at("user");
        if (!user.text("token").isEmpty()) {
            return new Credential.Token(user.text("token"));
        }
        String tokenFile = user.text("tokenFile");
        if (!tokenFile.isEmpty()) {
            return text(tokenFile)
                    .<Credential>map(token -> new Credential.Token(token.strip()))
                    .orElse(new Credential.Missing("the token file " + tokenFile + " is missing"));
        }
        String certificate = data(user, "client-certificate");
        if (!certificate.isEmpty()) {
            return new Credential.Certificate(certificate, data(user, "client-key"));
        }
        if (user.at("exec").isThere()) {
            return program(user.at("exec"));
        }
        if (user.at("auth-provider").isThere()) {
            return new Credential.Missing(
                    "the sign-in "
                            + user.text("auth-provider", "name")
                            + " is built into kubectl: use an exec plugin or a token");
        }
        return new Credential.None();
    }

    /// A command with a `/` in it stands beside the file that names it, as for kubectl; any other
    /// is searched for.
    private Credential program(Tree exec) {
        List<String> words = new ArrayList<>();
        String command = exec.text("command");
        words.add(command.contains("/") ? folder.resolve(command).normalize().toString() : command);
        exec.items("args").forEach(word -> words.add(word.text()));
        Map<String, String> environment = new LinkedHashMap<>();
        exec.items("env").forEach(one -> environment.put(one.text("name"), one.text("value")));
        return new Credential.Program(words, environment, exec.text("apiVersion"));
    }

    /// `NAME-data` as it is, else the file that `NAME` names, in Base64.
    private String data(Tree tree, String name) {
        String data = tree.text(name + "-data");
        String file = tree.text(name);
        if (!data.isEmpty() || file.isEmpty()) {
            return data;
        }
        return text(file)
                .map(
                        pem ->
                                Base64.getEncoder()
                                        .encodeToString(
                                                pem.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)))
                .orElse("");
    }

    private Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(folder.resolve(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

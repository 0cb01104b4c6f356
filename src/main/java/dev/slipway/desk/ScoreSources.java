package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.git.RemoteTree;
import dev.slipway.net.Address;
import dev.slipway.net.Http;
import dev.slipway.score.model.FileText;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Fetches provisioner and patch files from where the peers' `init` does (score-go 1.20.0,
/// `uriget`): a path, all files of a folder, `-`, http(s), and a path in a git repository. The
/// network is used only with consent (`network`). The path of a result is what the peers name the
/// installed file after.
///
/// @param home where relative paths begin
public record ScoreSources(
        Path home, Map<String, String> environment, boolean network, Supplier<String> input) {
    private static final Http.Limits LIMITS =
            new Http.Limits(
                    Http.Limits.USUAL.connect(), Http.Limits.USUAL.answer(), 16L * 1024 * 1024);

    public Outcome<List<FileText>> read(String uri, Progress progress) {
        if (uri.equals("-")) {
            String text = input.get();
            return text.isEmpty()
                    ? failed(uri, "there is nothing on standard input")
                    : one("from-stdin.provisioners.yaml", text);
        }
        int colon = uri.indexOf("://");
        String scheme = colon < 0 ? "" : uri.substring(0, colon).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "" -> path(uri);
            case "file" -> path(uri.substring(colon + 3));
            case "http", "https" -> network ? http(uri, progress) : notAgreed(uri);
            case "git-https" -> network ? git(uri, progress) : notAgreed(uri);
            default ->
                    Outcome.failed(
                            Problem.error(
                                            "score.source",
                                            Where.file(uri),
                                            "the scheme \"" + scheme + "\" is not supported")
                                    .advise("get the files yourself and name the file or folder"));
        };
    }

    private Outcome<List<FileText>> path(String text) {
        String expanded =
                text.startsWith("~/")
                        ? environment.getOrDefault("HOME", "~") + text.substring(1)
                        : text;
        Path path = home.resolve(expanded).normalize();
        try {
            if (Files.isDirectory(path)) {
                return folder(text, expanded, path);
            }
            return one(expanded, Files.readString(path));
        } catch (IOException e) {
            return failed(text, "there is no such file or folder, or it cannot be read");
        }
    }

    private static Outcome<List<FileText>> folder(String given, String typed, Path path)
            throws IOException {
        List<FileText> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.sorted().toList()) {
                if (!Files.isDirectory(entry)) {
                    String name =
                            Path.of(typed).normalize().resolve(entry.getFileName()).toString();
                    files.add(new FileText(name.replace('\\', '/'), Files.readString(entry)));
                }
            }
        }
        return files.isEmpty() ? failed(given, "the folder has no files") : Outcome.of(files);
    }

    private Outcome<List<FileText>> http(String uri, Progress progress) {
        try {
            URI parsed = new URI(uri);
            String server = parsed.getScheme() + "://" + parsed.getRawAuthority();
            String query = parsed.getRawQuery() == null ? "" : "?" + parsed.getRawQuery();
            Outcome<Address> address = Address.parse(server);
            if (address.value().isEmpty()) {
                return Outcome.failed(address.problems());
            }
            try (Http http = new Http(address.value().get(), LIMITS, environment)) {
                return http.send(Http.Request.get(parsed.getRawPath() + query), progress)
                        .flatMap(
                                answer ->
                                        answer.status() == 200
                                                ? one(uri, answer.text())
                                                : failed(
                                                        uri,
                                                        "the server answered " + answer.status()));
            }
        } catch (URISyntaxException e) {
            return failed(uri, "this is no address: " + e.getReason());
        }
    }

    /// `git-https://host/repo.git/path`.
    private Outcome<List<FileText>> git(String uri, Progress progress) {
        int end = uri.indexOf(".git/");
        String path = end < 0 ? "" : uri.substring(end + 5).replaceFirst("/$", "");
        if (path.isEmpty()) {
            return failed(uri, "write git-https://HOST/REPOSITORY.git/PATH");
        }
        String url = uri.substring("git-".length(), end) + ".git";
        return RemoteTree.of(url, environment, progress).flatMap(tree -> files(uri, path, tree));
    }

    private static Outcome<List<FileText>> files(String uri, String path, FileSource tree) {
        if (tree.exists(path)) {
            return one(uri, tree.text(path).orElse(""));
        }
        List<FileText> files =
                tree.list(path).stream()
                        .filter(file -> file.indexOf('/', path.length() + 1) < 0)
                        .map(file -> new FileText(file, tree.text(file).orElse("")))
                        .toList();
        return files.isEmpty() ? failed(uri, "the repository has no " + path) : Outcome.of(files);
    }

    private static Outcome<List<FileText>> one(String path, String text) {
        return Outcome.of(List.of(new FileText(path, text)));
    }

    private static Outcome<List<FileText>> notAgreed(String uri) {
        return Outcome.failed(
                Problem.error(
                                "score.not-fetched",
                                Where.file(uri),
                                "this would be fetched over the network, which was not agreed to")
                        .advise("--allow-network fetches it; provisioners can run commands"));
    }

    private static Outcome<List<FileText>> failed(String uri, String why) {
        return Outcome.failed(Problem.error("score.source", Where.file(uri), why));
    }
}

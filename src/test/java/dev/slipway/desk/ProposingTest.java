package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.files.FolderSource;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Pull requests against a loopback server that replays answers as GitHub's documentation shows
/// them (not recorded from GitHub itself); branches go to a bare repository on disk.
class ProposingTest {
    private static final Consent AGREED = new Consent(Set.of(Effect.PULL_REQUEST));
    private static final String TEMPLATE =
            """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: propose}
            spec:
              type: service
              parameters:
                properties:
                  name: {type: string}
              steps:
                - {action: 'fetch:template', input: {url: ./skeleton, values: {name: '${{ parameters.name }}'}}}
                - id: pr
                  action: publish:github:pull-request
                  input:
                    repoUrl: github.com?owner=myorg&repo=services
                    branchName: add-${{ parameters.name }}
                    title: Add ${{ parameters.name }}
                    description: Made by its golden path
                    targetPath: apps/${{ parameters.name }}
                    filesToDelete: [old.txt]
                    reviewers: [octocat]
                    update: UPDATE
              output:
                links:
                  - {title: Review, url: '${{ steps.pr.output.remoteUrl }}'}
            """;

    @TempDir Path folder;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new TreeMap<>();
    private HttpServer server;
    private Desk desk;
    private Path bare;
    private Path platform;
    private boolean update;

    @BeforeEach
    void open() throws Exception {
        bare = folder.resolve("remote.git");
        Path work = folder.resolve("work");
        try (Git git = Git.init().setDirectory(work.toFile()).setInitialBranch("trunk").call()) {
            Files.createDirectories(work.resolve("apps/orders"));
            Files.writeString(work.resolve("apps/orders/old.txt"), "old");
            Files.writeString(work.resolve("README.md"), "services");
            git.add().addFilepattern(".").call();
            git.commit().setMessage("first").setSign(false).call();
        }
        Git.cloneRepository()
                .setURI(work.toUri().toString())
                .setBare(true)
                .setDirectory(bare.toFile())
                .call()
                .close();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers.put(
                "GET /repos/myorg/services",
                "200 {\"clone_url\":\"" + bare.toUri() + "\",\"default_branch\":\"trunk\"}");
        answers.put(
                "POST /repos/myorg/services/pulls",
                "201 {\"number\":7,\"html_url\":\"https://github.com/myorg/services/pull/7\"}");
        answers.put("POST /repos/myorg/services/pulls/7/requested_reviewers", "201 {}");
        platform = Files.createDirectories(folder.resolve("platform"));
        Files.createDirectories(platform.resolve("skeleton"));
        Files.writeString(platform.resolve("skeleton/app.txt"), "I am ${{ values.name }}\n");
        Files.writeString(
                platform.resolve("app-config.yaml"),
                """
                integrations:
                  github:
                    - host: github.com
                      apiBaseUrl: http://localhost:%d
                      token: ${GITHUB_TOKEN}
                catalog:
                  rules: [{allow: [Template]}]
                  locations: [{type: file, target: ./template.yaml}]
                """
                        .formatted(server.getAddress().getPort()));
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings")),
                        FolderSource::new,
                        folder.resolve("sample"),
                        Map.of("GITHUB_TOKEN", "ghp_s3cret"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        received.add(asked + " " + body.replaceAll("\\s+", ""));
        String[] told =
                answers.getOrDefault(asked, "404 {\"message\":\"Not Found\"}").split(" ", 2);
        if (told[0].equals("429")) {
            exchange.getResponseHeaders().add("Retry-After", "60");
        }
        byte[] bytes = told[1].getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(told[0]), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void close() {
        desk.close();
        server.stop(0);
    }

    private Created create(Consent consent, String parent) throws IOException {
        Files.writeString(
                platform.resolve("template.yaml"),
                TEMPLATE.replace("UPDATE", String.valueOf(update)));
        desk.read(platform, Progress.NONE);
        try (WizardSession session = desk.goldenPaths().wizard("propose").value().orElseThrow()) {
            Outcome<Created> made =
                    session.create(
                            folder.resolve(parent),
                            Map.of("name", "orders"),
                            consent,
                            Progress.NONE);
            return made.value().orElseThrow(() -> new AssertionError(made.problems()));
        }
    }

    private List<String> tree(String branch) throws IOException {
        List<String> paths = new CopyOnWriteArrayList<>();
        try (Git git = Git.open(bare.toFile())) {
            Repository remote = git.getRepository();
            ObjectId commit = remote.resolve("refs/heads/" + branch);
            RevCommit parsed = remote.parseCommit(commit);
            paths.add(parsed.getShortMessage());
            try (TreeWalk walk = new TreeWalk(remote)) {
                walk.addTree(parsed.getTree());
                walk.setRecursive(true);
                while (walk.next()) {
                    paths.add(walk.getPathString());
                }
            }
        }
        return paths;
    }

    @Test
    void withoutConsentNothingLeaves() throws IOException {
        Created made = create(Consent.NONE, "repos");
        assertThat(received).isEmpty();
        assertThat(made.links())
                .containsExactly(
                        new Created.Link("Review", "https://github.com/myorg/services/pulls", ""));
    }

    @Test
    void theBranchIsPushedAndThePullRequestOpened() throws IOException {
        Created made = create(AGREED, "repos");
        assertThat(made.problems()).isEmpty();
        assertThat(tree("add-orders"))
                .containsExactly("Add orders", "README.md", "apps/orders/app.txt");
        assertThat(received)
                .element(1)
                .asString()
                .startsWith("POST /repos/myorg/services/pulls ")
                .contains("\"head\":\"add-orders\"", "\"base\":\"trunk\"", "\"draft\":false");
        assertThat(received.getLast()).contains("requested_reviewers", "octocat");
        assertThat(made.links())
                .containsExactly(
                        new Created.Link("Review", "https://github.com/myorg/services/pull/7", ""));
    }

    @Test
    void aBranchThatIsThereIsRefusedUnlessItIsToBeUpdated() throws IOException {
        create(AGREED, "repos");
        assertThat(create(AGREED, "again").problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.message()).contains("add-orders is there already");
                            assertThat(problem.advice()).contains("update: true");
                        });
        update = true;
        answers.put(
                "GET /repos/myorg/services/pulls?state=open&head=myorg%3Aadd-orders",
                "200 [{\"number\":7,\"html_url\":\"https://github.com/myorg/services/pull/7\"}]");
        Files.writeString(platform.resolve("skeleton/more.txt"), "more\n");
        Created made = create(AGREED, "third");
        assertThat(made.problems()).isEmpty();
        assertThat(tree("add-orders")).contains("apps/orders/more.txt");
        assertThat(made.links()).extracting(Created.Link::url).first().asString().endsWith("/7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /repos/myorg/services | 401 {\"message\":\"Bad credentials\"} | does not"
                        + " accept the token",
                "GET /repos/myorg/services | 404 {\"message\":\"Not Found\"} | no repository"
                        + " myorg/services",
                "GET /repos/myorg/services | 429 {\"message\":\"rate limit\"} | takes no more"
                        + " requests",
                "POST /repos/myorg/services/pulls | 403 {\"message\":\"Resource not accessible by"
                        + " personal access token\"} | may not open a pull request",
                "POST /repos/myorg/services/pulls | 422 {\"message\":\"Validation"
                    + " Failed\",\"errors\":[{\"resource\":\"PullRequest\",\"code\":\"custom\",\"message\":\"A"
                    + " pull request already exists for myorg:add-orders.\"}]} | already exists for"
                    + " myorg:add-orders"
            })
    void aRefusalIsToldAndTheFilesStay(String asked, String answer, String words)
            throws IOException {
        answers.put(asked, answer);
        Created made = create(AGREED, "repos");
        assertThat(made.repository().resolve("app.txt")).isRegularFile();
        assertThat(made.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.message()).contains(words);
                            assertThat(problem.advice()).isNotEmpty();
                            assertThat(problem.toString()).doesNotContain("ghp_s3cret");
                        });
    }

    @Test
    void reviewersWhoCannotBeAskedAreAWarning() throws IOException {
        answers.put(
                "POST /repos/myorg/services/pulls/7/requested_reviewers",
                "422 {\"message\":\"Reviews may only be requested from collaborators.\"}");
        Created made = create(AGREED, "repos");
        assertThat(made.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                            assertThat(problem.message()).contains("the pull request is open");
                        });
        assertThat(made.links()).extracting(Created.Link::url).first().asString().endsWith("/7");
    }
}

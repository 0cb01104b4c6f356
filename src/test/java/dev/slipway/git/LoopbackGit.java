package dev.slipway.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/// A git server of the tests on the loopback interface: one repository, over smart HTTP.
public final class LoopbackGit implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Git git;
    private final Path folder;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private volatile String wanted = "";
    private volatile String leadsTo = "";
    private volatile boolean silent;

    /// Serves a new repository below `folder` as `/owner/NAME.git`.
    public LoopbackGit(Path folder) throws IOException, GitAPIException {
        this.folder = Files.createDirectories(folder);
        git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/owner/platform";
    }

    /// Commits these files, and gives the commit's id.
    public String commit(String message, Map<String, String> files)
            throws IOException, GitAPIException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage(message)
                .setAuthor("Mara", "mara@example.com")
                .setCommitter("Mara", "mara@example.com")
                .setSign(false)
                .call()
                .getName();
    }

    public Git git() {
        return git;
    }

    /// From now on `user:secret` is asked for.
    public void wants(String login) {
        wanted = login;
    }

    /// From now on every request is led to this place.
    public void leadsTo(String place) {
        leadsTo = place;
    }

    /// From now on nothing is answered.
    public void fallsSilent() {
        silent = true;
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// What was sent as `user:secret`.
    public List<String> logins() {
        return List.copyOf(logins);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            if (sent != null) {
                logins.add(
                        new String(
                                Base64.getDecoder().decode(sent.replaceFirst("^Basic ", "")),
                                StandardCharsets.UTF_8));
            }
            if (silent) {
                silence.await();
            } else if (!leadsTo.isEmpty()) {
                exchange.getResponseHeaders()
                        .set("Location", leadsTo + exchange.getRequestURI().toString());
                exchange.sendResponseHeaders(302, -1);
            } else if (!wanted.isEmpty() && (sent == null || !logins.getLast().equals(wanted))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
            } else {
                serve(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith("/owner/platform.git/")) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        Repository repository = git.getRepository();
        UploadPack pack = new UploadPack(repository);
        pack.setBiDirectionalPipe(false);
        boolean refs = path.endsWith("/info/refs");
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        refs
                                ? "application/x-git-upload-pack-advertisement"
                                : "application/x-git-upload-pack-result");
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream in =
                zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            if (refs) {
                PacketLineOut lines = new PacketLineOut(out);
                lines.writeString("# service=git-upload-pack\n");
                lines.end();
                pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
            } else {
                pack.upload(in, out, null);
            }
        }
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
        threads.shutdownNow();
        git.close();
    }
}

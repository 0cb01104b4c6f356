package dev.slipway.git;

import dev.slipway.base.Progress;
import dev.slipway.git.Remote.Copy;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;

/// One talk with a server about one copy.
final class Exchange {
    private static final String ORIGIN = "origin";
    private static final String THEIRS = Constants.R_REMOTES + ORIGIN + "/";
    private static final RefSpec BRANCHES =
            new RefSpec("+" + Constants.R_HEADS + "*:" + THEIRS + "*");

    private final Repository repository;
    private final Remote remote;
    private final Progress progress;

    Exchange(Repository repository, Remote remote, Progress progress) {
        this.repository = repository;
        this.remote = remote;
        this.progress = progress;
    }

    /// Writes down where the copy comes from, as git itself does. Tidying up must be over when we
    /// are: the copy is moved, or deleted.
    void remember() throws IOException {
        StoredConfig config = repository.getConfig();
        config.setString("remote", ORIGIN, "url", remote.url().repository().toString());
        config.setString("remote", ORIGIN, "fetch", BRANCHES.toString());
        config.setBoolean("gc", null, "autoDetach", false);
        config.save();
    }

    Copy copy() throws IOException, GitAPIException {
        FetchResult fetched = fetch();
        String branch = branch(fetched);
        ObjectId tip = tip(branch);
        link(Constants.R_HEADS + branch, tip);
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + branch);
        StoredConfig config = repository.getConfig();
        config.setString("branch", branch, "remote", ORIGIN);
        config.setString("branch", branch, "merge", Constants.R_HEADS + branch);
        config.save();
        checkOut(tip);
        return copied(branch, tip, true);
    }

    /// A copy is moved along its branch only, and only when nobody worked in it.
    Copy update() throws IOException, GitAPIException {
        fetch();
        String branch = repository.getBranch();
        ObjectId tip = tip(branch);
        ObjectId here = repository.resolve(Constants.HEAD);
        if (tip.equals(here)) {
            return copied(branch, tip, false);
        }
        try (Git git = new Git(repository)) {
            if (!git.status().call().isClean() || !isBehind(here, tip)) {
                throw new OwnWork();
            }
        }
        checkOut(tip);
        return copied(branch, tip, true);
    }

    private Copy copied(String branch, ObjectId tip, boolean moved) {
        return new Copy(repository.getWorkTree().toPath(), branch, tip.getName(), moved);
    }

    private FetchResult fetch() throws IOException {
        try (Transport transport =
                Transport.open(
                        repository, new URIish(remote.url().repository().toString()), ORIGIN)) {
            transport.setTimeout((int) Math.max(1, remote.patience().toSeconds()));
            transport.setCredentialsProvider(new AgreedLogin(remote.url(), remote.login()));
            if (transport instanceof TransportHttp http) {
                http.setHttpConnectionFactory(
                        new AgreedConnections(remote.url(), remote.environment()));
            }
            return transport.fetch(new Monitor(progress), List.of(BRANCHES));
        } catch (URISyntaxException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String branch(FetchResult fetched) throws IOException {
        if (remote.url().branch().isPresent()) {
            return remote.url().branch().get();
        }
        Ref head = fetched.getAdvertisedRef(Constants.HEAD);
        if (head == null) {
            throw new NoRemoteRepositoryException(
                    new URIish(remote.url().repository().toURL()), "it has no commit yet");
        }
        if (head.isSymbolic()) {
            return Repository.shortenRefName(head.getTarget().getName());
        }
        return fetched.getAdvertisedRefs().stream()
                .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
                .filter(ref -> head.getObjectId().equals(ref.getObjectId()))
                .map(ref -> Repository.shortenRefName(ref.getName()))
                .findFirst()
                .orElse(Constants.MASTER);
    }

    private ObjectId tip(String branch) throws IOException {
        Ref ref = repository.exactRef(THEIRS + branch);
        if (ref == null || ref.getObjectId() == null) {
            throw new NoBranch(branch);
        }
        return ref.getObjectId();
    }

    private void link(String name, ObjectId tip) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setNewObjectId(tip);
        update.forceUpdate();
    }

    private boolean isBehind(ObjectId here, ObjectId tip) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(here), walk.parseCommit(tip));
        }
    }

    private void checkOut(ObjectId tip) throws GitAPIException {
        progress.step("Writing the files", 0, 0);
        try (Git git = new Git(repository)) {
            git.reset()
                    .setMode(ResetCommand.ResetType.HARD)
                    .setRef(tip.getName())
                    .setProgressMonitor(new Monitor(progress))
                    .call();
        }
    }

    /// The copy has changes that are not the server's.
    static final class OwnWork extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// The server has no such branch.
    static final class NoBranch extends IOException {
        private static final long serialVersionUID = 1L;

        NoBranch(String name) {
            super(name);
        }
    }
}

package dev.slipway.delivery.git;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

/// A repository whose commits and tags have the times that a test says, in hours after [#START].
final class MadeHistory implements AutoCloseable {
    static final long START = Instant.parse("2026-01-05T00:00:00Z").getEpochSecond();

    private final Git git;
    private final Path folder;

    MadeHistory(Path folder) throws GitAPIException {
        this.folder = folder;
        git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    }

    static long at(double hours) {
        return START + Math.round(hours * 3600);
    }

    private static PersonIdent person(double hours) {
        return new PersonIdent(
                "Dev", "dev@example.org", Instant.ofEpochSecond(at(hours)), ZoneOffset.UTC);
    }

    /// A commit on the checked-out branch; gives its id.
    String commit(double authored, double committed, String message) throws GitAPIException {
        return git.commit()
                .setAllowEmpty(true)
                .setAuthor(person(authored))
                .setCommitter(person(committed))
                .setMessage(message)
                .setSign(false)
                .call()
                .getName();
    }

    String commit(double hours, String message) throws GitAPIException {
        return commit(hours, hours, message);
    }

    String write(double hours, String path, String text) throws GitAPIException, IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
        git.add().addFilepattern(".").call();
        return commit(hours, "write " + path);
    }

    void tag(double hours, String name) throws GitAPIException {
        git.tag()
                .setName(name)
                .setMessage(name)
                .setTagger(person(hours))
                .setSigned(false)
                .setAnnotated(true)
                .call();
    }

    void tagOf(double hours, String name, String commit) throws GitAPIException, IOException {
        try (RevWalk walk = new RevWalk(git.getRepository())) {
            RevCommit target = walk.parseCommit(ObjectId.fromString(commit));
            git.tag()
                    .setName(name)
                    .setMessage(name)
                    .setTagger(person(hours))
                    .setSigned(false)
                    .setObjectId(target)
                    .call();
        }
    }

    void lightTag(String name) throws GitAPIException {
        git.tag().setName(name).setAnnotated(false).setSigned(false).call();
    }

    void branch(String name) throws GitAPIException {
        git.checkout().setCreateBranch(true).setName(name).call();
    }

    void checkout(String name) throws GitAPIException {
        git.checkout().setName(name).call();
    }

    /// A merge commit of `name` into the checked-out branch, made by hand for its time.
    void merge(double hours, String name) throws GitAPIException, IOException {
        git.merge()
                .include(git.getRepository().exactRef("refs/heads/" + name))
                .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                .setCommit(false)
                .call();
        commit(hours, "Merge branch " + name);
    }

    @Override
    public void close() {
        git.close();
    }
}

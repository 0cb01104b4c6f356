package dev.slipway.git;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a folder a repository with a past: commits and tags of given times over the files that are
/// there. All objects go into one pack and all refs into one file, so that hundreds of commits cost
/// a few milliseconds.
public final class HistoryWriter {
    private static final String MAIN = "main";

    /// One thing that happened; times in seconds since 1970.
    public sealed interface Event {

        /// A commit on the main line.
        record Committed(
                String subject,
                Optional<String> revertsSubject,
                GitFolder.Identity author,
                long authored,
                long committed)
                implements Event {}

        /// An annotated tag of the newest commit, or of what an earlier tag names.
        record Tagged(String name, Optional<String> at, long time) implements Event {}

        /// The main line merged into another branch.
        record Merged(String branch, long time) implements Event {}
    }

    private final Repository repository;
    private final ObjectInserter inserter;
    private final ObjectId tree;
    private final GitFolder.Identity committer;
    private final Map<String, ObjectId> bySubject = new LinkedHashMap<>();
    private final Map<String, ObjectId> heads = new LinkedHashMap<>();
    private final Map<String, ObjectId> tags = new LinkedHashMap<>();
    private final Map<String, ObjectId> tagged = new LinkedHashMap<>();

    private HistoryWriter(
            Repository repository,
            ObjectInserter inserter,
            ObjectId tree,
            GitFolder.Identity committer) {
        this.repository = repository;
        this.inserter = inserter;
        this.tree = tree;
        this.committer = committer;
    }

    /// Writes `events`, the oldest first, into `folder`, which has no repository yet. The files
    /// that are in it now are those of every commit.
    ///
    /// @throws IOException when the repository cannot be written, or an event names what is not
    ///   there
    public static void write(Path folder, List<Event> events, GitFolder.Identity committer)
            throws IOException {
        OwnSystem.install();
        try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch(MAIN).call()) {
            Repository repository = git.getRepository();
            git.add().addFilepattern(".").call();
            ObjectDirectory objects = (ObjectDirectory) repository.getObjectDatabase();
            try (PackInserter inserter = objects.newPackInserter()) {
                inserter.checkExisting(false);
                ObjectId tree = repository.readDirCache().writeTree(inserter);
                HistoryWriter writer = new HistoryWriter(repository, inserter, tree, committer);
                for (Event event : events) {
                    writer.add(event);
                }
                inserter.flush();
                writer.point();
            }
        } catch (GitAPIException e) {
            throw new IOException("no repository could be made in " + folder, e);
        }
    }

    private void add(Event event) throws IOException {
        switch (event) {
            case Event.Committed commit -> commit(commit);
            case Event.Tagged tag -> tag(tag);
            case Event.Merged merge -> merge(merge);
        }
    }

    private void commit(Event.Committed event) throws IOException {
        String message = event.subject();
        if (event.revertsSubject().isPresent()) {
            ObjectId reverted = known(bySubject, event.revertsSubject().get());
            message += "\n\nThis reverts commit " + reverted.getName() + ".";
        }
        ObjectId before = heads.get(MAIN);
        ObjectId id =
                insert(
                        before == null ? List.of() : List.of(before),
                        person(event.author(), event.authored()),
                        event.committed(),
                        message);
        bySubject.put(event.subject(), id);
        heads.put(MAIN, id);
    }

    private void merge(Event.Merged event) throws IOException {
        ObjectId main = known(heads, MAIN);
        ObjectId before = heads.get(event.branch());
        heads.put(
                event.branch(),
                before == null
                        ? main
                        : insert(
                                List.of(before, main),
                                person(committer, event.time()),
                                event.time(),
                                "Merge branch '" + MAIN + "' into " + event.branch()));
    }

    private void tag(Event.Tagged event) throws IOException {
        ObjectId commit =
                event.at().isPresent() ? known(tagged, event.at().get()) : known(heads, MAIN);
        TagBuilder tag = new TagBuilder();
        tag.setTag(event.name());
        tag.setMessage(event.name());
        tag.setTagger(person(committer, event.time()));
        tag.setObjectId(commit, Constants.OBJ_COMMIT);
        tagged.put(event.name(), commit);
        tags.put(event.name(), inserter.insert(tag));
    }

    private ObjectId insert(
            List<ObjectId> parents, PersonIdent author, long committed, String message)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(author);
        commit.setCommitter(person(committer, committed));
        commit.setMessage(message + "\n");
        return inserter.insert(commit);
    }

    private static ObjectId known(Map<String, ObjectId> names, String name) throws IOException {
        ObjectId id = names.get(name);
        if (id == null) {
            throw new IOException("there is no \"" + name + "\" before it");
        }
        return id;
    }

    private static PersonIdent person(GitFolder.Identity who, long seconds) {
        return new PersonIdent(
                who.name(), who.email(), Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }

    private void point() throws IOException {
        List<ReceiveCommand> commands = new ArrayList<>();
        heads.forEach((name, id) -> commands.add(created(Constants.R_HEADS + name, id)));
        tags.forEach((name, id) -> commands.add(created(Constants.R_TAGS + name, id)));
        BatchRefUpdate update = repository.getRefDatabase().newBatchUpdate();
        update.setAtomic(true);
        update.addCommand(commands);
        try (RevWalk walk = new RevWalk(repository)) {
            update.execute(walk, NullProgressMonitor.INSTANCE);
        }
        for (ReceiveCommand command : commands) {
            if (command.getResult() != ReceiveCommand.Result.OK) {
                throw new IOException(command.getRefName() + ": " + command.getResult());
            }
        }
    }

    private static ReceiveCommand created(String ref, ObjectId id) {
        return new ReceiveCommand(ObjectId.zeroId(), id, ref);
    }
}

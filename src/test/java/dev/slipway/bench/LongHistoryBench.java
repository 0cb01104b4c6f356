package dev.slipway.bench;

import dev.slipway.base.Progress;
import dev.slipway.conformance.Scratch;
import dev.slipway.delivery.Delivery;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.git.Definition;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The five metrics of a long history, cold, from a packed repository: two thirds of the commits on
/// topic branches that are merged, a version tag every fifty. Argument: the number of commits
/// (50000). Budget: 3 s for 50,000.
public final class LongHistoryBench {
    private static final int BETWEEN_TAGS = 50;
    private static final long START = 1_600_000_000;
    private static final long STEP = 600;

    private LongHistoryBench() {}

    public static void main(String[] arguments) throws Exception {
        int commits = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
        try (Scratch scratch = Scratch.make();
                Git git = Git.init().setDirectory(scratch.folder().toFile()).setBare(true).call()) {
            int tags = write(git.getRepository(), commits);
            for (int round = 1; round <= 3; round++) {
                long cpu = cpu();
                long start = System.nanoTime();
                Delivery delivery =
                        Delivery.of("bench", scratch.folder(), Definition.USUAL, Progress.NONE)
                                .value()
                                .orElseThrow();
                Report report = delivery.report(delivery.whole());
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%,d commits, %,d deployments: %.2f s, %.2f s of processor time (round"
                                + " %d)%n",
                        commits,
                        report.deployments().size(),
                        seconds,
                        (cpu() - cpu) / 1e9,
                        round);
                if (report.deployments().size() != tags) {
                    throw new IllegalStateException("expected " + tags);
                }
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static int write(Repository repository, int commits) throws IOException {
        List<ObjectId> tags = new ArrayList<>();
        try (ObjectInserter inserter = packing(repository)) {
            ObjectId tree = inserter.insert(new TreeFormatter());
            ObjectId main = commit(inserter, tree, 0, "feat: begin");
            for (int i = 1; i < commits; i += 3) {
                ObjectId topic = commit(inserter, tree, i, "feat: change " + i, main);
                topic = commit(inserter, tree, i + 1, "fix: change " + i, topic);
                main = commit(inserter, tree, i + 2, "Merge pull request #" + i, main, topic);
                if (i / BETWEEN_TAGS != (i + 3) / BETWEEN_TAGS) {
                    tags.add(tag(inserter, main, tags.size() + 1, i));
                }
            }
            inserter.flush();
        }
        for (int i = 0; i < tags.size(); i++) {
            RefUpdate update = repository.updateRef("refs/tags/v1." + (i + 1) + ".0");
            update.setNewObjectId(tags.get(i));
            update.update();
        }
        return tags.size();
    }

    private static ObjectInserter packing(Repository repository) {
        return ((org.eclipse.jgit.internal.storage.file.ObjectDirectory)
                        repository.getObjectDatabase())
                .newPackInserter();
    }

    private static PersonIdent person(long step) {
        return new PersonIdent(
                "Dev",
                "dev@example.org",
                Instant.ofEpochSecond(START + step * STEP),
                ZoneOffset.UTC);
    }

    private static ObjectId commit(
            ObjectInserter inserter, ObjectId tree, int step, String message, ObjectId... parents)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(person(step));
        commit.setCommitter(person(step));
        commit.setMessage(message + "\n\nWhat it does and why, in a line or two of words.\n");
        return inserter.insert(commit);
    }

    private static ObjectId tag(ObjectInserter inserter, ObjectId commit, int number, int step)
            throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setObjectId(commit, Constants.OBJ_COMMIT);
        tag.setTag("v1." + number + ".0");
        tag.setMessage("v1." + number + ".0");
        tag.setTagger(person(step + 10));
        return inserter.insert(tag);
    }
}

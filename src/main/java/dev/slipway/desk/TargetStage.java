package dev.slipway.desk;

import dev.slipway.base.Guard;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FileSource;
import dev.slipway.score.Score;
import dev.slipway.score.ScoreProject;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Workload;
import dev.slipway.score.provision.Bundled;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One target's stage of a preview: a Score file to manifests or to a Compose file. The last result
/// stands as long as the Score file, the files it reads and the options are the same. Not for two
/// threads at once.
final class TargetStage {
    private static final String PEERS_OWN = "/zz-default.provisioners.yaml";

    private final Target target;
    private final Provisions provisions;
    private final Seed seed;
    private final ZonedDateTime now;
    private @Nullable Done last;

    /// What a run of this stage works on. `name` stands for what a Score file leaves open.
    record Input(FileText score, String name, FileSource sources) {}

    private record Done(
            FileText score,
            String name,
            Map<String, Optional<byte[]>> read,
            Outcome<Preview.Output> result) {

        boolean answers(Input input) {
            return score.equals(input.score)
                    && name.equals(input.name)
                    && read.entrySet().stream()
                            .allMatch(e -> same(e.getValue(), input.sources.read(e.getKey())));
        }

        private static boolean same(Optional<byte[]> a, Optional<byte[]> b) {
            return a.isPresent() == b.isPresent()
                    && (a.isEmpty() || Arrays.equals(a.get(), b.get()));
        }
    }

    TargetStage(Target target, Provisions provisions, Seed seed, ZonedDateTime now) {
        this.target = target;
        this.provisions = provisions;
        this.seed = seed;
        this.now = now;
    }

    List<Problem> problems() {
        return provisions.problems();
    }

    /// What is not quite right in files that come with the program, or with a peer's state folder,
    /// is not the user's to mend.
    static boolean isTheUsers(Problem problem) {
        String path = problem.where().path();
        return problem.isError() || !(Bundled.holds(path) || path.endsWith(PEERS_OWN));
    }

    Outcome<Preview.Output> run(Input input, Progress progress) {
        if (last != null && last.answers(input)) {
            return last.result;
        }
        Watched sources = new Watched(input.sources);
        Outcome<Preview.Output> result =
                Guard.item(
                        Where.file(input.score.path()),
                        () ->
                                Score.generate(project(input, sources), target, progress)
                                        .map(TargetStage::output));
        Outcome<Preview.Output> told =
                new Outcome<>(
                        result.value(),
                        result.problems().stream().filter(TargetStage::isTheUsers).toList());
        last = new Done(input.score, input.name, sources.read, told);
        return told;
    }

    private static Preview.Output output(Generated generated) {
        return new Preview.Output(generated.output(), Documents.of(generated));
    }

    private ScoreProject project(Input input, FileSource sources) {
        return new ScoreProject(
                List.of(input.score),
                sources,
                provisions.provisioners(),
                provisions.patches(),
                ScoreRun.begun(target, input.name),
                Options.NONE.withImage(input.name + ":latest"),
                new Seed(seed.value(), workload(input.score)),
                now,
                CommandRunner.NOT_RUN);
    }

    private static String workload(FileText score) {
        return Score.read(score.path(), score.text()).value().map(Workload::name).orElse("");
    }

    /// Remembers what was read, so that the result can be kept until one of these files changes.
    private static final class Watched implements FileSource {
        private final FileSource files;
        private final Map<String, Optional<byte[]>> read = new LinkedHashMap<>();

        Watched(FileSource files) {
            this.files = files;
        }

        @Override
        public Optional<byte[]> read(String path) {
            return read.computeIfAbsent(path, files::read);
        }

        @Override
        public List<String> list(String folder) {
            return files.list(folder);
        }

        @Override
        public int mode(String path) {
            return files.mode(path);
        }

        @Override
        public Optional<String> link(String path) {
            return files.link(path);
        }
    }
}

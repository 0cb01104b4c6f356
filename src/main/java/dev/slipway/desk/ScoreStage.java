package dev.slipway.desk;

import dev.slipway.base.Guard;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FileSource;
import dev.slipway.kubernetes.Manifests;
import dev.slipway.kubernetes.SchemaCheck;
import dev.slipway.score.Score;
import dev.slipway.score.ScoreProject;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Workload;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One target of an open Score file: generates from what is right in the text, and tells everything
/// that is wrong. Made for one reading of the folder; keeps its last result. Not for two threads at
/// once.
final class ScoreStage {
    private static final int MOST_ROUNDS = 8;

    /// What the first look at a text tells; later these only follow from what was left out.
    private static final Set<String> CONSEQUENCES =
            Set.of(
                    "score.unknown-resource",
                    "score.missing-field",
                    "score.unused-resource",
                    "score.type",
                    "score.one-of",
                    "score.before");

    private final Target target;
    private final Generation.Project project;
    private final FileSource source;
    private final Seed seed;
    private final ZonedDateTime now;
    private @Nullable Input last;
    private @Nullable Made made;

    /// The Score file, the overrides over it, and what an image that is left open stands for.
    record Input(FileText score, Optional<FileText> overrides, String image) {

        private String overridesPath() {
            return overrides.map(FileText::path).orElse("");
        }

        private Input with(LeftOut newScore, Optional<LeftOut> newOverrides) {
            return new Input(
                    new FileText(score.path(), newScore.text()),
                    newOverrides.map(text -> new FileText(overridesPath(), text.text())),
                    image);
        }
    }

    /// What came out.
    ///
    /// @param generated empty when not even a part of the text could be used
    /// @param leftOut how many faulty entries it does without
    record Made(Optional<Generated> generated, List<Problem> problems, int leftOut) {}

    ScoreStage(
            Target target,
            Generation.Project project,
            FileSource source,
            ScoreGround.Session session) {
        this.target = target;
        this.project = project;
        this.source = source;
        seed = session.seed();
        now = session.now();
    }

    Generation.Project project() {
        return project;
    }

    Made run(Input input, Progress progress) {
        if (made == null || !input.equals(last)) {
            made = rounds(input, progress);
            last = input;
        }
        return made;
    }

    private Made rounds(Input input, Progress progress) {
        Set<Problem> told = new LinkedHashSet<>();
        LeftOut score = LeftOut.nothing(input.score.text());
        Optional<LeftOut> over = input.overrides.map(file -> LeftOut.nothing(file.text()));
        boolean looked = false;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            progress.check();
            Input kept = input.with(score, over);
            Outcome<Generated> outcome =
                    Guard.item(Where.file(input.score.path()), () -> generate(kept, progress));
            boolean again = looked;
            outcome.problems().stream()
                    .filter(problem -> !again || !CONSEQUENCES.contains(problem.rule()))
                    .filter(TargetStage::isTheUsers)
                    .forEach(told::add);
            looked |= outcome.problems().stream().noneMatch(LeftOut::isSyntax);
            if (outcome.value().isPresent()) {
                told.addAll(verdicts(outcome.value().get()));
                int entries = score.entries() + over.map(LeftOut::entries).orElse(0);
                return new Made(outcome.value(), List.copyOf(told), entries);
            }
            Optional<LeftOut> lessScore = score.without(input.score.path(), outcome.problems());
            Optional<LeftOut> lessOver =
                    over.flatMap(text -> text.without(input.overridesPath(), outcome.problems()));
            if (lessScore.isEmpty() && lessOver.isEmpty()) {
                break;
            }
            score = lessScore.orElse(score);
            over = lessOver.isPresent() ? lessOver : over;
        }
        return new Made(Optional.empty(), List.copyOf(told), 0);
    }

    /// What Kubernetes itself would say of the manifests, each at the line that made it.
    private List<Problem> verdicts(Generated generated) {
        return target == Target.KUBERNETES
                ? SchemaCheck.builtIn()
                        .check(
                                generated.documents().stream()
                                        .flatMap(node -> Manifests.of(node).stream())
                                        .toList())
                        .problems()
                : List.of();
    }

    private Outcome<Generated> generate(Input input, Progress progress) {
        Options.Overrides overrides = new Options.Overrides(input.overrides, List.of());
        String workload =
                Score.read(input.score.path(), input.score.text())
                        .value()
                        .map(Workload::name)
                        .orElse("");
        return Score.generate(
                new ScoreProject(
                        List.of(input.score),
                        source,
                        project.provisions().provisioners(),
                        project.provisions().patches(),
                        project.state(),
                        Options.NONE.withImage(input.image).withOverrides(overrides),
                        new Seed(seed.value(), workload),
                        now,
                        CommandRunner.NOT_RUN),
                target,
                progress);
    }
}

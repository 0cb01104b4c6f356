package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.FilePlan;
import dev.slipway.git.GitFolder;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.action.Publish;
import dev.slipway.goldenpath.action.PullRequest;
import dev.slipway.goldenpath.action.Register;
import dev.slipway.goldenpath.cookiecutter.CookiecutterPlan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Create: the repository whole with its commit, or nothing; only then it is registered. Ended in
/// between, it leaves a complete repository that is not registered yet. Effects beyond the folder
/// happen only with consent: calls before anything is written (their answers may be in the files),
/// hooks in the staged folder, publishing when the repository is there.
record Creation(Desk desk, Recipe recipe, Chain chain, Consent consent) {

    /// Makes the repository below `parent`. Refused with all that is wrong, and then nothing was
    /// written.
    Outcome<Created> of(Chain.Agreed first, Path parent, Progress progress) {
        Path target = parent.toAbsolutePath().normalize().resolve(first.name());
        List<Problem> refusal = refusal(first);
        if (refusal.isEmpty()) {
            FilePlan.refusal(target).ifPresent(problem -> refusal.add(problem));
        }
        if (!refusal.isEmpty()) {
            return Outcome.failed(refusal);
        }
        Chain.Agreed agreed = calls() ? called(first, progress) : first;
        List<Problem> faults = refusal(agreed);
        if (!faults.isEmpty()) {
            return Outcome.failed(faults);
        }
        StringBuilder commit = new StringBuilder();
        FilePlan.Finish last = staged -> commit(agreed, staged, commit);
        Outcome<Path> made =
                agreed.baked().project().isPresent()
                        ? project(agreed.baked().project().get(), target, last, progress)
                        : agreed.plan().workspace().createFolder(target, last, progress);
        if (made.value().isEmpty()) {
            return Outcome.failed(made.problems());
        }
        List<Problem> problems = new ArrayList<>(made.problems());
        Optional<String> pull = propose(agreed.plan(), problems, progress);
        if (consent.allows(Effect.PUBLISH)) {
            agreed.plan()
                    .publish()
                    .filter(Publishing::isSupported)
                    .map(
                            wanted ->
                                    new Publishing(desk.config(), desk.environment())
                                            .publish(wanted, target, progress))
                    .ifPresent(published -> problems.addAll(published.problems()));
        }
        return Outcome.of(
                done(agreed, target, commit.toString(), links(agreed.plan(), pull), problems));
    }

    /// From here on the repository is there: what is left can no longer be cancelled.
    private Created done(
            Chain.Agreed agreed,
            Path target,
            String commit,
            List<Created.Link> links,
            List<Problem> before) {
        Plan plan = agreed.plan();
        List<Problem> problems = new ArrayList<>(before);
        Optional<Path> registered = register(plan, target, problems);
        desk.workspace().get().folder().ifPresent(folder -> desk.read(folder, Progress.NONE));
        return new Created(
                target,
                commit,
                plan.workspace().files().size(),
                registered.isEmpty()
                        ? Optional.empty()
                        : plan.register().flatMap(Register::entityRef),
                registered,
                links,
                plan.texts().stream().map(t -> new Created.Text(t.title(), t.content())).toList(),
                plan.steps().stream().map(step -> Chain.step(step, consent)).toList(),
                problems);
    }

    /// The output's links; where one stands for a pull request that is open now, it leads there.
    private static List<Created.Link> links(Plan plan, Optional<String> pull) {
        String standIn = plan.pullRequest().map(PullRequest::list).orElse("");
        List<Created.Link> links = new ArrayList<>();
        for (Plan.Link link : plan.links()) {
            boolean stands = pull.isPresent() && link.url().equals(standIn);
            links.add(
                    new Created.Link(
                            link.title(), stands ? pull.get() : link.url(), link.entityRef()));
        }
        pull.filter(url -> links.stream().noneMatch(link -> link.url().equals(url)))
                .ifPresent(url -> links.add(new Created.Link("Pull request", url, "")));
        return links;
    }

    /// Where the pull request is, when the user agreed to one.
    private Optional<String> propose(Plan plan, List<Problem> problems, Progress progress) {
        if (!consent.allows(Effect.PULL_REQUEST) || plan.pullRequest().isEmpty()) {
            return Optional.empty();
        }
        PullRequest wanted = plan.pullRequest().get();
        Outcome<String> opened =
                GitHubAccess.of(desk.config(), desk.environment(), wanted.host())
                        .flatMap(
                                access ->
                                        new Proposing(access, desk.environment(), desk.identity())
                                                .open(wanted, progress));
        problems.addAll(opened.problems());
        return opened.value();
    }

    private boolean calls() {
        return consent.effects().stream().anyMatch(effect -> effect.startsWith(Effect.CALL));
    }

    private Chain.Agreed called(Chain.Agreed agreed, Progress progress) {
        AgreedCalls sender = new AgreedCalls(consent, desk.environment());
        Outcome<Recipe.Baked> baked = chain.sending(agreed.used(), sender, progress);
        return new Chain.Agreed(
                agreed.given(), agreed.used(), baked.value().orElseThrow(), baked.problems());
    }

    /// A Cookiecutter project; without consent its hooks do not run, and that is told.
    private Outcome<Path> project(
            CookiecutterPlan project, Path target, FilePlan.Finish last, Progress progress) {
        return new HookScratch(Effect.HOOKS, consent, desk.environment())
                .with(
                        progress,
                        hooks ->
                                hooks.create(
                                        project, Objects.requireNonNull(target.getParent()), last));
    }

    private List<Problem> refusal(Chain.Agreed agreed) {
        List<Problem> wrong = agreed.given().problems();
        if (!wrong.isEmpty()) {
            return new ArrayList<>(wrong);
        }
        List<Problem> faults =
                new ArrayList<>(agreed.faults().stream().filter(Problem::isError).toList());
        if (faults.isEmpty() && agreed.plan().failed()) {
            faults.add(
                    Problem.error(
                            "desk.failed", recipe.where(), "a step of the golden path failed"));
        }
        return faults;
    }

    private Outcome<Path> commit(Chain.Agreed agreed, Path staged, StringBuilder id) {
        String branch =
                agreed.plan()
                        .publish()
                        .map(Publish::defaultBranch)
                        .filter(name -> !name.isBlank())
                        .orElse("main");
        PathEntry entry = recipe.entry();
        String message =
                "Create from %s\n\nGolden path %s\n%s"
                        .formatted(entry.title(), entry.ref(), chain.footer());
        Outcome<String> commit = GitFolder.commitAll(staged, branch, message, desk.identity());
        commit.value().ifPresent(id::append);
        return commit.map(done -> staged);
    }

    /// The file of the platform that leads to the new repository now.
    private Optional<Path> register(Plan plan, Path target, List<Problem> problems) {
        Optional<Path> folder = desk.workspace().get().folder();
        Optional<Path> descriptor = plan.register().flatMap(Register::path).map(target::resolve);
        if (folder.isEmpty() || descriptor.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(descriptor.get())) {
            problems.add(
                    Problem.warning(
                                    "desk.register",
                                    Where.file(descriptor.get().toString()),
                                    "there is no such file, so nothing was registered")
                            .advise("check catalogInfoPath of the golden path's register step"));
            return Optional.empty();
        }
        Outcome<Path> done = desk.catalog().register(descriptor.get(), Progress.NONE);
        problems.addAll(done.problems());
        return done.value();
    }
}

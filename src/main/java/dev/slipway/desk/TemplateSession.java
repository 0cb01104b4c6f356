package dev.slipway.desk;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Signal;
import dev.slipway.base.Subscription;
import dev.slipway.base.Where;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.form.Form;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.score.model.Seed;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A wizard over the open platform. When the platform is read again, the golden path is taken anew
/// and the same answers are previewed with it.
final class TemplateSession implements WizardSession {
    private final Desk desk;
    private final String ref;
    private final Seed seed;
    private final ZonedDateTime now = ZonedDateTime.now();
    private final Consumer<Input> newest;
    private final Signal<Optional<Preview>> preview = new Signal<>(Optional.empty());
    private final Subscription platform;
    private volatile Source source;
    private volatile Map<String, @Nullable Object> answers = Map.of();
    private volatile Chain.@Nullable Drawn drawn;
    private volatile boolean answered;
    private volatile boolean closed;
    private volatile Optional<Effect> begun = Optional.empty();

    /// The golden path as one reading of the platform has it. The chain is made on first use, off
    /// the caller's thread.
    private static final class Source {
        private final Workspace platform;
        private final Recipe recipe;
        private final Supplier<Chain> maker;
        private @Nullable Chain chain;

        Source(Workspace platform, Recipe recipe, Supplier<Chain> maker) {
            this.platform = platform;
            this.recipe = recipe;
            this.maker = maker;
        }

        synchronized Chain chain() {
            if (chain == null) {
                chain = maker.get();
            }
            return chain;
        }
    }

    private record Input(Map<String, @Nullable Object> answers, long start) {}

    private TemplateSession(Desk desk, String ref, Recipe recipe, Seed seed) {
        this.desk = desk;
        this.ref = ref;
        this.seed = seed;
        source = source(recipe);
        newest = desk.jobs().latest(this::draw);
        platform = desk.workspace().listen(this::reread);
    }

    /// A session of the golden path `ref`; `seed` stands for randomness.
    static Outcome<WizardSession> open(Desk desk, String ref, Seed seed) {
        Optional<PathEntry> entry = desk.workspace().get().goldenPath(ref);
        if (entry.isEmpty()) {
            return Outcome.failed(
                    Problem.error(
                                    "desk.template",
                                    Where.file(ref),
                                    "there is no such template in the open platform")
                            .advise("see the golden paths of the catalog"));
        }
        Outcome<Recipe> read = desk.goldenPaths().recipe(entry.get());
        return read.map(recipe -> new TemplateSession(desk, entry.get().ref(), recipe, seed));
    }

    private Source source(Recipe recipe) {
        Workspace open = desk.workspace().get();
        Roots roots = desk.roots();
        return new Source(
                open,
                recipe,
                () -> {
                    RunContext context =
                            desk.goldenPaths()
                                    .context(roots.repository(recipe.where().path()).orElseThrow());
                    Chain.Surroundings surroundings =
                            new Chain.Surroundings(
                                    roots.platform(),
                                    roots.platformPrefix(),
                                    seed,
                                    now,
                                    desk.goldenPaths().provenance(recipe.entry()));
                    return new Chain(recipe, context, surroundings);
                });
    }

    private void reread(Workspace next) {
        if (next.catalog() == source.platform.catalog() || closed) {
            return;
        }
        // what ran before the questions is not run again: its outcome stays for the whole session
        Optional<Recipe> read =
                begun.isPresent()
                        ? Optional.of(source.recipe)
                        : next.goldenPath(ref)
                                .flatMap(entry -> desk.goldenPaths().recipe(entry).value());
        read.ifPresent(
                recipe -> {
                    source = source(recipe);
                    if (answered) {
                        newest.accept(new Input(answers, System.nanoTime()));
                    }
                });
    }

    private void draw(Input input, Progress progress) {
        Chain.Drawn next = source.chain().draw(input.answers, input.start, progress);
        if (!closed) {
            drawn = next;
            preview.set(Optional.of(next.preview()));
        }
    }

    @Override
    public String ref() {
        return ref;
    }

    @Override
    public String title() {
        return source.recipe.entry().title();
    }

    @Override
    public String description() {
        return source.recipe.entry().description();
    }

    @Override
    public List<String> tags() {
        return source.recipe.entry().tags();
    }

    @Override
    public SoftwareTemplate.Buttons buttons() {
        return source.recipe.buttons();
    }

    @Override
    public String owner() {
        return source.recipe.entry().owner().map(EntityRef::toString).orElse("");
    }

    @Override
    public Optional<Effect> beforehand() {
        return source.recipe.beforehand();
    }

    @Override
    public Job<WizardSession> begin() {
        Consent agreed =
                new Consent(beforehand().map(effect -> Set.of(effect.id())).orElse(Set.of()));
        return desk.jobs()
                .start(
                        "Hooks of " + title(),
                        progress -> {
                            Outcome<WizardSession> begun = begin(agreed, progress);
                            return begun.value().orElseThrow(() -> new Refused(begun.problems()));
                        });
    }

    @Override
    public Outcome<WizardSession> begin(Consent consent, Progress progress) {
        Optional<Effect> effect = beforehand();
        if (effect.isEmpty() || !consent.allows(effect.get().id())) {
            return Outcome.of(this);
        }
        Outcome<Recipe> prepared =
                new HookScratch(effect.get().id(), consent, desk.environment())
                        .with(progress, source.recipe::prepared);
        prepared.value()
                .ifPresent(
                        recipe -> {
                            begun = effect;
                            source = source(recipe);
                        });
        return prepared.map(recipe -> this);
    }

    @Override
    public Form form() {
        return source.recipe.form();
    }

    @Override
    public Pickers pickers() {
        return new Pickers(desk.workspace().get().catalog(), desk.user().map(Entity::ref));
    }

    @Override
    public void answer(Map<String, ? extends @Nullable Object> values) {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        answered = true;
        newest.accept(new Input(answers, System.nanoTime()));
    }

    @Override
    public Signal<Optional<Preview>> preview() {
        return preview;
    }

    @Override
    public Preview preview(Map<String, ? extends @Nullable Object> values, Progress progress) {
        Chain.Drawn shown = source.chain().draw(values, System.nanoTime(), progress);
        drawn = shown;
        return shown.preview();
    }

    @Override
    public Optional<String> source(String path) {
        return preview.get().stream()
                .flatMap(shown -> shown.files().stream())
                .filter(file -> file.path().equals(path) && !file.binary())
                .map(file -> file.content().text())
                .findFirst()
                .or(() -> desk.source(path));
    }

    @Override
    public List<Reason> explain(Origin origin) {
        Chain.Drawn latest = drawn;
        return latest == null
                ? List.of()
                : Explanation.of(origin, source.recipe, latest, this::source);
    }

    @Override
    public Path target(Path parent) {
        Chain.Drawn latest = drawn;
        return parent.resolve(
                latest == null
                        ? Chain.folderName(
                                String.valueOf(
                                        answers.getOrDefault("name", source.recipe.entry().name())))
                        : latest.agreed().name());
    }

    @Override
    public String command(Path parent, Consent consent) {
        Stream<Effect> planned =
                preview.get().stream()
                        .flatMap(shown -> shown.effects().stream())
                        .filter(effect -> consent.allows(effect.id()));
        List<Effect> agreed = Stream.concat(begun.stream(), planned).toList();
        return CommandText.of(this, answers, desk.workspace().get().folder(), agreed, parent);
    }

    @Override
    public Job<Created> create(Path parent, Consent consent) {
        Map<String, @Nullable Object> agreed = answers;
        return desk.jobs()
                .start(
                        "Creating " + target(parent).getFileName(),
                        progress -> {
                            Outcome<Created> made = create(parent, agreed, consent, progress);
                            return made.value().orElseThrow(() -> new Refused(made.problems()));
                        });
    }

    @Override
    public Outcome<Created> create(
            Path parent,
            Map<String, ? extends @Nullable Object> values,
            Consent consent,
            Progress progress) {
        Chain chain = source.chain();
        Chain.Agreed agreed = chain.agree(values, progress);
        return new Creation(desk, source.recipe, chain, consent).of(agreed, parent, progress);
    }

    @Override
    public void close() {
        closed = true;
        platform.close();
    }
}

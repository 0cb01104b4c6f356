package dev.slipway.goldenpath.action;

import dev.slipway.form.Violation;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The actions that are known: what runs here, what Backstage's dry run would call, the inputs that
/// are checked and the outputs that an action gives which does not run. The facts about actions
/// stand in `actions.json` (scaffolder-backend 4.2.0 and its modules).
public final class Actions {

    /// How a known action runs here.
    public enum Kind {
        /// As on the server, also in a dry run.
        HERE,
        /// In a local form, for people only; a dry run leaves it out.
        LOCAL_FORM,
        /// Not at all.
        ELSEWHERE
    }

    private static final String PULL_REQUEST = "publish:github:pull-request";

    private static final Map<String, Action> HERE =
            Map.ofEntries(
                    Map.entry("fetch:template", FetchTemplate::run),
                    Map.entry("fetch:template:file", call -> FetchTemplate.file(call, false)),
                    Map.entry("workspace:template", FetchTemplate::ofWorkspace),
                    Map.entry("workspace:template:file", call -> FetchTemplate.file(call, true)),
                    Map.entry("fetch:plain", FileActions::plain),
                    Map.entry("fetch:plain:file", FileActions::plainFile),
                    Map.entry("fs:delete", FileActions::delete),
                    Map.entry("fs:rename", FileActions::rename),
                    Map.entry("fs:readdir", FileActions::readdir),
                    Map.entry("debug:log", SmallActions::log),
                    Map.entry("catalog:write", SmallActions::catalogWrite),
                    Map.entry("catalog:fetch", SmallActions::catalogFetch),
                    Map.entry("roadiehq:utils:fs:write", RoadieActions::write),
                    Map.entry("roadiehq:utils:fs:append", RoadieActions::append),
                    Map.entry("roadiehq:utils:fs:replace", RoadieActions::replace),
                    Map.entry("roadiehq:utils:fs:parse", RoadieActions::parse),
                    Map.entry("roadiehq:utils:serialize:yaml", RoadieActions::serializeYaml),
                    Map.entry("roadiehq:utils:serialize:json", RoadieActions::serializeJson),
                    Map.entry("roadiehq:utils:merge", MergeActions::any),
                    Map.entry("roadiehq:utils:json:merge", MergeActions::json),
                    Map.entry("roadiehq:utils:jsonata", JsonataActions::data),
                    Map.entry("roadiehq:utils:jsonata:json:transform", JsonataActions::json),
                    Map.entry("roadiehq:utils:jsonata:yaml:transform", JsonataActions::yaml),
                    Map.entry("roadiehq:utils:zip", ZipAction::run),
                    Map.entry("roadiehq:utils:sleep", SmallActions::waiting));

    private static final Map<String, Action> LOCAL_FORM =
            Map.ofEntries(
                    Map.entry("publish:github", PublishActions::publish),
                    Map.entry("publish:gitlab", PublishActions::publish),
                    Map.entry("publish:azure", PublishActions::publish),
                    Map.entry("publish:bitbucketCloud", PublishActions::publish),
                    Map.entry("publish:bitbucketServer", PublishActions::publish),
                    Map.entry("publish:gitea", PublishActions::publish),
                    Map.entry("publish:gerrit", PublishActions::publish),
                    Map.entry(PULL_REQUEST, PullRequestAction::run),
                    Map.entry("argocd:create-resources", ArgoResources::run),
                    Map.entry("catalog:register", PublishActions::register),
                    Map.entry("debug:wait", SmallActions::waiting));

    private final Map<String, CustomAction> custom;
    private final Map<String, Action> more;
    private final BackstageRequest backstage;
    private final Optional<WebCall.Sender> sender;

    private Actions(
            Map<String, CustomAction> custom,
            Map<String, Action> more,
            BackstageRequest backstage,
            Optional<WebCall.Sender> sender) {
        this.custom = custom;
        this.more = more;
        this.backstage = backstage;
        this.sender = sender;
    }

    /// The actions that come with the program.
    public static Actions bundled() {
        return new Actions(Map.of(), Map.of(), BackstageRequest.NOWHERE, Optional.empty());
    }

    /// These and others of the platform's own; a bundled action of the same id is replaced.
    public Actions with(List<CustomAction> more) {
        Map<String, CustomAction> own = new LinkedHashMap<>(custom);
        for (CustomAction action : more) {
            own.put(action.id(), action);
        }
        return new Actions(own, this.more, backstage, sender);
    }

    /// These, where `http:backstage:request` calls that backend.
    public Actions calling(BackstageRequest backend) {
        return new Actions(custom, more, backend, sender);
    }

    /// These, and `action` under the id `id`: for what another room of this trade knows how to do.
    public Actions and(String id, Action action) {
        Map<String, Action> all = new LinkedHashMap<>(more);
        all.put(id, action);
        return new Actions(custom, all, backstage, sender);
    }

    /// The same actions in a real run whose user agreed that calls are sent.
    public Actions sending(WebCall.Sender by) {
        return new Actions(custom, more, backstage, Optional.of(by));
    }

    /// These as the step `id` may use them.
    public Actions forStep(String id) {
        return sender.isEmpty() || sender.get().allows(id)
                ? this
                : new Actions(custom, more, backstage, Optional.empty());
    }

    /// The call that a step would send if the user agreed: `POST https://…`; empty for an action
    /// that sends nothing.
    public Optional<String> call(String id, Map<String, @Nullable Object> input) {
        CustomAction own = custom.get(id);
        return own != null
                ? own.call(input)
                : id.equals(BackstageRequest.ID) ? backstage.call(input) : Optional.empty();
    }

    public Kind kind(String id) {
        CustomAction own = custom.get(id);
        if (own != null) {
            return own.writesFiles()
                    ? Kind.LOCAL_FORM
                    : sender.isPresent() ? Kind.HERE : Kind.ELSEWHERE;
        }
        boolean sent = id.equals(BackstageRequest.ID) && sender.isPresent();
        return HERE.containsKey(id) || more.containsKey(id) || sent
                ? Kind.HERE
                : LOCAL_FORM.containsKey(id) ? Kind.LOCAL_FORM : Kind.ELSEWHERE;
    }

    /// Whether Backstage's dry run calls it and it can be called here: what has a local form only
    /// for people is left out, unless the action itself knows what a dry run is.
    public boolean isCalledInDryRun(String id) {
        return switch (kind(id)) {
            case HERE -> facts(id).map(ActionFacts::dryRun).orElse(true);
            case LOCAL_FORM -> id.equals(PULL_REQUEST);
            case ELSEWHERE -> id.equals(BackstageRequest.ID);
        };
    }

    /// What a dry run calls.
    public Optional<Action> findForDryRun(String id) {
        return id.equals(BackstageRequest.ID) ? Optional.of(BackstageRequest::inDryRun) : find(id);
    }

    /// What runs the action, empty for [Kind#ELSEWHERE].
    public Optional<Action> find(String id) {
        CustomAction own = custom.get(id);
        if (own != null) {
            return own.writesFiles()
                    ? Optional.of(own::run)
                    : sender.map(by -> call -> own.send(call, by));
        }
        if (id.equals(BackstageRequest.ID)) {
            return sender.map(by -> call -> backstage.send(call, by));
        }
        Action here = HERE.getOrDefault(id, LOCAL_FORM.get(id));
        return Optional.ofNullable(here == null ? more.get(id) : here);
    }

    public Optional<ActionFacts> facts(String id) {
        CustomAction own = custom.get(id);
        return own == null ? Bundled.FACTS.find(id) : Optional.of(own.facts());
    }

    /// Whether it is among the actions that are known here.
    public boolean isKnown(String id) {
        return Bundled.FACTS.has(id) || custom.containsKey(id) || find(id).isPresent();
    }

    /// How the input breaks the action's schema.
    public List<Violation> check(String id, Map<String, @Nullable Object> input) {
        return facts(id)
                .flatMap(ActionFacts::input)
                .map(schema -> schema.validate((Object) input))
                .orElse(List.of());
    }

    /// What a dry run gives as the outputs of an action that it does not call.
    public Map<String, @Nullable Object> examples(String id) {
        return facts(id).map(ActionFacts::examples).orElse(Map.of());
    }

    /// Why an action does not run here, and what it would do.
    public String elsewhere(String id, Map<String, @Nullable Object> input) {
        Optional<String> call = call(id, input);
        return call.isPresent()
                ? call.get() + "; listed, not sent"
                : custom.containsKey(id)
                        ? "is not to be had here; listed only"
                        : isKnown(id)
                                ? "needs a Backstage server; listed only"
                                : "is no action that is known here; listed only";
    }

    /// The ids of all known actions.
    public List<String> known() {
        return Stream.concat(Bundled.FACTS.ids().stream(), custom.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static final class Bundled {
        static final BundledFacts FACTS = BundledFacts.load();

        private Bundled() {}
    }
}

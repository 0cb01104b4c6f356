package dev.slipway.desk;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Workload;
import dev.slipway.score.provision.Provisioner;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Draws one text of an open Score file: both outputs, and everything that can be said about it.
///
/// @param texts the edited files by shown path, the Score file among them
/// @param overrides the shown path of what lies over it; empty for nothing
record ScoreDraw(ScoreGround ground, String path, Map<String, String> texts, String overrides) {
    private static final String NO_PROVISIONER = "score.no-provisioner";

    ScoreView view(long start, Progress progress) {
        String name = path.substring(ground.places().prefix().length());
        String text = texts.getOrDefault(path, "");
        Optional<Workload> workload = ScoreFiles.workload(name, text);
        ScoreStage.Input input =
                new ScoreStage.Input(
                        new FileText(name, text),
                        overrides.isEmpty() ? Optional.empty() : Optional.of(over()),
                        image(workload));
        Map<Target, ScoreStage.Made> made = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            made.put(target, ground.stage(target, texts).run(input, progress));
        }
        List<ScoreResource> resources =
                workload.map(w -> resources(w, made, progress)).orElse(List.of());
        return new ScoreView(
                path,
                workload.map(Workload::name).orElse(""),
                overrides,
                output(made, Target.KUBERNETES),
                output(made, Target.COMPOSE),
                problems(made, workload, input.image()),
                made.values().stream().mapToInt(ScoreStage.Made::leftOut).max().orElse(0),
                resources,
                offers(workload, resources),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private FileText over() {
        String name = overrides.substring(ground.places().prefix().length());
        return new FileText(
                name, texts.getOrDefault(overrides, ground.files().text(name).orElse("")));
    }

    /// What an image that is left open stands for here.
    private static String image(Optional<Workload> workload) {
        return workload.map(Workload::name)
                        .filter(n -> n.matches("[a-z0-9][a-z0-9-]*"))
                        .orElse("workload")
                + ":latest";
    }

    private Optional<Preview.Output> output(Map<Target, ScoreStage.Made> made, Target target) {
        return Optional.ofNullable(made.get(target))
                .flatMap(ScoreStage.Made::generated)
                .map(
                        generated ->
                                new Preview.Output(
                                        ground.places().shown(generated.output()),
                                        Documents.of(generated)));
    }

    private List<Problem> problems(
            Map<Target, ScoreStage.Made> made, Optional<Workload> workload, String image) {
        Set<Problem> all = new LinkedHashSet<>();
        made.forEach(
                (target, one) -> {
                    Generation.Project project = ground.stage(target, texts).project();
                    project.problems().forEach(all::add);
                    project.provisions().problems().forEach(all::add);
                    all.addAll(one.problems());
                });
        workload.ifPresent(
                w -> {
                    for (Workload.Container container : w.containers()) {
                        if ("."
                                .equals(
                                        container
                                                .tree()
                                                .get("image")
                                                .map(YamlNode::value)
                                                .orElse(null))) {
                            all.add(
                                    Problem.info(
                                                    "score.open-image",
                                                    container.image().where(),
                                                    "the image is left open; shown here as "
                                                            + image)
                                            .advise("generate asks for --image"));
                        }
                    }
                });
        return withoutDoubles(all).stream()
                .map(ground.places()::shown)
                .sorted(Problem.WORST_FIRST)
                .toList();
    }

    /// That nothing makes a resource is told by each target; where both do, once.
    private static List<Problem> withoutDoubles(Set<Problem> all) {
        List<Problem> told = new ArrayList<>();
        Map<String, Integer> missing = new TreeMap<>();
        for (Problem problem : all) {
            Integer before =
                    problem.rule().equals(NO_PROVISIONER)
                            ? missing.putIfAbsent(problem.where().toString(), told.size())
                            : null;
            if (before == null) {
                told.add(problem);
            } else {
                Problem first = told.get(before);
                String both =
                        first.message().replaceFirst("no provisioner of \\S+", "no provisioner");
                told.set(
                        before,
                        new Problem(
                                first.severity(),
                                first.rule(),
                                first.where(),
                                both + ", on neither target",
                                first.advice(),
                                first.fix()));
            }
        }
        return told;
    }

    private List<ScoreResource> resources(
            Workload workload, Map<Target, ScoreStage.Made> made, Progress progress) {
        Map<String, Set<Integer>> uses = new TreeMap<>();
        for (Workload.Container container : workload.containers()) {
            note(container.tree(), uses);
        }
        List<ScoreResource> all = new ArrayList<>();
        for (Workload.Use use : workload.resources()) {
            Map<String, Set<Integer>> needs = new TreeMap<>();
            use.tree().get("params").ifPresent(params -> note(params, needs));
            needs.forEach(
                    (name, lines) ->
                            uses.computeIfAbsent(name, n -> new TreeSet<>()).addAll(lines));
            Set<String> shared = new TreeSet<>(ground.users(use.uid().toString(), progress));
            shared.remove(workload.name());
            all.add(
                    new ScoreResource(
                            use.name(),
                            use.uid().toString(),
                            use.origin().where().line(),
                            outputs(use.uid(), made),
                            List.of(),
                            List.copyOf(needs.keySet()),
                            List.copyOf(shared),
                            maker(use.uid(), Target.KUBERNETES),
                            maker(use.uid(), Target.COMPOSE)));
        }
        return all.stream()
                .map(
                        one ->
                                new ScoreResource(
                                        one.name(),
                                        one.uid(),
                                        one.line(),
                                        one.outputs(),
                                        List.copyOf(uses.getOrDefault(one.name(), Set.of())),
                                        one.needs(),
                                        one.sharedWith(),
                                        one.kubernetes(),
                                        one.compose()))
                .toList();
    }

    private static void note(YamlNode node, Map<String, Set<Integer>> uses) {
        Placeholders.each(
                node,
                (reference, where) -> {
                    List<String> parts = new Placeholders.Reference(reference, 0).parts();
                    if (parts.size() > 1 && parts.getFirst().equals("resources")) {
                        uses.computeIfAbsent(parts.get(1), name -> new TreeSet<>())
                                .add(where.line());
                    }
                    return Optional.empty();
                });
    }

    private Optional<Provisioner> provisioner(ResourceUid uid, Target target) {
        return ground.stage(target, texts).project().provisions().provisioners().stream()
                .flatMap(file -> file.provisioners().stream())
                .filter(provisioner -> provisioner.takes(uid))
                .findFirst();
    }

    private Optional<ScoreResource.Maker> maker(ResourceUid uid, Target target) {
        return provisioner(uid, target)
                .map(one -> new ScoreResource.Maker(one.uri(), ground.places().shown(one.where())));
    }

    /// What it gave, else what its provisioner says that it gives.
    private List<String> outputs(ResourceUid uid, Map<Target, ScoreStage.Made> made) {
        Set<String> names = new TreeSet<>();
        made.values()
                .forEach(
                        one ->
                                one.generated()
                                        .map(Generated::state)
                                        .map(State::resources)
                                        .map(all -> all.get(uid))
                                        .ifPresent(state -> paths(state.outputs(), "", names)));
        if (names.isEmpty()) {
            for (Target target : Target.values()) {
                provisioner(uid, target)
                        .ifPresent(one -> names.addAll(one.listing().expectedOutputs()));
            }
        }
        return List.copyOf(names);
    }

    private static void paths(YamlMap map, String prefix, Set<String> names) {
        for (YamlMap.Entry entry : map.entries()) {
            String name = prefix + entry.key().replace(".", "\\.");
            if (entry.value() instanceof YamlMap inner && !inner.entries().isEmpty()) {
                paths(inner, name + ".", names);
            } else {
                names.add(name);
            }
        }
    }

    private static List<ScoreView.Offer> offers(
            Optional<Workload> workload, List<ScoreResource> resources) {
        List<ScoreView.Offer> offers = new ArrayList<>();
        for (ScoreResource resource : resources) {
            for (String output : resource.outputs()) {
                offers.add(
                        new ScoreView.Offer(
                                "resources." + resource.name() + "." + output, resource.type()));
            }
        }
        Set<String> metadata = new TreeSet<>();
        workload.map(Workload::metadata).ifPresent(map -> paths(map, "metadata.", metadata));
        metadata.forEach(name -> offers.add(new ScoreView.Offer(name, "metadata")));
        return offers;
    }
}

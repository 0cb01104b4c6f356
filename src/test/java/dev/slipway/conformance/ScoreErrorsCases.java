package dev.slipway.conformance;

import dev.slipway.base.Outcome;
import dev.slipway.score.model.Generated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs that both tools refuse: at least one error here, and no output.
final class ScoreErrorsCases implements ConformanceArea {

    @Override
    public String name() {
        return "score-errors";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("score/golden");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String tool : List.of("score-k8s", "score-compose")) {
            for (ScoreCase each : ScoreCase.find(data(corpus), tool, true)) {
                cases.add(new Case(tool + "/" + each.name(), () -> judge(each)));
            }
        }
        return cases;
    }

    private static Verdict judge(ScoreCase each) throws IOException {
        Outcome<Generated> ours = each.run();
        boolean refused = ours.hasErrors() && ours.value().isEmpty();
        return refused
                ? new Verdict(Kind.AGREE, ours.problems().toString())
                : Verdict.disagree("no error");
    }
}
